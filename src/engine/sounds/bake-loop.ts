import type { Hertz } from '../../base/units.ts';

/** Frames within a sample, between which it repeats. */
export interface LoopPoints {
  readonly start: number;
  readonly end: number;
}

/**
 * Chooses how many frames a loop should have so that it holds whole periods as exactly as frames allow: a held note
 * then neither beats nor drifts.
 * @param most  frames; the loop has three quarters of them at least, or one period
 */
export function wholePeriods(hertz: Hertz, sampleRate: number, most: number): number {
  const period = sampleRate / hertz;
  const few = Math.max(1, Math.round((most * 0.75) / period));
  const many = Math.max(few, Math.floor(most / period));
  let best = Math.round(few * period);
  let bestError = Infinity;
  for (let count = few; count <= many; count++) {
    const error = Math.abs(Math.round(count * period) - count * period) / count;
    if (error < bestError) [best, bestError] = [Math.round(count * period), error];
  }
  return best;
}

/**
 * Blends the end of a loop into what comes before its start, so that the jump back is not heard. Changes `samples`.
 * @param fade  frames; at most what lies before the loop's start
 */
export function bakeLoop(samples: Float32Array, { start, end }: LoopPoints, fade: number): void {
  const length = Math.min(fade, start, end - start);
  for (let index = 0; index < length; index++) {
    const part = (index + 1) / length;
    const at = end - length + index;
    const tail = samples[at] ?? 0;
    const lead = samples[start - length + index] ?? 0;
    // Both ends hold the same periods in phase, so amplitudes add, not powers.
    samples[at] = tail * (1 - part) + lead * part;
  }
}
