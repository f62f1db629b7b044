import styles from '../Talk.module.css';
import { LetterCard } from './LetterCard.tsx';
import type { LetterTools } from './letters-types.ts';

/** What came for the person at this device; nothing where nothing came. */
export function LetterInbox({ tools }: { readonly tools: LetterTools }) {
  if (tools.inbox.length === 0) return null;
  return (
    <ul className={styles['list']} aria-live="polite">
      {tools.inbox.map((letter) => (
        <LetterCard key={letter.id} tools={tools} letter={letter} />
      ))}
    </ul>
  );
}
