import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import type { Facts } from '../../base/result.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './ErrorBanner.module.css';
import { ErrorSentence } from './ErrorSentence.tsx';
import { IconButton } from './IconButton.tsx';

export interface ErrorBannerProps {
  /** The code of a failed `Result`, or a whole sentence. */
  readonly code?: string;
  readonly facts?: Facts;
  readonly sentence?: string;
  /** Buttons for the next step. */
  readonly children?: ReactNode;
  readonly onClose?: () => void;
  /** `warning`: work can go on. */
  readonly kind?: 'error' | 'warning';
}

/** Says at once what went wrong and offers the next step. */
export function ErrorBanner(props: ErrorBannerProps) {
  const t = useText();
  return (
    <div className={styles['banner']} data-kind={props.kind ?? 'error'} role="alert">
      <TriangleAlert size={28} className={styles['icon'] ?? ''} />
      <div className={styles['words']}>
        <p>{props.sentence ?? <ErrorSentence code={props.code ?? 'unknown'} facts={props.facts} />}</p>
        {props.children !== undefined && <div className={styles['actions']}>{props.children}</div>}
      </div>
      {props.onClose && <IconButton icon={X} label={t('core.button.close')} onPress={props.onClose} />}
    </div>
  );
}
