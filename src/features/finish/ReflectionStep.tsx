import Check from 'lucide-react/icons/check';
import { Button } from '../../ui/components/Button.tsx';
import { TextArea } from '../../ui/components/TextArea.tsx';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './FinishView.module.css';
import type { FinishViewProps } from './finish-types.ts';
import { useReflection } from './use-reflection.ts';

const STARTS = ['proud', 'hard', 'learned', 'next'] as const;

/** A few words about it, in any language. Nobody else reads them. */
export function ReflectionStep({ piece, pieceId, plan }: FinishViewProps) {
  const t = useText();
  const { language } = useLanguage();
  const { text, write } = useReflection({ piece, pieceId, plan, language: language.id });
  const begin = (start: string): void => write(text.trim() === '' ? `${start} ` : `${text.trimEnd()}\n${start} `);
  return (
    <>
      <p>{t('finish.words.about')}</p>
      <div className={styles['chips']} role="group" aria-label={t('finish.words.starts')}>
        {STARTS.map((start) => (
          <Button key={start} onPress={() => begin(t(`finish.words.${start}`))}>
            {t(`finish.words.${start}`)}
          </Button>
        ))}
      </div>
      <TextArea label={t('finish.words.field')} rows={6} maxLength={8000} value={text} onChange={write} />
      <p className={styles['chosen']} role="status">
        {text.trim() !== '' && (
          <>
            <Check size={20} /> {t('finish.words.kept')}
          </>
        )}
      </p>
    </>
  );
}
