import CircleCheck from 'lucide-react/icons/circle-check';
import { useState } from 'react';
import { changeSong } from '../../document/commands/song.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { answersOf, licenceOf, type LicenceAnswers } from './licence-questions.ts';
import { SourceList } from './SourceList.tsx';
import { usePieceFacts } from './use-piece-facts.ts';

interface LicenceStepProps extends FinishViewProps {
  /** To where a recording or picture can be credited. */
  onSource(): void;
}

const SHARE = ['named', 'free', 'ask'] as const;
const EARN = ['yes', 'no'] as const;
const CHANGE = ['yes', 'same', 'no'] as const;

/** Three plain questions lead to the terms under which others may use the piece. */
export function LicenceStep({ piece, pieceId, onSource }: LicenceStepProps) {
  const t = useText();
  const toast = useToast();
  const facts = usePieceFacts(piece, pieceId);
  const [answers, setAnswers] = useState<LicenceAnswers>(() => answersOf(facts.licence));
  const licence = licenceOf(answers);
  const isChosen = licence !== undefined && licence === facts.licence;
  const choose = (chosen: string): void => {
    const before = facts.licence;
    changeSong(piece, { licence: chosen });
    toast.show({
      kind: 'good',
      sentence: t('finish.licence.saved'),
      undo: () => {
        changeSong(piece, { licence: before });
        setAnswers(answersOf(before));
      },
    });
  };

  return (
    <>
      <p>{t('finish.licence.about')}</p>
      <SegmentedControl<LicenceAnswers['share']>
        label={t('finish.licence.share')}
        isStacked
        value={answers.share}
        segments={SHARE.map((value) => ({ value, label: t(`finish.licence.share-${value}`) }))}
        onChange={(share) => setAnswers({ ...answers, share })}
      />
      {answers.share === 'named' && (
        <>
          <SegmentedControl<LicenceAnswers['earn']>
            label={t('finish.licence.earn')}
            value={answers.earn}
            segments={EARN.map((value) => ({ value, label: t(`finish.licence.earn-${value}`) }))}
            onChange={(earn) => setAnswers({ ...answers, earn })}
          />
          <SegmentedControl<LicenceAnswers['change']>
            label={t('finish.licence.change')}
            isStacked
            value={answers.change}
            segments={CHANGE.map((value) => ({ value, label: t(`finish.licence.change-${value}`) }))}
            onChange={(change) => setAnswers({ ...answers, change })}
          />
        </>
      )}
      {licence !== undefined && (
        <div className={styles['card']} role="status">
          <p className={styles['name']}>
            {t(`finish.terms.${licence}`)}
            {licence !== 'all-rights-reserved' && (
              <span className={styles['code']}>
                <bdi>{licence}</bdi>
              </span>
            )}
          </p>
          {isChosen ? (
            <p className={styles['chosen']}>
              <CircleCheck size={24} /> {t('finish.licence.chosen')}
            </p>
          ) : (
            <div className={styles['buttons']}>
              <EditFields>
                <Button kind="main" onPress={() => choose(licence)}>
                  {t('finish.licence.choose')}
                </Button>
              </EditFields>
            </div>
          )}
        </div>
      )}
      <SourceList piece={piece} sources={facts.sources} licence={licence ?? facts.licence} onSource={onSource} />
    </>
  );
}
