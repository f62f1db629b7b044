import { useMemo, useState } from 'react';
import type { Profile } from '../../learning/levels/profile.ts';
import { makePlan, type PlanStep } from '../../learning/plan/make-plan.ts';
import { planInputsOf } from '../../learning/plan/plan-inputs.ts';
import { reviewDue } from '../../learning/plan/review.ts';
import { activityTitle } from '../../learning/plan/activity.ts';
import { speak } from '../../learning/sentence.ts';
import { withoutStepSentences } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PlanIcon } from '../../ui/icons/PlanIcon.tsx';
import { Fold } from './Fold.tsx';
import { hostLanguages } from './host-languages.ts';
import { OwnSteps } from './OwnSteps.tsx';
import { PlanRule } from './PlanRule.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { StepCard } from './StepCard.tsx';
import { usePlanChange } from './use-plan-change.ts';

interface StepsPageProps extends PlanViewProps {
  readonly profile: Profile;
}

const AT_FIRST = 4;
const MINUTES = ['0', '10', '15', '30'] as const;

/** What to do next, by a fixed rule, with its reasons. */
export function StepsPage(props: StepsPageProps) {
  const { plan, profile, lacks, clock } = props;
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const change = usePlanChange(plan);
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('0');
  const [isAll, setIsAll] = useState(false);
  const records = plan.plan;
  const made = useMemo(
    () => makePlan(planInputsOf(records, profile, { lacks, minutes: minutes === '0' ? null : Number(minutes) })),
    [records, profile, lacks, minutes],
  );
  const languages = useMemo(() => hostLanguages(language.locale), [language]);
  const review = reviewDue(records, clock());

  const begin = (step: PlanStep): void => {
    plan.change({ type: 'keep-plan', ruleset: made.ruleset, inputs: made.inputs, at: clock() });
    props.onBegin(step.activity.begin, step.activity.id);
  };
  const card = (step: PlanStep, isFirst = false) => (
    <li key={step.activity.id}>
      <StepCard plan={plan} clock={clock} step={step} isFirst={isFirst} onBegin={() => begin(step)} />
    </li>
  );
  const cards = (steps: readonly PlanStep[]) => <ul className={styles['list']}>{steps.map((step) => card(step))}</ul>;

  return (
    <div className={styles['page']}>
      {review && (
        <div className={styles['notice']}>
          <p>{speak(review, say)}</p>
          <Button onPress={() => change({ type: 'review', at: clock() })}>{t('plan.review.done')}</Button>
        </div>
      )}
      {records.goals.length === 0 && <EmptyState picture={PlanIcon} sentence={t('plan.steps.invite')} />}
      <div className={styles['asks']}>
        <Select
          label={t('plan.host-language')}
          value={records.hostLanguage}
          options={[{ value: '', label: t('plan.host-language.open') }, ...languages]}
          onChange={(tag) => change({ type: 'say-host-language', language: tag })}
        />
        <Select
          label={t('plan.minutes')}
          value={minutes}
          options={MINUTES.map((value) => ({ value, label: t('plan.minutes.upto', { minutes: Number(value) }) }))}
          onChange={setMinutes}
        />
      </div>
      <ul className={styles['list']}>
        {made.now.slice(0, isAll ? undefined : AT_FIRST).map((step, index) => card(step, index === 0))}
      </ul>
      {!isAll && made.now.length > AT_FIRST && (
        <Button onPress={() => setIsAll(true)}>{t('plan.steps.more', { count: made.now.length - AT_FIRST })}</Button>
      )}
      {withoutStepSentences(made).map((line) => (
        <p key={speak(line, say)} className={styles['soft']}>
          {speak(line, say)}
        </p>
      ))}
      {made.waiting.length > 0 && (
        <Fold title={t('plan.steps.waiting', { count: made.waiting.length })}>{cards(made.waiting)}</Fold>
      )}
      {made.later.length > 0 && (
        <Fold title={t('plan.steps.later', { count: made.later.length })}>{cards(made.later)}</Fold>
      )}
      {records.dismissed.length > 0 && (
        <Fold title={t('plan.steps.dismissed', { count: records.dismissed.length })}>
          <ul className={styles['list']}>
            {records.dismissed.map((id) => (
              <li key={id} className={styles['row']}>
                <span>{speak(activityTitle(id), say)}</span>
                <Button onPress={() => change({ type: 'bring-back', activity: id, at: clock() })}>
                  {t('plan.step.bring-back')}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <OwnSteps plan={plan} clock={clock} random={props.random} />
      <PlanRule plan={plan} clock={clock} />
    </div>
  );
}
