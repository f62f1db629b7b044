import Pin from 'lucide-react/icons/pin';
import PinOff from 'lucide-react/icons/pin-off';
import X from 'lucide-react/icons/x';
import { activityText, activityTitle } from '../../learning/plan/activity.ts';
import type { PlanStep } from '../../learning/plan/make-plan.ts';
import { speak } from '../../learning/sentence.ts';
import { pointsSentence, stepNotes } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { usePlanChange } from './use-plan-change.ts';

interface StepCardProps extends Pick<PlanViewProps, 'plan' | 'clock'> {
  readonly step: PlanStep;
  readonly isFirst: boolean;
  onBegin(): void;
}

/** One next step: what it is, why it stands here, and the way into it. */
export function StepCard({ plan, clock, step, isFirst, onBegin }: StepCardProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const change = usePlanChange(plan);
  const { activity, isPinned, reasons, points } = step;
  const title = speak(activityTitle(activity.id), say);
  const Picture = competenceIcon(activity.competences[0] ?? '');
  const at = clock();
  const finish = (): void => {
    const pin = plan.plan.pins.indexOf(activity.id);
    change(
      { type: 'finish-activity', activity: activity.id, at },
      { sentence: t('plan.step.finished', { title }), by: { type: 'reopen-activity', activity: activity.id, at, ...(pin < 0 ? {} : { pin }) } },
    );
  };
  return (
    <article className={styles['card']}>
      <div className={styles['cardHead']}>
        <Picture size={32} />
        <h3>{title}</h3>
        <IconButton
          icon={isPinned ? PinOff : Pin}
          label={isPinned ? t('plan.step.unpin', { title }) : t('plan.step.pin', { title })}
          onPress={() => change({ type: isPinned ? 'unpin' : 'pin', activity: activity.id, at })}
        />
        <IconButton
          icon={X}
          label={t('plan.step.dismiss', { title })}
          onPress={() =>
            change(
              { type: 'dismiss', activity: activity.id, at },
              { sentence: t('plan.step.dismissed'), by: { type: 'bring-back', activity: activity.id, at } },
            )
          }
        />
      </div>
      <p>{speak(activityText(activity.id), say)}</p>
      {stepNotes(step).map((note) => (
        <p key={note.id} className={styles['soft']}>
          {speak(note, say)}
        </p>
      ))}
      <div className={styles['reasons']}>
        <p className={styles['because']}>{isPinned ? t('plan.step.because-pinned') : t('plan.step.because')}</p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason.term}>
              {speak(reason.sentence, say)} <bdi dir="ltr" className={styles['points']}>
                +{format.number(reason.points)}
              </bdi>
            </li>
          ))}
        </ul>
        <p className={styles['total']}>= {speak(pointsSentence(points), say)}</p>
      </div>
      <div className={styles['buttons']}>
        <Button kind={isFirst ? 'main' : 'plain'} isDisabled={step.lacks.includes('host-language')} onPress={onBegin}>
          {t('plan.step.begin')}
        </Button>
        <Button
          kind="quiet"
          onPress={finish}
        >
          {t('plan.step.done')}
        </Button>
      </div>
    </article>
  );
}
