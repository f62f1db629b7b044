import { STATE_SIGNS, stateSentence, type State } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PlanView.module.css';

/** How well something is proven: a sign and its word. */
export function StateSign({ state }: { state: State }) {
  const say = useSay();
  return (
    <span className={styles['state']}>
      <span aria-hidden="true">{STATE_SIGNS[state]}</span> {speak(stateSentence(state), say)}
    </span>
  );
}

/** What the four signs mean, in rising order. */
export function StateLegend() {
  const t = useText();
  return (
    <ul className={styles['legend']} aria-label={t('plan.skills.legend')}>
      {(['claimed', 'shown', 'seen', 'confirmed'] as const).map((state) => (
        <li key={state}>
          <StateSign state={state} />
        </li>
      ))}
    </ul>
  );
}
