/** A stretch of sound that repeats without a seam: every part of it turns a whole number of times in `frames`. */
export interface LoopShape {
  readonly frames: number;
  /** Periods of the pitch within it. */
  readonly turns: number;
}

/** About `seconds` of whole periods; rounding to frames moves the pitch by less than a twentieth of a cent. */
export function loopOf(frequency: number, seconds: number, sampleRate: number): LoopShape {
  const period = sampleRate / frequency;
  const turns = Math.max(1, Math.round((seconds * sampleRate) / period));
  let best = { frames: Math.round(turns * period), turns };
  let least = Number.POSITIVE_INFINITY;
  for (let extra = 0; extra < 24; extra++) {
    const exact = (turns + extra) * period;
    const miss = Math.abs(exact - Math.round(exact)) / exact;
    if (miss < least) {
      least = miss;
      best = { frames: Math.round(exact), turns: turns + extra };
    }
  }
  return best;
}

/** Adds a sine that turns `turns` times (a whole number) in the loop, from a phase in radians. */
export function addTurns(loop: Float64Array, turns: number, gain: number, phase: number): void {
  const angle = (2 * Math.PI * turns) / loop.length;
  const turn = 2 * Math.cos(angle);
  let before = Math.sin(phase - angle) * gain;
  let now = Math.sin(phase) * gain;
  for (let i = 0; i < loop.length; i++) {
    loop[i] = (loop[i] ?? 0) + now;
    const next = turn * now - before;
    before = now;
    now = next;
  }
}

/** Filters a loop as if it had always been going round. */
export function filterRound(loop: Float64Array, coefficients: Float64Array): void {
  const b0 = coefficients[0] ?? 1;
  const b1 = coefficients[1] ?? 0;
  const b2 = coefficients[2] ?? 0;
  const a1 = coefficients[3] ?? 0;
  const a2 = coefficients[4] ?? 0;
  let first = 0;
  let second = 0;
  const warm = Math.min(loop.length, 16_384);
  for (let i = loop.length - warm; i < 2 * loop.length; i++) {
    const at = i % loop.length;
    const x = loop[at] ?? 0;
    const y = b0 * x + first;
    first = b1 * x - a1 * y + second;
    second = b2 * x - a2 * y;
    if (i >= loop.length) loop[at] = y;
  }
}
