import Gift from 'lucide-react/icons/gift';
import { competenceSentence } from '../../learning/frameworks/competences.ts';
import { STATE_SIGNS, stateSentence } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { stepSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import { FinishIcon } from '../../ui/icons/FinishIcon.tsx';
import { PlanIcon } from '../../ui/icons/PlanIcon.tsx';
import styles from './FinishView.module.css';
import type { FinishStep } from './finish-steps.ts';
import type { FinishViewProps } from './finish-types.ts';
import { movesOf, type Move } from './moves.ts';

interface DoneStepProps extends FinishViewProps {
  readonly open: readonly FinishStep[];
  onStep(step: FinishStep): void;
}

/** What the piece did for her, and the way home with it. */
export function DoneStep({ plan, pieceId, open, onStep, onExport, onPlan }: DoneStepProps) {
  const t = useText();
  const moves = movesOf(plan.plan, pieceId);
  const levelled = moves.filter(({ now }) => now.level !== null);
  const others = moves.filter(({ now }) => now.level === null);
  return (
    <>
      <div className={styles['feast']}>
        <FinishIcon size={72} />
        <p>{t('finish.done.about')}</p>
        <Button kind="main" size="large" icon={Gift} onPress={onExport}>
          {t('finish.done.export')}
        </Button>
      </div>
      {moves.length > 0 && (
        <>
          <h3>{t('finish.done.moved')}</h3>
          <ul className={styles['list']}>
            {[...levelled, ...others].map((move) => (
              <MoveRow key={move.competence} move={move} />
            ))}
          </ul>
        </>
      )}
      <div className={styles['buttons']}>
        <Button icon={PlanIcon} onPress={onPlan}>
          {t('finish.done.plan')}
        </Button>
      </div>
      {open.length > 0 && (
        <>
          <h3>{t('finish.done.open')}</h3>
          <div className={styles['chips']}>
            {open.map((step) => (
              <Button key={step} onPress={() => onStep(step)}>
                {t(`finish.${step}.name`)}
              </Button>
            ))}
          </div>
        </>
      )}
      <p className={styles['soft']}>{t('finish.done.later')}</p>
    </>
  );
}

function MoveRow({ move }: { move: Move }) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const { competence, now, isHigher } = move;
  const Picture = competenceIcon(competence);
  const state = `${STATE_SIGNS[now.state]} ${speak(stateSentence(now.state), say)}`;
  const steps = format.list(now.steps.map((step) => speak(stepSentence(step), say)));
  return (
    <li className={styles['who']}>
      <Picture size={32} />
      <div>
        <p>{speak(competenceSentence(competence), say)}</p>
        <p className={styles['soft']}>
          {now.level !== null && `${t('finish.done.level', { level: now.level })} · `}
          {steps !== '' && `${steps} · `}
          {state}
          {isHigher && <span className={styles['new']}>{t('finish.done.new')}</span>}
        </p>
      </div>
    </li>
  );
}
