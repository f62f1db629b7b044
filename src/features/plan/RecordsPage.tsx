import Trash from 'lucide-react/icons/trash-2';
import { speak } from '../../learning/sentence.ts';
import { recordSentence } from '../../learning/words.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FinishIcon } from '../../ui/icons/FinishIcon.tsx';
import { DeviceOffers } from './DeviceOffers.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { usePlanChange } from './use-plan-change.ts';

/** Everything that she kept, to be opened, shown or taken away. */
export function RecordsPage(props: PlanViewProps) {
  const { plan } = props;
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const change = usePlanChange(plan);
  const latestFirst = plan.plan.evidence.toSorted((left, right) => right.at - left.at);
  const { reflections } = plan.plan;
  return (
    <div className={styles['page']}>
      <DeviceOffers {...props} />
      {latestFirst.length === 0 && reflections.length === 0 && (
        <EmptyState picture={FinishIcon} sentence={t('plan.records.empty')} />
      )}
      <ul className={styles['list']}>
        {latestFirst.map((record) => {
          const line = recordSentence(record);
          return (
            <li key={record.id}>
              <EvidenceCard {...props} record={record} sentence={typeof line === 'string' ? line : speak(line, say)} />
            </li>
          );
        })}
      </ul>
      {reflections.length > 0 && (
        <>
          <h2>{t('plan.records.words')}</h2>
          <ul className={styles['list']}>
            {reflections.map((reflection) => (
              <li key={reflection.id} className={styles['card']}>
                <div className={styles['cardHead']}>
                  <blockquote className={styles['quote']} dir="auto" lang={reflection.language || undefined}>
                    {reflection.text}
                  </blockquote>
                  <IconButton
                    icon={Trash}
                    label={t('plan.records.delete-words')}
                    onPress={() =>
                      change(
                        { type: 'delete-reflection', id: reflection.id },
                        { sentence: t('plan.records.deleted'), by: { type: 'reflect', reflection } },
                      )
                    }
                  />
                </div>
                <p className={styles['soft']}>
                  {format.date(reflection.at)}
                  {reflection.pieceId !== null && ` · ${props.pieceName(reflection.pieceId) ?? t('plan.records.gone')}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
