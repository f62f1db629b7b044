/** A sound rendered once and played many times. Mono; starts and ends in silence. */
export interface RenderedSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** MIDI note number as a real number at which it sounds when played at its own rate. */
  readonly pitch: number;
  /** Frames; samples from `loopEnd` on repeat those from `loopStart` on. Both or neither. */
  readonly loopStart?: number;
  readonly loopEnd?: number;
}

const LOUDEST_PEAK = 0.8;
const LOWEST_PITCH = 12;
const HIGHEST_PITCH = 120;
const SOFT_START_SECONDS = 0.0008;

/** A pitch that the models can render, whatever comes in. */
export const playablePitch = (pitch: number): number =>
  Number.isFinite(pitch) ? Math.min(HIGHEST_PITCH, Math.max(LOWEST_PITCH, pitch)) : 60;

/** A sample rate that the models can render at, whatever comes in. */
export const playableRate = (sampleRate: number): number =>
  Number.isFinite(sampleRate) ? Math.min(192_000, Math.max(8000, Math.round(sampleRate))) : 48_000;

export const hertzOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

/** Fades in over less than a millisecond and out over `fadeSeconds`, sets the peak, rounds to 32 bits. */
export function finished(mix: Float64Array, sampleRate: number, fadeSeconds: number): Float32Array {
  const samples = new Float32Array(mix.length);
  const start = Math.min(mix.length, Math.max(2, Math.round(SOFT_START_SECONDS * sampleRate)));
  const fade = Math.min(mix.length, Math.max(2, Math.round(fadeSeconds * sampleRate)));
  let peak = 0;
  for (let i = 0; i < mix.length; i++) {
    const value = mix[i] ?? 0;
    const safe = Number.isFinite(value) ? value : 0;
    mix[i] = safe * swell(i / start) * swell((mix.length - 1 - i) / fade);
    peak = Math.max(peak, Math.abs(mix[i] ?? 0));
  }
  const gain = peak > 0 ? LOUDEST_PEAK / peak : 0;
  for (let i = 0; i < mix.length; i++) {
    const value = (mix[i] ?? 0) * gain;
    samples[i] = Math.abs(value) < 1e-12 ? 0 : value;
  }
  return samples;
}

/** From 0 at 0 to 1 at 1 and beyond, without a corner. */
export const swell = (x: number): number => (x >= 1 ? 1 : x <= 0 ? 0 : 0.5 - 0.5 * Math.cos(Math.PI * x));

/** Frames until the sound stays under `floor` of its peak; at least `least`. */
export function lengthAbove(mix: Float64Array, floor: number, least: number): number {
  let peak = 0;
  for (let i = 0; i < mix.length; i++) peak = Math.max(peak, Math.abs(mix[i] ?? 0));
  let end = mix.length;
  while (end > least && Math.abs(mix[end - 1] ?? 0) < peak * floor) end--;
  return end;
}
