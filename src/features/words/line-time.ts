import type { Ticks } from '../../base/units.ts';
import { unitTicks, type MetreMap } from '../../document/music/metre-map.ts';

export interface LineSpan {
  readonly start: Ticks;
  readonly end: Ticks;
}

export type SpanPart = 'whole' | 'start' | 'end';
export type TimeStep = 'fine' | 'beat' | 'bar';

/** Nobody sings a line in less. */
const SHORTEST: Ticks = 120;
/** Words rarely fall on the beat itself: a line is set by quarters of it. */
const FINENESS = 4;

/** How far one step goes at a place of the song. */
export function stepTicks(step: TimeStep, tick: Ticks, metres: MetreMap): Ticks {
  const unit = unitTicks(metres.metreAt(tick));
  if (step === 'beat') return unit;
  if (step === 'fine') return Math.max(1, Math.round(unit / FINENESS));
  const { start, end } = metres.barAt(tick);
  return end - start;
}

/** A line moved, begun or ended earlier or later; it stays in the song and is never empty. */
export function movedSpan({ start, end }: LineSpan, part: SpanPart, by: Ticks): LineSpan {
  if (part === 'start') return { start: Math.max(0, Math.min(start + by, end - SHORTEST)), end };
  if (part === 'end') return { start, end: Math.max(start + SHORTEST, end + by) };
  const moved = Math.max(0, start + by);
  return { start: moved, end: moved + (end - start) };
}

/** The same by a drag: the edge that is held lands on the nearest quarter of a beat. */
export function draggedSpan(span: LineSpan, part: SpanPart, by: Ticks, metres: MetreMap): LineSpan {
  const held = part === 'end' ? span.end : span.start;
  return movedSpan(span, part, snapped(Math.max(0, held + by), metres) - held);
}

function snapped(tick: Ticks, metres: MetreMap): Ticks {
  const { start } = metres.barAt(tick);
  const grid = stepTicks('fine', tick, metres);
  return start + Math.round((tick - start) / grid) * grid;
}
