import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';
import type { MetreSign } from '../../document/music/metre-map.ts';
import { barTicks, unitTicks } from '../../document/music/metre-map.ts';
import type { Clip } from '../../document/schema/music.ts';

/** One column of a grid: a step of the pattern. */
export interface Column {
  readonly tick: Ticks;
  /** Counted from 0. */
  readonly bar: number;
  /** The felt beat (group) inside the bar, counted from 0. */
  readonly beat: number;
  /** The step inside its felt beat, counted from 0: 0 begins the group. */
  readonly inside: number;
}

/** How long the pattern of a clip is: its loop, else the whole clip. */
export const patternLength = (clip: Pick<Clip, 'loop' | 'length'>): Ticks => (clip.loop > 0 ? clip.loop : clip.length);

/** The steps of a pattern, grouped as the metre is felt: 7/8 as 2+2+3 has three beats of 2, 2 and 3 units. */
export function columnsOf(length: Ticks, division: number, metre: MetreSign): Column[] {
  const stepTicks = TICKS_PER_BEAT / division;
  const bar = barTicks(metre);
  const starts = groupStarts(metre);
  const columns: Column[] = [];
  for (let index = 0; index * stepTicks < length; index++) {
    const tick = Math.round(index * stepTicks);
    const inBar = tick % bar;
    const beat = Math.max(0, starts.findLastIndex((start) => start <= inBar));
    columns.push({ tick, bar: Math.floor(tick / bar), beat, inside: Math.floor((inBar - (starts[beat] ?? 0)) / stepTicks) });
  }
  return columns;
}

/** The column in which a hit is seen: the nearest, so that what was played between the steps can be seen and taken away. -1 is behind the pattern. */
export function columnAt(tick: Ticks, grid: { stepTicks: Ticks; columns: number }): number {
  if (tick >= grid.columns * grid.stepTicks) return -1;
  return Math.min(grid.columns - 1, Math.round(tick / grid.stepTicks));
}

function groupStarts(metre: MetreSign): Ticks[] {
  let tick = 0;
  return metre.groups.map((group) => {
    const start = tick;
    tick += group * unitTicks(metre);
    return start;
  });
}

/** The place inside the pattern that sounds when the song is at `tick`; `undefined` outside the clip. */
export function placeInPattern(clip: Pick<Clip, 'start' | 'loop' | 'length'>, tick: Ticks): Ticks | undefined {
  const inside = tick - clip.start;
  if (inside < 0 || inside >= clip.length) return undefined;
  return inside % patternLength(clip);
}

/** Steps to the quarter note that fit a metre: eighths for /8 metres, sixteenths for /4. */
export const usualDivision = (metre: MetreSign): number => (metre.unit >= 8 ? 2 : 4);
