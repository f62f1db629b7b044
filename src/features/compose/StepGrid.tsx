import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { clamp, TICKS_PER_BEAT } from '../../base/units.ts';
import { setStep } from '../../document/commands/notes.ts';
import { instrumentById } from '../../document/catalogue/instruments.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf } from '../../document/queries/song.ts';
import { stepsOf, type PlacedStep } from '../../document/queries/steps.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { columnAt, columnsOf, patternLength, placeInPattern } from './pattern.ts';
import { paintFor, STRENGTHS, strengthOf, velocityOf, type Strength } from './step-painting.ts';
import { StepRow } from './StepRow.tsx';
import styles from './StepGrid.module.css';
import { usePlayhead } from './use-playhead.ts';

interface StepGridProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly track: Track;
  readonly clip: Clip;
  readonly brush: Strength;
}

const KINDS = ['step', 'metre'] as const;

/** The drums of one clip: a row a sound, a column a step, grouped as the metre is felt. */
export function StepGrid({ piece, engine, track, clip, brush }: StepGridProps) {
  const t = useText();
  const mayEdit = useMayEdit();
  const rows = instrumentById(track.instrument).rows;
  const metre = useQuery(piece, KINDS, (tables) => metreMapOf(tables).metreAt(clip.start), [clip.start]);
  const columns = columnsOf(patternLength(clip), clip.division, metre);
  const stepTicks = TICKS_PER_BEAT / clip.division;
  const cells = useQuery(
    piece,
    KINDS,
    (tables) => Map.groupBy(stepsOf(tables, clip.id), ({ row, tick }) => `${row} ${columnAt(tick, { stepTicks, columns: columns.length })}`),
    [clip.id, stepTicks, columns.length],
  );
  const [place, setCursor] = useState({ row: 0, column: 0 });
  // The pattern can have become shorter, by someone else too.
  const cursor = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns.length - 1) };
  const painting = useRef<{ velocity: number; gesture: string } | undefined>(undefined);
  const grid = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);

  usePlayhead(engine, (tick) => {
    const sounding = placeInPattern(clip, tick);
    if (!playhead.current) return;
    playhead.current.hidden = sounding === undefined || engine.state().phase === 'stopped';
    playhead.current.style.setProperty('--column', String(columns.findLastIndex((column) => column.tick <= (sounding ?? 0))));
  });

  const hitsAt = (row: string, column: number): readonly PlacedStep[] => cells.get(`${row} ${column}`) ?? [];
  const velocityAt = (row: string, column: number) => hitsAt(row, column)[0]?.velocity;
  const paint = (row: string, column: number, velocity: number, gesture = `paint-${piece.clock()}`): void => {
    const at = columns[column];
    if (!at) return;
    if (velocity > 0) engine.previewDrum(track.id, row, velocity);
    if (!mayEdit) return;
    // Hits that were played beside the step stay where they are.
    const hits = hitsAt(row, column);
    for (const { tick } of hits.length > 0 ? hits : [at]) setStep(piece, { clip: clip.id, row, tick }, velocity, gesture);
  };

  const focusCell = (row: number, column: number): void => {
    const next = { row: clamp(row, 0, rows.length - 1), column: clamp(column, 0, columns.length - 1) };
    setCursor(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = cursor;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
      Home: [row, 0], End: [row, columns.length - 1],
    };
    const move = moves[event.code];
    const strength = STRENGTHS[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)];
    const sound = rows[row];
    if (move) focusCell(...move);
    else if (sound !== undefined && strength) paint(sound, column, velocityOf(strength));
    else if (sound !== undefined && (event.code === 'Delete' || event.code === 'Backspace')) paint(sound, column, 0);
    else return;
    event.preventDefault();
  };

  const style: CSSProperties & Record<'--columns', number> = { '--columns': columns.length };
  return (
    <div className={styles['scroller']} dir="ltr">
      <div
        ref={grid}
        role="grid"
        aria-label={t('compose.steps.grid')}
        aria-readonly={!mayEdit}
        aria-rowcount={rows.length}
        aria-colcount={columns.length}
        className={styles['grid']}
        style={style}
        onKeyDown={onKeyDown}
        onPointerUp={() => (painting.current = undefined)}
        onPointerLeave={() => (painting.current = undefined)}
      >
        {rows.map((row, rowIndex) => (
          <StepRow
            key={row}
            name={t(`compose.drum.${row}`)}
            row={rowIndex}
            columns={columns}
            cursorColumn={cursor.row === rowIndex ? cursor.column : -1}
            strengthAt={(column) => {
              const velocity = velocityAt(row, column);
              return velocity === undefined ? undefined : strengthOf(velocity);
            }}
            onPress={(column) => {
              setCursor({ row: rowIndex, column });
              paint(row, column, paintFor(velocityAt(row, column), brush));
            }}
            onPaintStart={(column) => {
              setCursor({ row: rowIndex, column });
              const velocity = paintFor(velocityAt(row, column), brush);
              painting.current = { velocity, gesture: `paint-${piece.clock()}` };
              paint(row, column, velocity, painting.current.gesture);
            }}
            onPaintOver={(column) => {
              const { current } = painting;
              if (current) paint(row, column, current.velocity, current.gesture);
            }}
          />
        ))}
        <div ref={playhead} className={styles['playhead']} hidden aria-hidden="true" />
      </div>
    </div>
  );
}
