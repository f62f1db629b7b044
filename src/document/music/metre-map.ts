import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';

/** 7/8 as 2+2+3 is `groups: [2, 2, 3], unit: 8`: the sum of the groups over the unit. */
export interface MetreSign {
  readonly groups: readonly number[];
  readonly unit: number;
}

/** One beat or group as people feel and count it. */
export interface Beat {
  readonly tick: Ticks;
  /** Counted from 0. */
  readonly bar: number;
  /** Counted from 0; the first beat of a bar is the strong one. */
  readonly beat: number;
}

export interface MetreMap {
  metreAt(tick: Ticks): MetreSign;
  /** The bar that holds a tick: its number from 0 and where it starts and ends. */
  barAt(tick: Ticks): { bar: number; start: Ticks; end: Ticks };
  barStart(bar: number): Ticks;
  /** The end of the bar that holds a tick. */
  barEnd(tick: Ticks): Ticks;
  /** The groups (felt beats) that begin in [from, to). */
  beatsBetween(from: Ticks, to: Ticks): Beat[];
}

export const DEFAULT_METRE: MetreSign = { groups: [1, 1, 1, 1], unit: 4 };

export const unitTicks = (sign: MetreSign): Ticks => (TICKS_PER_BEAT * 4) / sign.unit;
export const barTicks = (sign: MetreSign): Ticks => sign.groups.reduce((sum, group) => sum + group, 0) * unitTicks(sign);
export const metreName = (sign: MetreSign): string => `${sign.groups.reduce((sum, group) => sum + group, 0)}/${sign.unit}`;

/** The bars that begin before a tick, the first is 0. */
export function barsUntil(metres: MetreMap, end: Ticks): readonly { readonly bar: number; readonly start: Ticks }[] {
  const bars = [];
  for (let bar = metres.barAt(0); bar.start < end; bar = metres.barAt(bar.end)) bars.push({ bar: bar.bar, start: bar.start });
  return bars;
}

interface Stretch {
  sign: MetreSign;
  tick: Ticks;
  bar: number;
}

/**
 * A metre begins at a bar line: one that was stored inside a bar cuts that bar short. One whose unit is no whole number of
 * ticks is left out.
 */
export function createMetreMap(stored: readonly (MetreSign & { tick: Ticks })[]): MetreMap {
  const valid = stored
    .filter((sign) => Number.isInteger(sign.tick) && sign.tick >= 0 && sign.groups.length > 0 && Number.isInteger(unitTicks(sign)))
    .sort((left, right) => left.tick - right.tick);
  if (valid[0]?.tick !== 0) valid.unshift({ ...DEFAULT_METRE, tick: 0 });
  const first: Stretch = { sign: valid[0] ?? DEFAULT_METRE, tick: 0, bar: 0 };
  const stretches = [first];
  for (const { tick, groups, unit } of valid.slice(1)) {
    const last = stretches.at(-1) ?? first;
    stretches.push({ sign: { groups, unit }, tick, bar: last.bar + Math.ceil((tick - last.tick) / barTicks(last.sign)) });
  }

  const stretchAt = (tick: Ticks): Stretch => stretches.findLast((stretch) => stretch.tick <= tick) ?? first;
  const nextTick = (stretch: Stretch): Ticks => stretches[stretches.indexOf(stretch) + 1]?.tick ?? Infinity;

  const barAt = (tick: Ticks) => {
    const stretch = stretchAt(tick);
    const length = barTicks(stretch.sign);
    const inside = Math.max(0, Math.floor((tick - stretch.tick) / length));
    const start = stretch.tick + inside * length;
    return { bar: stretch.bar + inside, start, end: Math.min(start + length, nextTick(stretch)) };
  };

  return {
    metreAt: (tick) => stretchAt(tick).sign,
    barAt,
    barEnd: (tick) => barAt(tick).end,
    barStart(bar) {
      const stretch = stretches.findLast((candidate) => candidate.bar <= bar) ?? first;
      return stretch.tick + (bar - stretch.bar) * barTicks(stretch.sign);
    },
    beatsBetween(from, to) {
      const beats: Beat[] = [];
      for (let { bar, start, end } = barAt(from); start < to; { bar, start, end } = barAt(end)) {
        const sign = stretchAt(start).sign;
        let tick = start;
        for (const [beat, group] of sign.groups.entries()) {
          if (tick >= from && tick < to && tick < end) beats.push({ tick, bar, beat });
          tick += group * unitTicks(sign);
        }
      }
      return beats;
    },
  };
}
