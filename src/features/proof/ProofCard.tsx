import { useId, type ReactNode } from 'react';
import type { Icon } from '../../ui/icons/icon.ts';
import styles from './ProofView.module.css';

/** One way to take something home. */
export function ProofCard({ icon: Picture, title, children }: { icon: Icon; title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <section className={styles['card']} aria-labelledby={headingId}>
      <div className={styles['head']}>
        <Picture size={32} />
        <h2 id={headingId}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
