import { profileOf } from '../../../learning/levels/profile.ts';
import { activityText, activityTitle } from '../../../learning/plan/activity.ts';
import { goalName } from '../../../learning/plan/goals.ts';
import { makePlan } from '../../../learning/plan/make-plan.ts';
import { planInputsOf } from '../../../learning/plan/plan-inputs.ts';
import { speak } from '../../../learning/sentence.ts';
import { planRuleSentence } from '../../../learning/words.ts';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useSay } from '../../../ui/i18n/use-say.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { ProofViewProps } from '../proof-types.ts';
import styles from './paper.module.css';
import { PaperPage, PaperPart } from './PaperPage.tsx';

interface PlanPaperProps extends Pick<ProofViewProps, 'plan' | 'clock' | 'lacks'> {
  readonly name: string;
  readonly sheet: 'A4' | 'A5';
}

/** As many as one does in the weeks until the next look at the plan. */
const STEPS = 6;

/** Her goals and next steps with the reasons that put them there. */
export function PlanPaper({ plan, clock, lacks, name, sheet }: PlanPaperProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const records = plan.plan;
  const made = makePlan(planInputsOf(records, profileOf(records), { lacks, minutes: null }));
  return (
    <PaperPage title={t('proof.paper.plan')} name={name} at={clock()} sheet={sheet}>
      {records.goals.length > 0 && (
        <PaperPart title={t('proof.paper.goals')}>
          <ul className={styles['goals']}>
            {records.goals.map(({ id }) => (
              <li key={id}>{speak(goalName(id), say)}</li>
            ))}
          </ul>
        </PaperPart>
      )}
      <PaperPart title={t('proof.paper.steps')}>
        <ol className={styles['list']}>
          {made.now.slice(0, STEPS).map(({ activity, reasons, points }, index) => (
            <li key={activity.id}>
              <div className={styles['row']}>
                <span className={styles['strong']}>
                  {format.number(index + 1)}. {speak(activityTitle(activity.id), say)}
                </span>
                <span>☐</span>
              </div>
              <p>{speak(activityText(activity.id), say)}</p>
              <p className={styles['soft']}>
                {reasons.map((reason) => `${speak(reason.sentence, say)} (+${format.number(reason.points)})`).join(' ')} = {format.number(points)}
              </p>
            </li>
          ))}
        </ol>
      </PaperPart>
      {records.ownSteps.length > 0 && (
        <PaperPart title={t('proof.paper.own')}>
          <ul className={styles['list']}>
            {records.ownSteps.map(({ id, text, doneAt }) => (
              <li key={id} className={styles['row']} dir="auto">
                <span>{text}</span>
                <span>{doneAt === null ? '☐' : `☑ ${t('proof.paper.done')} ${format.date(doneAt)}`}</span>
              </li>
            ))}
          </ul>
        </PaperPart>
      )}
      <footer className={styles['small']}>
        <p>{speak(planRuleSentence(records), say)}</p>
        <p>{t('proof.paper.self')}</p>
      </footer>
    </PaperPage>
  );
}
