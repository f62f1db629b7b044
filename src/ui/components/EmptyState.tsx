import type { ReactNode } from 'react';
import type { Icon } from '../icons/icon.ts';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly picture: Icon;
  readonly sentence: string;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

export function EmptyState({ picture: Picture, sentence, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <span className={styles['picture']}>
        <Picture size={48} />
      </span>
      <p className={styles['sentence']}>{sentence}</p>
      {action}
    </div>
  );
}
