import Trash from 'lucide-react/icons/trash-2';
import type { EvidenceRecord, Visibility } from '../../document/plan/records.ts';
import { competenceName } from '../../learning/frameworks/competences.ts';
import { competencesOf } from '../../learning/levels/profile.ts';
import { speak } from '../../learning/sentence.ts';
import { visibilitySentence } from '../../learning/words.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { competenceIcon } from '../../ui/icons/competence-icon.ts';
import { OutcomesFold } from './OutcomesFold.tsx';
import type { PlanViewProps } from './plan-types.ts';
import styles from './PlanView.module.css';
import { usePlanChange } from './use-plan-change.ts';

interface EvidenceCardProps extends Pick<PlanViewProps, 'plan' | 'pieceName' | 'onPiece'> {
  readonly record: EvidenceRecord;
  readonly sentence: string;
}

const VISIBILITIES: readonly Visibility[] = ['me', 'makers', 'shared'];

/** One record: what it says, of which piece, what it speaks for and who may see it. */
export function EvidenceCard({ plan, record, sentence, pieceName, onPiece }: EvidenceCardProps) {
  const t = useText();
  const say = useSay();
  const format = useFormat();
  const change = usePlanChange(plan);
  const competences = competencesOf(record.kind);
  const Picture = competenceIcon(competences[0] ?? '');
  const { pieceId } = record;
  const name = pieceId === null ? undefined : pieceName(pieceId);
  return (
    <article className={styles['card']}>
      <div className={styles['cardHead']}>
        <Picture size={32} />
        <p className={styles['sentence']} dir="auto">
          {sentence}
        </p>
        <IconButton
          icon={Trash}
          label={t('plan.records.delete', { sentence })}
          onPress={() =>
            change(
              { type: 'delete-evidence', id: record.id },
              { sentence: t('plan.records.deleted'), by: { type: 'keep-evidence', record } },
            )
          }
        />
      </div>
      <p className={styles['soft']}>
        {format.date(record.at)}
        {record.withHelp && ` · ${t('plan.records.helped')}`}
        {pieceId !== null && name === undefined && ` · ${t('plan.records.gone')}`}
      </p>
      <p className={styles['soft']}>
        {t('plan.records.speaks-for', {
          list: format.list(competences.map((id) => speak(competenceName(id), say))),
        })}
      </p>
      <OutcomesFold kind={record.kind} />
      <Select<Visibility>
        label={t('plan.records.who')}
        value={record.visibility}
        options={VISIBILITIES.map((value) => ({ value, label: speak(visibilitySentence(value), say) }))}
        onChange={(visibility) => change({ type: 'show-evidence', id: record.id, visibility })}
      />
      {pieceId !== null && name !== undefined && (
        <div>
          <Button onPress={() => onPiece(pieceId)}>{t('plan.records.open', { name })}</Button>
        </div>
      )}
    </article>
  );
}
