import { filterInPlace, writeBandPass } from '../biquad.ts';
import { addTurns, loopOf } from './loop.ts';
import { seededNoise } from './noise.ts';
import type { RenderedSound } from './sound.ts';
import { hertzOf, playablePitch, playableRate, swell } from './sound.ts';
import { layOut } from './sustained.ts';

export interface ReedParameters {
  /** Reeds that sound together: octave shift, level, and cents from the pitch (beating is rounded to whole waves a loop, so the lowest notes may not beat). */
  readonly reeds: readonly { readonly octave: number; readonly gain: number; readonly cents: number }[];
  /** 0 dark to 1 sharp: how slowly the harmonics weaken. */
  readonly edge: number;
  /** Hz where the box speaks loudest. */
  readonly formant: number;
  readonly attack: number;
  /** Level of the valve's click of air at the onset. */
  readonly valve: number;
  /** Seconds of the loop. */
  readonly seconds: number;
}

export type ReedInstrument = 'accordion' | 'musette' | 'harmonium';

export const REED_PRESETS: Readonly<Record<ReedInstrument, ReedParameters>> = {
  accordion: {
    reeds: [
      { octave: 0, gain: 1, cents: -4 },
      { octave: 0, gain: 0.85, cents: 4 },
    ],
    edge: 0.62,
    formant: 1500,
    attack: 0.05,
    valve: 0.12,
    seconds: 1.5,
  },
  musette: {
    reeds: [
      { octave: 0, gain: 1, cents: 0 },
      { octave: 0, gain: 0.8, cents: -13 },
      { octave: 0, gain: 0.8, cents: 13 },
    ],
    edge: 0.66,
    formant: 1900,
    attack: 0.04,
    valve: 0.1,
    seconds: 1.5,
  },
  harmonium: {
    reeds: [
      { octave: 0, gain: 1, cents: 0 },
      { octave: -1, gain: 0.6, cents: 2 },
    ],
    edge: 0.5,
    formant: 1000,
    attack: 0.1,
    valve: 0.06,
    seconds: 1.6,
  },
};

const MOST_HARMONICS = 36;

/** Free reeds in a box: rich harmonics, slightly apart from each other, in an exact loop. */
export function renderReed(sampleRate: number, pitch: number, params: ReedParameters, seed: number): RenderedSound {
  const rate = playableRate(sampleRate);
  const note = playablePitch(pitch);
  const frequency = hertzOf(note);
  const lowest = Math.min(0, ...params.reeds.map((reed) => reed.octave));
  const shape = loopOf(frequency * 2 ** lowest, params.seconds, rate);
  const loop = new Float64Array(shape.frames);
  const phase = seededNoise(seed);
  for (const reed of params.reeds) {
    const exact = shape.turns * 2 ** (reed.octave - lowest);
    const beats = Math.round(exact * (2 ** (reed.cents / 1200) - 1));
    addReed(loop, exact + beats, reed.gain, params, phase() * 0.4, rate);
  }
  const seconds = params.attack * 1.5;
  const onset = valveOf(params, seed, rate, Math.ceil(seconds * rate));
  return layOut(loop, onset, seconds, (time) => swell(time / (params.attack * 1.4)), rate, note);
}

function addReed(
  loop: Float64Array,
  turns: number,
  gain: number,
  params: ReedParameters,
  phase: number,
  rate: number,
): void {
  for (let n = 1; n <= MOST_HARMONICS; n++) {
    const frequency = (turns * n * rate) / loop.length;
    if (frequency > rate * 0.45) return;
    const away = Math.log2(frequency / params.formant);
    const box = 0.45 + Math.exp(-0.5 * away * away);
    addTurns(loop, turns * n, (gain * box) / n ** (2 - 1.4 * params.edge), phase * n);
  }
}

function valveOf(params: ReedParameters, seed: number, rate: number, frames: number): Float64Array {
  const noise = seededNoise(seed + 1);
  const burst = new Float64Array(frames);
  for (let i = 0; i < frames; i++)
    burst[i] = noise() * params.valve * swell(i / (0.002 * rate)) * Math.exp(-i / (0.012 * rate));
  const coefficients = new Float64Array(5);
  writeBandPass(coefficients, 0, 1200, 0.8, rate);
  filterInPlace(burst, coefficients);
  return burst;
}
