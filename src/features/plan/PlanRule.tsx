import { P1_WEIGHTS, type PlanWeights } from '../../document/plan/plan-inputs.ts';
import { speak } from '../../learning/sentence.ts';
import { levelRuleSentence, planRuleSentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Fold } from './Fold.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { usePlanChange } from './use-plan-change.ts';

const TERMS = ['goal', 'gap', 'interest', 'strength', 'variety'] as const satisfies readonly (keyof PlanWeights)[];

/** The rule in the open, with the weights that she may change. */
export function PlanRule({ plan, clock }: Pick<PlanViewProps, 'plan' | 'clock'>) {
  const t = useText();
  const say = useSay();
  const change = usePlanChange(plan);
  const { weights, interests, strengths } = plan.plan;
  const isCounted = (term: keyof PlanWeights): boolean =>
    (term !== 'interest' || interests.length > 0) && (term !== 'strength' || strengths.length > 0);
  return (
    <Fold title={t('plan.rule.title')}>
      <p>{t('plan.rule.fixed')}</p>
      <p>{speak(planRuleSentence(plan.plan), say)}</p>
      <p>{t('plan.rule.goal')}</p>
      <p>{t('plan.rule.gap')}</p>
      <p>{t('plan.rule.variety')}</p>
      <div className={styles['weights']}>
        {TERMS.filter(isCounted).map((term) => (
          <NumberStepper
            key={term}
            label={t(`plan.weight.${term}`)}
            value={weights[term]}
            min={0}
            max={5}
            onChange={(value) => change({ type: 'weigh', weights: { ...weights, [term]: value }, at: clock() })}
          />
        ))}
      </div>
      <Button onPress={() => change({ type: 'weigh', weights: P1_WEIGHTS, at: clock() })}>{t('plan.rule.reset')}</Button>
      <p>{speak(levelRuleSentence(), say)}</p>
    </Fold>
  );
}
