import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Paper.module.css';

/** What comes out of the printer instead of the screen, as long as it is in the page. Unseen and unheard on the screen. */
export const Paper = ({ children }: { children: ReactNode }) =>
  createPortal(
    <div className={styles['paper']} data-paper="" aria-hidden="true" inert>
      {children}
    </div>,
    document.body,
  );
