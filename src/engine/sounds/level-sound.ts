import { decibelsToGain, type Decibels } from '../../base/units.ts';

/** Loudness that every instrument is brought to: RMS of its loudest fifth of a second. */
const SOUND_LEVEL: Decibels = -20;
const HIGHEST_PEAK: Decibels = -3;
const SPAN_SECONDS = 0.2;

/** Brings a sound to the common loudness, less where its peak would be too high. Changes `samples`. */
export function levelSound(samples: Float32Array, sampleRate: number, trim: Decibels = 0): void {
  const loudness = loudestRms(samples, Math.round(SPAN_SECONDS * sampleRate));
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  if (loudness === 0 || peak === 0) return;
  const gain = Math.min(decibelsToGain(SOUND_LEVEL) / loudness, decibelsToGain(HIGHEST_PEAK) / peak) * decibelsToGain(trim);
  for (let frame = 0; frame < samples.length; frame++) samples[frame] = (samples[frame] ?? 0) * gain;
}

function loudestRms(samples: Float32Array, span: number): number {
  let energy = 0;
  let loudest = 0;
  for (let frame = 0; frame < samples.length; frame++) {
    const [coming, leaving] = [samples[frame] ?? 0, frame < span ? 0 : (samples[frame - span] ?? 0)];
    energy += coming * coming - leaving * leaving;
    loudest = Math.max(loudest, energy);
  }
  return Math.sqrt(loudest / Math.min(span, Math.max(1, samples.length)));
}

const INAUDIBLE = decibelsToGain(-72);

/** Cuts off what nobody hears at the end and lets the rest fade out. @returns a sound of its own memory */
export function trimSound(samples: Float32Array, sampleRate: number): Float32Array<ArrayBuffer> {
  let end = samples.length;
  while (end > 0 && Math.abs(samples[end - 1] ?? 0) < INAUDIBLE) end -= 1;
  const trimmed = new Float32Array(samples.subarray(0, end));
  const fade = Math.min(end, Math.round(0.02 * sampleRate));
  for (let index = 0; index < fade; index++) {
    const at = end - fade + index;
    trimmed[at] = (trimmed[at] ?? 0) * (1 - (index + 1) / fade);
  }
  return trimmed;
}

/** Brings the highest peak of a stroke to a level: strokes are too short for loudness. Changes `samples`. */
export function levelPeak(samples: Float32Array, level: Decibels): void {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  if (peak === 0) return;
  const gain = decibelsToGain(level) / peak;
  for (let frame = 0; frame < samples.length; frame++) samples[frame] = (samples[frame] ?? 0) * gain;
}
