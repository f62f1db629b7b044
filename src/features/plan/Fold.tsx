import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import styles from './Fold.module.css';

/** Closed until somebody wants to know more. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles['fold']}>
      <summary className={styles['summary']}>
        <ChevronDown size={22} />
        <span>{title}</span>
      </summary>
      <div className={styles['folded']}>{children}</div>
    </details>
  );
}
