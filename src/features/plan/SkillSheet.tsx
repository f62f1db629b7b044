import { competenceName, competenceOf, competenceSentence, frameworkNote } from '../../learning/frameworks/competences.ts';
import { speaksFor } from '../../learning/evidence/catalogue.ts';
import { levelSentence, type Standing } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { claimSentence, missingHeading, recordSentence } from '../../learning/words.ts';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LevelDots } from './LevelDots.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { StateSign } from './StateSign.tsx';
import { usePlanChange } from './use-plan-change.ts';

interface SkillSheetProps extends Pick<PlanViewProps, 'plan' | 'clock'> {
  readonly standing: Standing;
  onClose(): void;
}

const CLAIMS = [0, 1, 3, 5] as const;
const LEVELS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** One competence closely: what it rests on, what she says of it herself, where she wants to get. */
export function SkillSheet({ plan, clock, standing, onClose }: SkillSheetProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const change = usePlanChange(plan);
  const { competence, level, state, claim, missing, beside } = standing;
  const official = competenceOf(competence);
  const records = plan.plan.evidence.filter((record) => speaksFor(record.kind, competence));
  return (
    <Sheet title={speak(competenceSentence(competence), say)} isOpen onClose={onClose}>
      <div className={styles['page']}>
        <p className={styles['standing']}>
          {level !== null && (
            <>
              <LevelDots level={level} />
              <span>{t('plan.skill.level', { level })}</span>
            </>
          )}
          <StateSign state={state} />
        </p>
        {level !== null && <p>{speak(levelSentence(level), say)}</p>}
        {level !== null && missing.length > 0 && (
          <div>
            <p className={styles['because']}>{speak(missingHeading(level), say)}</p>
            <ul className={styles['plainList']}>
              {missing.map((need) => (
                <li key={need.id}>{speak(need, say)}</li>
              ))}
            </ul>
          </div>
        )}
        <SegmentedControl
          label={t('plan.skill.claim')}
          isStacked
          value={claim === null ? '' : String(claim)}
          segments={CLAIMS.map((answer) => ({ value: String(answer), label: speak(claimSentence(answer), say) }))}
          onChange={(answer) => {
            const said = CLAIMS.find((it) => String(it) === answer);
            if (said !== undefined) change({ type: 'claim', claim: { competence, level: said, at: clock() } });
          }}
        />
        {beside && <p>{speak(beside, say)}</p>}
        {level !== null && (
          <Select
            label={t('plan.skill.target')}
            value={LEVELS.find((it) => it === String(plan.plan.targets[competence] ?? 0)) ?? '0'}
            options={LEVELS.map((value) => ({
              value,
              label: value === '0' ? t('plan.skill.target-rule') : t('plan.skill.level', { level: Number(value) }),
            }))}
            onChange={(wanted) =>
              change({ type: 'set-target', competence, level: wanted === '0' ? null : Number(wanted), at: clock() })
            }
          />
        )}
        {records.length > 0 && (
          <div>
            <p className={styles['because']}>{t('plan.skill.rests-on')}</p>
            <ul className={styles['plainList']}>
              {records.map((record) => {
                const line = recordSentence(record);
                return (
                  <li key={record.id}>
                    <span dir="auto">{typeof line === 'string' ? line : speak(line, say)}</span>{' '}
                    <span className={styles['soft']}>{format.date(record.at)}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        {official && (
          <p className={styles['soft']}>
            {official.code} {speak(competenceName(competence), say)} · <bdi lang="en">{official.title}</bdi>
            <br />
            {speak(frameworkNote(official.framework), say)}
          </p>
        )}
      </div>
    </Sheet>
  );
}
