import type { Ticks } from '../../../base/units.ts';
import type { MetreMap } from '../../../document/music/metre-map.ts';
import type { TimedLine } from '../../../document/queries/lyrics.ts';

export interface CountIn {
  /** Beats of the bar that leads to the line. */
  readonly beats: number;
  /** How many of them are left. */
  readonly left: number;
}

/** The beats to count before a line, in the bar that leads to it; none where the line before is sung until then. */
export function countInAt(lines: readonly TimedLine[], metres: MetreMap, tick: Ticks): CountIn | undefined {
  const next = lines.find(({ start, end }) => start > tick && end > start);
  if (!next || lines.some(({ start, end }) => start <= tick && tick < end)) return undefined;
  const bar = metres.barAt(Math.max(0, next.start - 1));
  const from = Math.max(0, next.start - (bar.end - bar.start));
  if (tick < from) return undefined;
  return { beats: metres.beatsBetween(from, next.start).length, left: metres.beatsBetween(Math.ceil(tick), next.start).length };
}
