/** Second-order filters by the formulas of the Web Audio specification: same numbers as a BiquadFilterNode. */

/** Writes b0 b1 b2 a1 a2, divided by a0, into `into` from `at`. */
function writeNormalised(
  into: Float64Array,
  at: number,
  b0: number,
  b1: number,
  b2: number,
  a0: number,
  a1: number,
  a2: number,
): void {
  into[at] = b0 / a0;
  into[at + 1] = b1 / a0;
  into[at + 2] = b2 / a0;
  into[at + 3] = a1 / a0;
  into[at + 4] = a2 / a0;
}

/** A band that leaves the signal as it is. */
export function writeIdentity(into: Float64Array, at: number): void {
  writeNormalised(into, at, 1, 0, 0, 1, 0, 0);
}

/** A band that leaves the signal as it is, with its poles where another band has them. */
export function writeFlat(into: Float64Array, at: number, a1: number, a2: number): void {
  writeNormalised(into, at, 1, a1, a2, 1, a1, a2);
}

/** Bell of `gain` dB around `frequency` Hz. */
export function writePeaking(
  into: Float64Array,
  at: number,
  frequency: number,
  gain: number,
  q: number,
  sampleRate: number,
): void {
  const root = 10 ** (gain / 40);
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const alpha = Math.sin(angle) / (2 * q);
  const cos = Math.cos(angle);
  writeNormalised(into, at, 1 + alpha * root, -2 * cos, 1 - alpha * root, 1 + alpha / root, -2 * cos, 1 - alpha / root);
}

/** Everything under `frequency` Hz by `gain` dB, slope 1. */
export function writeLowShelf(
  into: Float64Array,
  at: number,
  frequency: number,
  gain: number,
  sampleRate: number,
): void {
  writeShelf(into, at, frequency, gain, sampleRate, 1);
}

/** Everything over `frequency` Hz by `gain` dB, slope 1. */
export function writeHighShelf(
  into: Float64Array,
  at: number,
  frequency: number,
  gain: number,
  sampleRate: number,
): void {
  writeShelf(into, at, frequency, gain, sampleRate, -1);
}

function writeShelf(
  into: Float64Array,
  at: number,
  frequency: number,
  gain: number,
  sampleRate: number,
  side: 1 | -1,
): void {
  const root = 10 ** (gain / 40);
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const cos = side * Math.cos(angle);
  const spread = Math.SQRT2 * Math.sin(angle) * Math.sqrt(root);
  const above = root + 1;
  const below = root - 1;
  writeNormalised(
    into,
    at,
    root * (above - below * cos + spread),
    side * 2 * root * (below - above * cos),
    root * (above - below * cos - spread),
    above + below * cos + spread,
    side * -2 * (below + above * cos),
    above + below * cos - spread,
  );
}

/** Second-order low-pass with a Butterworth knee for q = √½. */
export function writeLowPass(into: Float64Array, at: number, frequency: number, q: number, sampleRate: number): void {
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const alpha = Math.sin(angle) / (2 * q);
  const cos = Math.cos(angle);
  writeNormalised(into, at, (1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
}

/** Second-order high-pass with a Butterworth knee for q = √½. */
export function writeHighPass(into: Float64Array, at: number, frequency: number, q: number, sampleRate: number): void {
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const alpha = Math.sin(angle) / (2 * q);
  const cos = Math.cos(angle);
  writeNormalised(into, at, (1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
}

/** Band-pass with unity gain at its centre. */
export function writeBandPass(into: Float64Array, at: number, frequency: number, q: number, sampleRate: number): void {
  const angle = (2 * Math.PI * frequency) / sampleRate;
  const alpha = Math.sin(angle) / (2 * q);
  writeNormalised(into, at, alpha, 0, -alpha, 1 + alpha, -2 * Math.cos(angle), 1 - alpha);
}

/** Filters mono samples in place, from rest. */
export function filterInPlace(samples: Float64Array, coefficients: Float64Array, at = 0): void {
  const b0 = coefficients[at] ?? 1;
  const b1 = coefficients[at + 1] ?? 0;
  const b2 = coefficients[at + 2] ?? 0;
  const a1 = coefficients[at + 3] ?? 0;
  const a2 = coefficients[at + 4] ?? 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0;
    const y = b0 * x + first;
    first = b1 * x - a1 * y + second;
    second = b2 * x - a2 * y;
    samples[i] = y;
  }
}
