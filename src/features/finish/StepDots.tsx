import Check from 'lucide-react/icons/check';
import { VisuallyHidden } from '../../ui/a11y/VisuallyHidden.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './FinishView.module.css';
import { FINISH_STEPS, type FinishStep } from './finish-steps.ts';

interface StepDotsProps {
  readonly current: FinishStep;
  readonly done: ReadonlySet<FinishStep>;
  onStep(step: FinishStep): void;
}

/** The whole way at a glance; each step can be gone to. */
export function StepDots({ current, done, onStep }: StepDotsProps) {
  const t = useText();
  return (
    <nav aria-label={t('finish.steps')}>
      <ol className={styles['dots']}>
        {FINISH_STEPS.map((step, index) => {
          const name = t(`finish.${step}.name`);
          const isDone = done.has(step);
          return (
            <li key={step}>
              <button
                type="button"
                className={styles['dot']}
                data-done={isDone || undefined}
                aria-current={step === current ? 'step' : undefined}
                title={name}
                onClick={() => onStep(step)}
              >
                <span className={styles['disc']}>{isDone ? <Check size={18} /> : index + 1}</span>
                <VisuallyHidden>{isDone ? t('finish.step-done', { name }) : name}</VisuallyHidden>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
