import Download from 'lucide-react/icons/download';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { Progress } from './Progress.tsx';
import styles from './SizeNotice.module.css';

export interface SizeNoticeProps {
  /** What would be loaded, in the person's language: "the sounds of this starter". */
  readonly what: string;
  readonly bytes: number;
  readonly onLoad: () => void;
  readonly onLater: () => void;
  /** Bytes there already, while it loads. */
  readonly loadedBytes?: number | undefined;
}

/** Before anything large is fetched: how much it is, and the choice. Data costs money. */
export function SizeNotice({ what, bytes, onLoad, onLater, loadedBytes }: SizeNoticeProps) {
  const t = useText();
  const format = useFormat();
  const size = format.fileSize(bytes);
  if (loadedBytes !== undefined) {
    return (
      <Progress
        label={t('core.size.loading', { what })}
        value={bytes > 0 ? Math.min(1, loadedBytes / bytes) : undefined}
        detail={t('core.size.of', { loaded: format.fileSize(loadedBytes), size })}
        onCancel={onLater}
      />
    );
  }
  return (
    <div className={styles['notice']}>
      <Download size={28} />
      <p className={styles['sentence']}>{t('core.size.sentence', { what, size })}</p>
      <Button onPress={onLater}>{t('core.button.not-now')}</Button>
      <Button kind="main" onPress={onLoad}>
        {t('core.size.load', { size })}
      </Button>
    </div>
  );
}
