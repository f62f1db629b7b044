/** What ears would say of samples. */

export function rms(samples: Float32Array, from = 0, to = samples.length): number {
  let energy = 0;
  for (let frame = from; frame < to; frame++) energy += (samples[frame] ?? 0) ** 2;
  return Math.sqrt(energy / Math.max(1, to - from));
}

export function peak(samples: Float32Array, from = 0, to = samples.length): number {
  let highest = 0;
  for (let frame = from; frame < to; frame++) highest = Math.max(highest, Math.abs(samples[frame] ?? 0));
  return highest;
}

export const decibels = (gain: number): number => 20 * Math.log10(Math.max(gain, 1e-9));

/** First frame whose level is over `threshold`. */
export function onset(samples: Float32Array, threshold: number, from = 0): number {
  for (let frame = from; frame < samples.length; frame++) if (Math.abs(samples[frame] ?? 0) > threshold) return frame;
  return -1;
}

/**
 * Cents from a wished frequency, by the phase that the fundamental turns between two Hann-windowed looks: exact to a
 * small part of a cent for a steady tone, and blind to what is far away in frequency.
 */
export function centsFrom(samples: Float32Array, sampleRate: number, hertz: number, from: number, seconds = 0.4): number {
  const length = Math.round(seconds * 0.6 * sampleRate);
  const hop = Math.round(Math.min(seconds * 0.4 * sampleRate, sampleRate / hertz / 0.06));
  const [first, second] = [phaseAt(samples, sampleRate, hertz, from, length), phaseAt(samples, sampleRate, hertz, from + hop, length)];
  const wished = (2 * Math.PI * hertz * hop) / sampleRate;
  const turned = second - first;
  const error = Math.atan2(Math.sin(turned - wished), Math.cos(turned - wished));
  return 1200 * Math.log2(1 + error / wished);
}

function phaseAt(samples: Float32Array, sampleRate: number, hertz: number, from: number, length: number): number {
  let [real, imaginary] = [0, 0];
  for (let index = 0; index < length; index++) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length);
    const angle = (2 * Math.PI * hertz * index) / sampleRate;
    const value = (samples[from + index] ?? 0) * hann;
    real += value * Math.cos(angle);
    imaginary -= value * Math.sin(angle);
  }
  return Math.atan2(imaginary, real);
}

/**
 * The mean pitch over a long stretch, in cents from a wished one: the centre of what lies within half a semitone of it.
 * Strings that beat against each other are heard as one pitch in their middle.
 */
export function meanCents(samples: Float32Array, sampleRate: number, hertz: number, from: number, seconds: number): number {
  const length = Math.round(seconds * sampleRate);
  let [weighted, total] = [0, 0];
  for (let cents = -30; cents <= 30; cents += 1) {
    const power = powerAt(samples, sampleRate, hertz * 2 ** (cents / 1200), from, length);
    weighted += cents * power;
    total += power;
  }
  return weighted / total;
}

/** Energy at a frequency, under a Hann window, over every fourth sample: fundamentals are low. */
function powerAt(samples: Float32Array, sampleRate: number, hertz: number, from: number, length: number): number {
  const turn = (2 * Math.PI * hertz) / sampleRate;
  let [real, imaginary] = [0, 0];
  for (let index = 0; index < length; index += 4) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length);
    const value = (samples[from + index] ?? 0) * hann;
    real += value * Math.cos(turn * index);
    imaginary += value * Math.sin(turn * index);
  }
  return real * real + imaginary * imaginary;
}

/** The sharpest bend of the wave within a stretch: a click bends it more than the sound around it. */
export function bend(samples: Float32Array, from: number, to: number): number {
  let worst = 0;
  for (let frame = Math.max(2, from); frame < to; frame++) {
    const turned = Math.abs((samples[frame] ?? 0) - 2 * (samples[frame - 1] ?? 0) + (samples[frame - 2] ?? 0));
    worst = Math.max(worst, turned);
  }
  return worst;
}

/** Largest difference between two sounds. */
export function difference(left: Float32Array, right: Float32Array, length = Math.min(left.length, right.length)): number {
  let worst = 0;
  for (let frame = 0; frame < length; frame++) worst = Math.max(worst, Math.abs((left[frame] ?? 0) - (right[frame] ?? 0)));
  return worst;
}
