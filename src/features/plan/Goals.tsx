import { useState } from 'react';
import { goalName } from '../../learning/plan/goals.ts';
import { speak } from '../../learning/sentence.ts';
import { Button } from '../../ui/components/Button.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { goalIcon } from '../../ui/icons/competence-icon.ts';
import { GoalsSheet } from './GoalsSheet.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';

/** What she is here for. */
export function Goals({ plan, clock }: Pick<PlanViewProps, 'plan' | 'clock'>) {
  const t = useText();
  const say = useSay();
  const [isChoosing, setIsChoosing] = useState(false);
  const { goals } = plan.plan;
  return (
    <section className={styles['section']} aria-labelledby="plan-goals">
      <h2 id="plan-goals">{t('plan.goals.title')}</h2>
      {goals.length === 0 && <p>{t('plan.goals.empty')}</p>}
      {goals.length > 0 && (
        <ul className={styles['goals']}>
          {goals.map(({ id }) => {
            const Picture = goalIcon(id);
            return (
              <li key={id} className={styles['goal']}>
                <Picture size={32} />
                <span>{speak(goalName(id), say)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button kind={goals.length === 0 ? 'main' : 'plain'} onPress={() => setIsChoosing(true)}>
          {goals.length === 0 ? t('plan.goals.choose') : t('plan.goals.change')}
        </Button>
      </div>
      {isChoosing && <GoalsSheet plan={plan} clock={clock} onClose={() => setIsChoosing(false)} />}
    </section>
  );
}
