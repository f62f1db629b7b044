import { evidenceKind } from '../../learning/evidence/catalogue.ts';
import { OUTCOMES, outcomeSentence, outcomeTypeSentence } from '../../learning/frameworks/outcomes.ts';
import { speak } from '../../learning/sentence.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Fold } from './Fold.tsx';
import styles from './PlanView.module.css';

/** The outcomes that a kind of evidence speaks for: by the work alone, and by what people say of it. */
export function OutcomesFold({ kind }: { readonly kind: string }) {
  const t = useText();
  const of = evidenceKind(kind);
  if (!of || of.outcomesByTrace.length + of.outcomesByPeople.length === 0) return null;
  return (
    <Fold title={t('plan.outcomes.title')}>
      <Outcomes title={t('plan.outcomes.by-work')} ids={of.outcomesByTrace} />
      <Outcomes title={t('plan.outcomes.by-people')} ids={of.outcomesByPeople} />
    </Fold>
  );
}

function Outcomes({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <div>
      <p className={styles['because']}>{title}</p>
      <ul className={styles['plainList']}>
        {ids.map((id) => (
          <li key={id}>
            {speak(outcomeSentence(id), say)}{' '}
            <span className={styles['soft']}>
              {speak(outcomeTypeSentence(OUTCOMES.get(id) ?? 'S'), say)} · <bdi lang="en">{id}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
