import { filterInPlace, writeHighPass, writeLowPass } from '../biquad.ts';
import { addMode } from './modes.ts';
import { seededNoise } from './noise.ts';
import type { SkinNoise, SkinParameters } from './skin-presets.ts';
import type { RenderedSound } from './sound.ts';
import { finished, hertzOf, lengthAbove, playablePitch, playableRate } from './sound.ts';

const SILENCE = 0.0008;

/**
 * A drum, a shaker, a cymbal or a bell: ringing modes, a swarm of metal modes, and noises with their own bands and times.
 * @param pitch  MIDI note number of the lowest mode; the preset's own is `params.pitch`
 */
export function renderSkin(sampleRate: number, pitch: number, params: SkinParameters, seed: number): RenderedSound {
  const rate = playableRate(sampleRate);
  const note = playablePitch(pitch);
  const frequency = hertzOf(note);
  const mix = new Float64Array(Math.ceil(params.seconds * rate));
  for (const mode of params.modes) {
    addMode(mix, { frequency: frequency * mode.ratio, gain: mode.gain, decay: mode.decay }, rate, params.drop);
  }
  addMetal(mix, params, frequency, seed, rate);
  params.noises.forEach((noise, index) => {
    for (const hit of noise.hits) addNoise(mix, noise, hit, seed + 101 * (index + 1), rate);
  });
  const length = lengthAbove(mix, SILENCE, Math.round(0.03 * rate));
  return { samples: finished(mix.subarray(0, length), rate, 0.012), sampleRate: rate, pitch: note };
}

/** Many unrelated high modes: cymbals, jingles, the rings of a daf. */
function addMetal(mix: Float64Array, params: SkinParameters, frequency: number, seed: number, rate: number): void {
  const metal = params.metal;
  if (metal === null) return;
  const chance = seededNoise(seed + 7);
  for (let i = 0; i < metal.modes; i++) {
    const ratio = metal.low + (metal.high - metal.low) * ((i + 0.5 + chance() * 0.45) / metal.modes);
    const gain = (metal.gain * (0.6 + 0.4 * chance())) / Math.sqrt(metal.modes);
    addMode(mix, { frequency: frequency * ratio, gain, decay: metal.decay * (1 + 0.35 * chance()) }, rate);
  }
}

function addNoise(
  mix: Float64Array,
  noise: SkinNoise,
  hit: { readonly at: number; readonly gain: number },
  seed: number,
  rate: number,
): void {
  const start = Math.round(hit.at * rate);
  const length = Math.min(mix.length - start, Math.round((noise.attack + noise.decay * 1.5) * rate));
  if (length <= 0) return;
  const source = seededNoise(seed + start);
  const burst = new Float64Array(length);
  const fall = 10 ** (-3 / (noise.decay * rate));
  const rise = Math.max(1, noise.attack * rate);
  let tail = 1;
  for (let i = 0; i < length; i++) {
    burst[i] = source() * (i < rise ? i / rise : 1) * tail * noise.gain * hit.gain;
    if (i >= rise) tail *= fall;
  }
  const coefficients = new Float64Array(5);
  writeHighPass(coefficients, 0, Math.min(noise.low, rate * 0.4), Math.SQRT1_2, rate);
  filterInPlace(burst, coefficients);
  if (noise.high < rate * 0.45) {
    writeLowPass(coefficients, 0, noise.high, noise.q, rate);
    filterInPlace(burst, coefficients);
  }
  for (let i = 0; i < length; i++) mix[start + i] = (mix[start + i] ?? 0) + (burst[i] ?? 0);
}
