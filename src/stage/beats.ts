import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { barTicks, type MetreMap } from '../document/music/metre-map.ts';

/** How strong a beat inside a bar is against the first. */
const WEAK = 0.6;
/** A pulse dies away over a beat, or less where the next comes sooner. */
const DYING: Ticks = TICKS_PER_BEAT;

/**
 * How strongly the beat is felt at a tick, 0 to 1: all at once on it, then dying away. Beats are the groups of the metre: 7/8
 * as 2+2+3 has three, the last the longest.
 * @param length how often: shorter than a bar is each beat, longer is each bar or so many of them
 */
export function beatAt(metres: MetreMap, tick: Ticks, length: Ticks): number {
  if (tick < 0) return 0;
  const bar = metres.barAt(tick);
  const bars = Math.round(length / Math.max(1, barTicks(metres.metreAt(tick))));
  if (bars >= 1 && length >= bar.end - bar.start) {
    const first = bar.bar - (bar.bar % bars);
    return dying(tick - metres.barStart(first), bar.end - bar.start);
  }
  const beats = metres.beatsBetween(bar.start, bar.end);
  const last = beats.findLast((beat) => beat.tick <= tick);
  if (!last) return 0;
  const next = beats[beats.indexOf(last) + 1]?.tick ?? bar.end;
  return dying(tick - last.tick, next - last.tick) * (last.beat === 0 ? 1 : WEAK);
}

function dying(passed: Ticks, room: Ticks): number {
  const left = 1 - clamp(passed / Math.min(DYING, room), 0, 1);
  return left * left;
}
