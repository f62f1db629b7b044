import { filterInPlace, writeBandPass } from '../biquad.ts';
import { addMode } from './modes.ts';
import { seededNoise } from './noise.ts';
import type { RenderedSound } from './sound.ts';
import { finished, hertzOf, lengthAbove, playablePitch, playableRate } from './sound.ts';

export interface BarParameters {
  /** Frequencies over the fundamental with their strength and how long they ring beside it. */
  readonly partials: readonly { readonly ratio: number; readonly gain: number; readonly ring: number }[];
  /** Seconds until the fundamental of middle C is 60 dB down; higher notes ring shorter. */
  readonly decay: number;
  /** Cents from the pitch, one entry for each bar or string struck together. */
  readonly detune: readonly number[];
  /** Level of the mallet's knock, and its centre in Hz. */
  readonly knock: number;
  readonly knockFrequency: number;
  /** Longest sound in seconds; silence at the end is cut. */
  readonly seconds: number;
}

export type BarInstrument = 'kalimba' | 'tsymbaly' | 'xylophone' | 'marimba' | 'glockenspiel';

/** Struck strings: nearly harmonic, a little stretched, weak where the hammer hits a node. */
function struckString(count: number, stretch: number, strike: number): BarParameters['partials'] {
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    return {
      ratio: (n * Math.sqrt(1 + stretch * n * n)) / Math.sqrt(1 + stretch),
      gain: Math.abs(Math.sin(Math.PI * n * strike)) / n ** 0.9,
      ring: 1 / (1 + 0.22 * index),
    };
  });
}

export const BAR_PRESETS: Readonly<Record<BarInstrument, BarParameters>> = {
  kalimba: {
    partials: [
      { ratio: 1, gain: 1, ring: 1 },
      { ratio: 2.004, gain: 0.12, ring: 0.5 },
      { ratio: 5.42, gain: 0.22, ring: 0.16 },
      { ratio: 6.27, gain: 0.16, ring: 0.12 },
      { ratio: 17.55, gain: 0.05, ring: 0.04 },
    ],
    decay: 1.9,
    detune: [0],
    knock: 0.22,
    knockFrequency: 420,
    seconds: 2.2,
  },
  tsymbaly: {
    partials: struckString(22, 0.00022, 0.117),
    decay: 2.6,
    detune: [-2.4, 0, 2.4],
    knock: 0.1,
    knockFrequency: 2300,
    seconds: 3,
  },
  xylophone: {
    partials: [
      { ratio: 1, gain: 1, ring: 1 },
      { ratio: 3, gain: 0.42, ring: 0.42 },
      { ratio: 6.1, gain: 0.22, ring: 0.2 },
      { ratio: 9.9, gain: 0.1, ring: 0.1 },
    ],
    decay: 0.55,
    detune: [0],
    knock: 0.3,
    knockFrequency: 1700,
    seconds: 1,
  },
  marimba: {
    partials: [
      { ratio: 1, gain: 1, ring: 1 },
      { ratio: 3.93, gain: 0.24, ring: 0.3 },
      { ratio: 9.24, gain: 0.07, ring: 0.12 },
    ],
    decay: 1.1,
    detune: [0],
    knock: 0.16,
    knockFrequency: 600,
    seconds: 1.4,
  },
  glockenspiel: {
    partials: [
      { ratio: 1, gain: 1, ring: 1 },
      { ratio: 2.756, gain: 0.4, ring: 0.55 },
      { ratio: 5.404, gain: 0.26, ring: 0.3 },
      { ratio: 8.93, gain: 0.12, ring: 0.18 },
    ],
    decay: 3.2,
    detune: [0],
    knock: 0.08,
    knockFrequency: 4200,
    seconds: 2.6,
  },
};

const SILENCE = 0.0008;
const MIDDLE_C = 60;

/** A struck bar, tine or string as a sum of its modes and the knock of the mallet. */
export function renderBar(sampleRate: number, pitch: number, params: BarParameters, seed: number): RenderedSound {
  const rate = playableRate(sampleRate);
  const note = playablePitch(pitch);
  const mix = new Float64Array(Math.ceil(params.seconds * rate));
  const decay = params.decay * 2 ** ((MIDDLE_C - note) / 30);
  for (const cents of params.detune) {
    const frequency = hertzOf(note + cents / 100);
    for (const partial of params.partials) {
      const gain = partial.gain / params.detune.length;
      addMode(mix, { frequency: frequency * partial.ratio, gain, decay: decay * partial.ring }, rate);
    }
  }
  addKnock(mix, params, seed, rate);
  const length = lengthAbove(mix, SILENCE, Math.round(0.15 * rate));
  return { samples: finished(mix.subarray(0, length), rate, 0.04), sampleRate: rate, pitch: note };
}

function addKnock(mix: Float64Array, params: BarParameters, seed: number, rate: number): void {
  const noise = seededNoise(seed);
  const knock = new Float64Array(Math.min(mix.length, Math.round(0.06 * rate)));
  const fall = Math.exp(-1 / (0.006 * rate));
  let gain = params.knock * 3;
  for (let i = 0; i < knock.length; i++) {
    knock[i] = noise() * gain;
    gain *= fall;
  }
  const coefficients = new Float64Array(5);
  writeBandPass(coefficients, 0, Math.min(params.knockFrequency, rate * 0.45), 1.2, rate);
  filterInPlace(knock, coefficients);
  for (let i = 0; i < knock.length; i++) mix[i] = (mix[i] ?? 0) + (knock[i] ?? 0);
}
