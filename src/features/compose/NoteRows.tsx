import { noteName, noteNameInOctave } from './note-names.ts';
import styles from './NoteGrid.module.css';

interface NoteRowsProps {
  readonly rows: readonly number[];
  readonly rowHeight: number;
  onHear(pitch: number): void;
}

/** The names of the rows; each one sounds when pressed, like the keys of a piano lying on its side. */
export function NoteRows({ rows, rowHeight, onHear }: NoteRowsProps) {
  return (
    <div className={styles['keys']}>
      {rows.map((pitch) => (
        <button
          key={pitch}
          type="button"
          className={styles['key']}
          style={{ height: rowHeight }}
          tabIndex={-1}
          aria-label={noteNameInOctave(pitch)}
          onClick={() => onHear(pitch)}
        >
          {noteName(pitch)}
        </button>
      ))}
    </div>
  );
}
