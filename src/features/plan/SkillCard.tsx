import ChevronRight from 'lucide-react/icons/chevron-right';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import type { Standing } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { missingHeading, stepSentence } from '../../learning/words.ts';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import { LevelDots } from './LevelDots.tsx';
import styles from './PlanView.module.css';
import { StateSign } from './StateSign.tsx';

interface SkillCardProps {
  readonly standing: Standing;
  onOpen(): void;
}

/** One competence at a glance: a picture, a sentence that begins with "I", level and state, and what the next level takes. */
export function SkillCard({ standing, onOpen }: SkillCardProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const { competence, level, state, steps, missing, tally } = standing;
  const Picture = competenceIcon(competence);
  return (
    <button type="button" className={styles['skill']} onClick={onOpen}>
      <Picture size={36} />
      <span className={styles['skillWords']}>
        <span className={styles['sentence']}>{speak(competenceSentence(competence), say)}</span>
        <span className={styles['standing']}>
          {level === null ? (
            <span>
              {steps.length > 0
                ? format.list(steps.map((step) => speak(stepSentence(step), say)))
                : t('plan.skill.acts', { count: tally.acts })}
            </span>
          ) : (
            <>
              <LevelDots level={level} />
              <span>{t('plan.skill.level', { level })}</span>
            </>
          )}
          <StateSign state={state} />
        </span>
        {level !== null && level > 0 && (
          <span className={styles['soft']}>
            {speak(missingHeading(level), say)} {format.list(missing.map((need) => speak(need, say)))}
          </span>
        )}
      </span>
      <ChevronRight size={22} className="follows-reading" />
    </button>
  );
}
