import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { clamp, TICKS_PER_BEAT } from '../../base/units.ts';
import { addNotes, moveNotes, removeNotes, resizeNotes } from '../../document/commands/notes.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Clip, Note, Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { movedByRows, pitchAt, placeAt, rowOf, xOf, type GridGeometry } from './grid-geometry.ts';
import { NoteBlock } from './NoteBlock.tsx';
import { NoteRows } from './NoteRows.tsx';
import { noteNameInOctave } from './note-names.ts';
import { columnsOf, patternLength, placeInPattern } from './pattern.ts';
import styles from './NoteGrid.module.css';
import { useGridRows } from './use-grid-rows.ts';
import { usePlayhead } from './use-playhead.ts';

interface NoteGridProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly clip: Clip;
  readonly isLocked: boolean;
  readonly selection: readonly string[];
  onSelect(ids: readonly string[]): void;
}

const KINDS = ['note', 'song', 'metre'] as const;
const ROW_HEIGHT = 44;
const STEP_WIDTH = 44;

/** Notes of one clip. Rows are the notes of the scale, so no wrong note is near; time runs left to right. */
export function NoteGrid({ piece, engine, track, clip, isLocked, selection, onSelect }: NoteGridProps) {
  const t = useText();
  const announce = useAnnounce();
  const mayEdit = useMayEdit();
  const notes = useQuery(piece, KINDS, (tables) => tables.note.where('clip', clip.id), [clip.id]);
  const metre = useQuery(piece, KINDS, (tables) => metreMapOf(tables).metreAt(clip.start), [clip.start]);
  const rows = useGridRows(piece, track, notes, isLocked);
  const stepTicks = TICKS_PER_BEAT / clip.division;
  const grid: GridGeometry = { rows, rowHeight: ROW_HEIGHT, stepWidth: STEP_WIDTH, stepTicks, length: patternLength(clip) };
  const columns = columnsOf(grid.length, clip.division, metre);
  const [place, setCursor] = useState({ row: Math.floor(rows.length / 2), column: 0 });
  // Rows and steps can have become fewer, by someone else too.
  const cursor = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns.length - 1) };
  const surface = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const press = useRef<{ x: number; y: number } | undefined>(undefined);

  usePlayhead(engine, (tick) => {
    const sounding = placeInPattern(clip, tick);
    if (!playhead.current) return;
    playhead.current.hidden = sounding === undefined || engine.state().phase === 'stopped';
    playhead.current.style.transform = `translateX(${xOf(grid, sounding ?? 0)}px)`;
  });

  // The melody is in sight when the grid opens.
  const middle = rowOf(grid, notes.length > 0 ? notes.reduce((sum, { pitch }) => sum + pitch, 0) / notes.length : (rows[Math.floor(rows.length / 2)] ?? 60));
  useEffect(() => {
    const scroller = surface.current?.closest('[data-scroller]');
    if (scroller) scroller.scrollTop = Math.max(0, middle * ROW_HEIGHT - scroller.clientHeight / 2);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each clip, never while someone writes in it
  }, [clip.id]);

  const hear = (pitch: number): void => engine.preview(track.id, pitch, 0.8, 0.4);
  const addAt = (tick: number, row: number): void => {
    const pitch = pitchAt(grid, row);
    hear(pitch);
    if (!mayEdit) return;
    const added = addNotes(piece, clip.id, [{ start: tick, length: stepTicks, pitch, velocity: 0.8 }]);
    if (added.ok) onSelect(added.value);
  };
  const noteAt = (tick: number, row: number): Note | undefined =>
    notes.find((note) => rowOf(grid, note.pitch) === row && note.start <= tick && tick < note.start + note.length);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.target === event.currentTarget) press.current = { x: event.clientX, y: event.clientY };
  };
  const onClick = (event: React.MouseEvent<HTMLDivElement>): void => {
    const start = press.current;
    press.current = undefined;
    if (event.target !== event.currentTarget || !start) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > 8) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { tick, row } = placeAt(grid, { x: event.clientX - box.left, y: event.clientY - box.top });
    setCursor({ row, column: Math.round(tick / stepTicks) });
    if (!noteAt(tick, row)) addAt(tick, row);
  };

  const say = (row: number, column: number, isNote: boolean): void => {
    const at = columns[column];
    if (!at) return;
    const where = t('compose.steps.place', { bar: at.bar + 1, beat: at.beat + 1, step: at.inside + 1 });
    announce(`${noteNameInOctave(pitchAt(grid, row))}, ${where}, ${t(isNote ? 'compose.notes.note' : 'compose.steps.empty')}`, 'now');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const tick = (columns[cursor.column]?.tick ?? 0);
    const under = noteAt(tick, cursor.row);
    const chosen = under && !selection.includes(under.id) ? [under.id] : selection;
    const byArrow: Record<string, { row: number; column: number }> = {
      ArrowLeft: { row: 0, column: -1 }, ArrowRight: { row: 0, column: 1 }, ArrowUp: { row: -1, column: 0 }, ArrowDown: { row: 1, column: 0 },
    };
    const arrow = byArrow[event.code];
    const next = { row: clamp(cursor.row + (arrow?.row ?? 0), 0, rows.length - 1), column: clamp(cursor.column + (arrow?.column ?? 0), 0, columns.length - 1) };
    const isEdit = event.altKey || event.shiftKey || !arrow;
    if (!mayEdit && isEdit) return;
    if (arrow && event.altKey && chosen.length > 0) {
      moveNotes(piece, chosen, { ticks: arrow.column * stepTicks, pitch: arrow.row === 0 ? 0 : movedByRows(grid, arrow.row) });
      if (!under) announce(t('history.moveNotes', { count: chosen.length }), 'now');
      else {
        // The cursor goes with the note it is on.
        setCursor(next);
        say(next.row, next.column, true);
      }
    } else if (arrow && event.shiftKey && chosen.length > 0 && arrow.column !== 0) {
      resizeNotes(piece, chosen, { ticks: arrow.column * stepTicks, shortest: stepTicks });
      const [first] = chosen.flatMap((id) => piece.tables.note.get(id) ?? []);
      announce(t('compose.notes.length', { count: Math.round((first?.length ?? stepTicks) / stepTicks) }), 'now');
    } else if (arrow) {
      setCursor(next);
      say(next.row, next.column, noteAt(columns[next.column]?.tick ?? 0, next.row) !== undefined);
    } else if (event.code === 'Enter' || event.code === 'Space') {
      if (under) removeNotes(piece, [under.id]);
      else addAt(tick, cursor.row);
      say(cursor.row, cursor.column, !under);
    } else if ((event.code === 'Delete' || event.code === 'Backspace') && chosen.length > 0) {
      announce(t('history.removeNotes', { count: removeNotes(piece, chosen) }), 'now');
      onSelect([]);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles['scroller']} dir="ltr" data-scroller>
      <NoteRows rows={rows} rowHeight={ROW_HEIGHT} onHear={hear} />
      <div
        ref={surface}
        role="application"
        tabIndex={0}
        aria-label={t('compose.notes.grid')}
        aria-roledescription={t('compose.notes.grid-role')}
        className={styles['surface']}
        style={{
          width: xOf(grid, grid.length),
          height: rows.length * ROW_HEIGHT,
          backgroundSize: `${STEP_WIDTH}px ${ROW_HEIGHT}px`,
        }}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {columns.filter(({ inside }) => inside === 0).map(({ tick, beat }) => (
          <div key={tick} className={styles['group']} data-bar={beat === 0} style={{ left: xOf(grid, tick) }} />
        ))}
        {notes.map((note) => (
          <NoteBlock
            key={note.id}
            piece={piece}
            note={note}
            grid={grid}
            isSelected={selection.includes(note.id)}
            selection={selection}
            onSelect={onSelect}
            onHear={hear}
          />
        ))}
        <div
          className={styles['cursor']}
          aria-hidden="true"
          style={{ left: cursor.column * STEP_WIDTH, top: cursor.row * ROW_HEIGHT, width: STEP_WIDTH, height: ROW_HEIGHT }}
        />
        <div ref={playhead} className={styles['playhead']} hidden aria-hidden="true" />
      </div>
    </div>
  );
}
