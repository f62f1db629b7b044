import { filterInPlace, writeBandPass } from '../biquad.ts';
import { addTurns, filterRound, loopOf } from './loop.ts';
import { seededNoise } from './noise.ts';
import type { RenderedSound } from './sound.ts';
import { hertzOf, playablePitch, playableRate, swell } from './sound.ts';
import { layOut } from './sustained.ts';

export interface FluteParameters {
  /** Strength of each harmonic, the fundamental first. */
  readonly harmonics: readonly number[];
  /** Level of the steady breath. */
  readonly breath: number;
  /** Level of the burst of air at the onset. */
  readonly chiff: number;
  /** Seconds until the tone is full. */
  readonly attack: number;
  /** Waves a second and depth (part of the level) of the player's vibrato. */
  readonly vibratoRate: number;
  readonly vibratoDepth: number;
  /** Seconds of the loop. */
  readonly seconds: number;
}

export type FluteInstrument = 'sopilka' | 'ney' | 'flute';

export const FLUTE_PRESETS: Readonly<Record<FluteInstrument, FluteParameters>> = {
  sopilka: {
    harmonics: [1, 0.32, 0.16, 0.06, 0.03],
    breath: 0.1,
    chiff: 0.5,
    attack: 0.045,
    vibratoRate: 5,
    vibratoDepth: 0.06,
    seconds: 1.2,
  },
  ney: {
    harmonics: [1, 0.75, 0.42, 0.2, 0.12, 0.07, 0.04],
    breath: 0.32,
    chiff: 0.55,
    attack: 0.09,
    vibratoRate: 4.4,
    vibratoDepth: 0.09,
    seconds: 1.4,
  },
  flute: {
    harmonics: [1, 0.5, 0.22, 0.1, 0.04, 0.02],
    breath: 0.14,
    chiff: 0.3,
    attack: 0.07,
    vibratoRate: 5.2,
    vibratoDepth: 0.08,
    seconds: 1.2,
  },
};

/** A blown tone that can be held: harmonics with a slow wave of level, and breath around the pitch, in an exact loop. */
export function renderFlute(sampleRate: number, pitch: number, params: FluteParameters, seed: number): RenderedSound {
  const rate = playableRate(sampleRate);
  const note = playablePitch(pitch);
  const frequency = hertzOf(note);
  const shape = loopOf(frequency, params.seconds, rate);
  const loop = new Float64Array(shape.frames);
  const waves = Math.max(1, Math.round((params.vibratoRate * shape.frames) / rate));
  params.harmonics.forEach((gain, index) => {
    const turns = shape.turns * (index + 1);
    if ((turns / shape.frames) * rate > rate * 0.45) return;
    const side = (gain * params.vibratoDepth * (1 + 0.4 * index)) / 2;
    addTurns(loop, turns, gain, 0);
    addTurns(loop, turns + waves, side, 0.3);
    addTurns(loop, turns - waves, side, -0.3);
  });
  addBreath(loop, frequency, params, seed, rate);
  const seconds = params.attack * 2.2;
  const onset = chiffOf(frequency, params, seed, rate, Math.ceil(seconds * rate));
  return layOut(loop, onset, seconds, (time) => swell(time / (params.attack * 2)), rate, note);
}

function addBreath(loop: Float64Array, frequency: number, params: FluteParameters, seed: number, rate: number): void {
  const noise = seededNoise(seed);
  const coefficients = new Float64Array(5);
  for (const [multiple, q, gain] of [
    [1, 4, 1],
    [2.9, 1.2, 0.5],
  ] as const) {
    const air = Float64Array.from(loop, () => noise() * params.breath * gain * 2);
    writeBandPass(coefficients, 0, Math.min(frequency * multiple, rate * 0.4), q, rate);
    filterRound(air, coefficients);
    for (let i = 0; i < loop.length; i++) loop[i] = (loop[i] ?? 0) + (air[i] ?? 0);
  }
}

/** Air before the tone speaks. */
function chiffOf(frequency: number, params: FluteParameters, seed: number, rate: number, frames: number): Float64Array {
  const noise = seededNoise(seed + 1);
  const burst = new Float64Array(frames);
  const length = params.attack * rate;
  for (let i = 0; i < frames; i++)
    burst[i] = noise() * params.chiff * swell((4 * i) / length) * Math.exp((-3 * i) / length);
  const coefficients = new Float64Array(5);
  writeBandPass(coefficients, 0, Math.min(frequency * 2, rate * 0.4), 1.5, rate);
  filterInPlace(burst, coefficients);
  return burst;
}
