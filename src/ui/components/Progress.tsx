import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** Within [0, 1]; without it nobody knows yet. */
  readonly value?: number | undefined;
  /** For example "3.2 MB of 12 MB". */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

export function Progress({ label, value, detail, onCancel }: ProgressProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles['progress']}>
      <div className={styles['texts']}>
        <span className={styles['label']}>{label}</span>
        <span className={styles['detail']}>{detail ?? (value === undefined ? '' : format.percent(value))}</span>
      </div>
      <div className={styles['row']}>
        <progress className={styles['bar']} aria-label={label} max={1} value={value} />
        {onCancel && <Button onPress={onCancel}>{t('core.button.cancel')}</Button>}
      </div>
    </div>
  );
}
