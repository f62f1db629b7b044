import { useRef, useState, type PointerEvent } from 'react';
import { moveNotes, resizeNotes } from '../../document/commands/notes.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Note } from '../../document/schema/music.ts';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { dragToSteps, movedByRows, pitchAt, rowOf, xOf, type GridGeometry } from './grid-geometry.ts';
import { noteNameInOctave } from './note-names.ts';
import styles from './NoteGrid.module.css';

interface NoteBlockProps {
  readonly piece: PieceDoc;
  readonly note: Note;
  readonly grid: GridGeometry;
  readonly isSelected: boolean;
  readonly selection: readonly string[];
  onSelect(ids: readonly string[]): void;
  onHear(pitch: number): void;
}

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly part: 'whole' | 'end';
  readonly ticks: number;
  readonly rows: number;
}

/** One note: drag it to move, drag its end to lengthen. The drag is a preview; letting go is one command. */
export function NoteBlock({ piece, note, grid, isSelected, selection, onSelect, onHear }: NoteBlockProps) {
  const mayEdit = useMayEdit();
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  const lastRow = useRef(0);
  const row = rowOf(grid, note.pitch);
  const moved = drag?.part === 'whole' ? drag : { ticks: 0, rows: 0 };
  const longer = drag?.part === 'end' ? drag.ticks : 0;
  const width = Math.max(xOf(grid, Math.max(grid.stepTicks / 4, note.length + longer)), 12);

  const start = (event: PointerEvent<HTMLElement>, part: Drag['part']): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    lastRow.current = 0;
    setDrag({ x: event.clientX, y: event.clientY, part, ticks: 0, rows: 0 });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (!drag || !mayEdit) return;
    const steps = dragToSteps(grid, { x: event.clientX - drag.x, y: event.clientY - drag.y });
    if (drag.part === 'whole' && steps.rows !== lastRow.current) {
      lastRow.current = steps.rows;
      onHear(pitchAt(grid, row + steps.rows));
    }
    setDrag({ ...drag, ...steps });
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (!drag) return;
    setDrag(undefined);
    const ids = isSelected && selection.length > 1 ? selection : [note.id];
    if (drag.ticks === 0 && drag.rows === 0) {
      if (event.shiftKey) onSelect(isSelected ? selection.filter((id) => id !== note.id) : [...selection, note.id]);
      else onSelect([note.id]);
      onHear(note.pitch);
    } else if (drag.part === 'end') resizeNotes(piece, ids, { ticks: drag.ticks, shortest: grid.stepTicks / 2 });
    else moveNotes(piece, ids, { ticks: drag.ticks, pitch: drag.rows === 0 ? 0 : movedByRows(grid, drag.rows) });
  };

  return (
    <div
      className={styles['note']}
      data-selected={isSelected || undefined}
      data-note={note.id}
      aria-hidden="true"
      title={noteNameInOctave(note.pitch)}
      style={{
        left: xOf(grid, note.start + moved.ticks),
        top: (row + moved.rows) * grid.rowHeight + 4,
        width,
        height: grid.rowHeight - 8,
        opacity: 0.45 + note.velocity * 0.55,
      }}
      onPointerDown={(event) => start(event, 'whole')}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
      onClick={(event) => event.stopPropagation()}
    >
      <span className={styles['end']} onPointerDown={(event) => start(event, 'end')} />
    </div>
  );
}
