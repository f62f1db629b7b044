import type { Bpm } from '../../base/units.ts';
import { clamp } from '../../base/units.ts';

/** A pause longer than this begins a new count. */
const PAUSE_MILLISECONDS = 2000;

/** Taps that belong together, with the new one. @param at milliseconds */
export function addTap(taps: readonly number[], at: number): readonly number[] {
  const last = taps.at(-1);
  return last === undefined || at - last > PAUSE_MILLISECONDS ? [at] : [...taps, at].slice(-8);
}

/** The tempo of the taps by their median distance, so that one late tap does no harm; `undefined` before the third. */
export function tempoOf(taps: readonly number[]): Bpm | undefined {
  if (taps.length < 3) return undefined;
  const gaps = taps.slice(1).map((at, index) => at - (taps[index] ?? at)).sort((left, right) => left - right);
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 600;
  return clamp(Math.round(60000 / Math.max(1, middle)), 20, 300);
}
