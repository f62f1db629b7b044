import CircleCheck from 'lucide-react/icons/circle-check';
import { FAMILIES, familyName, type Family, type Mission } from '../../learning/missions/mission.ts';
import { MISSIONS } from '../../learning/missions/missions.ts';
import { activityText, activityTitle } from '../../learning/plan/activity.ts';
import { speak } from '../../learning/sentence.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FAMILY_PICTURES } from './mission-pictures.ts';
import styles from './MissionsView.module.css';
import type { MissionsViewProps } from './missions-types.ts';

/** All missions, family by family, the easier ones first. */
export function MissionsView(props: MissionsViewProps) {
  const t = useText();
  return (
    <>
      <p>{t('missions.about')}</p>
      {FAMILIES.map((family) => (
        <FamilyList key={family} {...props} family={family} />
      ))}
    </>
  );
}

function FamilyList({ family, ...props }: MissionsViewProps & { readonly family: Family }) {
  const say = useSay();
  const Picture = FAMILY_PICTURES[family];
  const missions = MISSIONS.filter((mission) => mission.family === family).toSorted(
    (left, right) => left.level - right.level,
  );
  return (
    <section className={styles['family']}>
      <h2 className={styles['familyName']}>
        <Picture size={32} /> {speak(familyName(family), say)}
      </h2>
      <ul className={styles['list']}>
        {missions.map((mission) => (
          <li key={mission.id} className={styles['card']}>
            <MissionCard {...props} mission={mission} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MissionCard({ mission, plan, current, onBegin }: MissionsViewProps & { readonly mission: Mission }) {
  const t = useText();
  const say = useSay();
  const title = speak(activityTitle(mission.id), say);
  const isDone = plan.plan.done.some(({ activity }) => activity === mission.id);
  const isCurrent = mission.id === current;
  return (
    <>
      <h3>{title}</h3>
      <p>{speak(activityText(mission.id), say)}</p>
      <p className={styles['facts']}>
        {isDone && (
          <span className={styles['done']}>
            <CircleCheck size={20} /> {t('missions.done')}
          </span>
        )}
        <span>{t('missions.minutes', { minutes: mission.minutes })}</span>
        {mission.company.map((company) => (
          <span key={company}>{t(`missions.company.${company}`)}</span>
        ))}
      </p>
      {isCurrent ? (
        <p className={styles['facts']}>{t('missions.going')}</p>
      ) : (
        <div>
          <Button onPress={() => onBegin(mission)}>
            {isDone ? t('missions.again') : t('missions.begin-of', { title })}
          </Button>
        </div>
      )}
    </>
  );
}
