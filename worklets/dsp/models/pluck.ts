import { filterInPlace, writeBandPass } from '../biquad.ts';
import { seededNoise } from './noise.ts';
import type { PluckParameters } from './pluck-presets.ts';
import type { RenderedSound } from './sound.ts';
import { finished, hertzOf, lengthAbove, playablePitch, playableRate } from './sound.ts';

const SILENCE = 0.0008;
/** Frames between the strings of a course, in seconds: a plectrum crosses them one after the other. */
const STROKE_SECONDS = 0.0025;

/**
 * A plucked string by the extended Karplus-Strong method: a loop of one period with a low-pass that damps, an all-pass
 * that tunes it exactly at the fundamental, an excitation shaped by where and how hard it is plucked, and a body.
 * @param pitch  MIDI note number, fractions allowed
 */
export function renderPluck(sampleRate: number, pitch: number, params: PluckParameters, seed: number): RenderedSound {
  const rate = playableRate(sampleRate);
  const note = playablePitch(pitch);
  const mix = new Float64Array(Math.ceil(params.seconds * rate));
  const strings = params.detune.length;
  params.detune.forEach((cents, index) => {
    const start = Math.round(index * STROKE_SECONDS * rate);
    addString(mix, start, hertzOf(note + cents / 100), params, seed + index, rate, 1 / strings);
  });
  const body = params.body.length === 0 ? mix : resonate(mix, params, rate);
  const length = lengthAbove(body, SILENCE, Math.round(0.15 * rate));
  return { samples: finished(body.subarray(0, length), rate, 0.05), sampleRate: rate, pitch: note };
}

function addString(
  into: Float64Array,
  start: number,
  frequency: number,
  params: PluckParameters,
  seed: number,
  rate: number,
  level: number,
): void {
  const omega = (2 * Math.PI * frequency) / rate;
  const weight = Math.min(0.5, params.damping * Math.min(1, 1 / (0.35 + frequency / 700)));
  const loss = loopGain(frequency, params.decay, weight, omega);
  const period = rate / frequency - loopDelay(weight, omega);
  const whole = Math.max(1, Math.floor(period - 0.3));
  const part = period - whole;
  const tuning = Math.sin(((1 - part) * omega) / 2) / Math.sin(((1 + part) * omega) / 2);
  const line = excitation(whole, rate / frequency, params, seed, rate);
  let at = 0;
  let beforeLoop = 0;
  let passIn = 0;
  let passOut = 0;
  for (let i = start; i < into.length; i++) {
    const value = line[at] ?? 0;
    into[i] = (into[i] ?? 0) + value * level;
    const damped = loss * ((1 - weight) * value + weight * beforeLoop);
    beforeLoop = value;
    passOut = tuning * damped + passIn - tuning * passOut;
    passIn = damped;
    line[at] = passOut;
    at = at + 1 === whole ? 0 : at + 1;
  }
}

/** Phase delay of the two-tap low-pass at the fundamental, in samples. */
const loopDelay = (weight: number, omega: number): number =>
  Math.atan2(weight * Math.sin(omega), 1 - weight + weight * Math.cos(omega)) / omega;

/** Gain of one turn, so that the fundamental takes `decay` seconds to fall by 60 dB; under 1 at every frequency. */
function loopGain(frequency: number, decay: number, weight: number, omega: number): number {
  const wished = 10 ** (-3 / (frequency * decay));
  const passed = Math.hypot(1 - weight + weight * Math.cos(omega), weight * Math.sin(omega));
  return Math.min(0.99995, wished / passed);
}

/** One period of displaced string: a corner at the plectrum and the noise of its edge, combed by the place of plucking. */
function excitation(whole: number, period: number, params: PluckParameters, seed: number, rate: number): Float64Array {
  const noise = seededNoise(seed);
  const raw = new Float64Array(whole);
  const corner = Math.max(1, params.pickPosition * period);
  for (let i = 0; i < whole; i++) {
    const shape = i < corner ? i / corner : 1 - (i - corner) / Math.max(1, period - corner);
    raw[i] = (shape - 0.5) * (1 - params.edge) + noise() * params.edge;
  }
  const line = new Float64Array(whole);
  const shift = Math.max(1, Math.round(params.pickPosition * whole));
  for (let i = 0; i < whole; i++) line[i] = (raw[i] ?? 0) - 0.9 * (raw[(i + whole - (shift % whole)) % whole] ?? 0);
  soften(line, 1 - Math.exp((-2 * Math.PI * params.hardness) / rate));
  return centred(line);
}

/** One-pole low-pass around the circle of the period, twice, so that its ends meet. */
function soften(line: Float64Array, toward: number): void {
  let held = 0;
  for (let turn = 0; turn < 2; turn++) {
    for (let i = 0; i < line.length; i++) {
      held += ((line[i] ?? 0) - held) * toward;
      if (turn === 1) line[i] = held;
    }
  }
}

/** Without its mean, which a string can not hold. */
function centred(line: Float64Array): Float64Array {
  let sum = 0;
  for (const value of line) sum += value;
  const mean = sum / line.length;
  for (let i = 0; i < line.length; i++) line[i] = (line[i] ?? 0) - mean;
  return line;
}

function resonate(mix: Float64Array, params: PluckParameters, rate: number): Float64Array {
  const out = Float64Array.from(mix);
  const coefficients = new Float64Array(5);
  for (const resonance of params.body) {
    const wood = Float64Array.from(mix);
    writeBandPass(coefficients, 0, Math.min(resonance.frequency, rate * 0.45), resonance.q, rate);
    filterInPlace(wood, coefficients);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (wood[i] ?? 0) * resonance.gain;
  }
  return out;
}
