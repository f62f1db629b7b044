import { bandsOf, type SoundBands } from '../base/sound-bands.ts';
import { letterOf, letterOfSwing, WAVE_POINTS, type SoundCurves } from '../base/sound-curves.ts';
import { clamp, type Hertz } from '../base/units.ts';
import { createFourier } from './fourier.ts';

/** Samples looked at for one moment. */
const SPAN = 2048;
/** What was loud sinks by at most so much of the scale in a second: a picture that moves with it does not tremble. */
const SINKING = 2.5;

export interface SoundWanted {
  readonly hasSpectrum?: boolean;
  readonly hasWave?: boolean;
}

/**
 * Measures a sound for the pictures that move with it: the same samples give the same curves, in every video and file.
 * @param perSecond moments to the second; as many as frames for a video, fewer for a file
 */
export function analyseSound(
  channels: readonly Float32Array[],
  rate: Hertz,
  perSecond: number,
  { hasSpectrum = false, hasWave = false }: SoundWanted = {},
): SoundCurves {
  const mono = mixed(channels);
  const fourier = createFourier(SPAN);
  const count = Math.ceil((mono.length / rate) * perSecond) + 1;
  const kept = createKept(SINKING / perSecond);
  const lines = { master: '', low: '', middle: '', high: '', spectrum: '', wave: '' };
  for (let moment = 0; moment < count; moment++) {
    const middle = Math.round((moment / perSecond) * rate);
    const from = middle - SPAN / 2;
    const { master, low, middle: between, high, spectrum } = kept(bandsOf(fourier.powers(mono, from), rate), rms(mono, from));
    lines.master += letterOf(master);
    lines.low += letterOf(low);
    lines.middle += letterOf(between);
    lines.high += letterOf(high);
    if (hasSpectrum) lines.spectrum += spectrum.map(letterOf).join('');
    if (hasWave) lines.wave += waveFrom(mono, middle);
  }
  const { spectrum, wave, ...levels } = lines;
  return { perSecond, ...levels, ...(hasSpectrum ? { spectrum } : {}), ...(hasWave ? { wave } : {}) };
}

type Heard = SoundBands & { readonly master: number };

function createKept(fall: number): (bands: SoundBands, master: number) => Heard {
  let last: Heard | undefined;
  const sunk = (now: number, before: number | undefined): number => Math.max(now, (before ?? 0) - fall);
  return (bands, master) => {
    last = {
      master: sunk(master, last?.master),
      low: sunk(bands.low, last?.low),
      middle: sunk(bands.middle, last?.middle),
      high: sunk(bands.high, last?.high),
      spectrum: bands.spectrum.map((value, bin) => sunk(value, last?.spectrum[bin])),
    };
    return last;
  };
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), second] = channels;
  if (!second) return first;
  const mono = new Float32Array(first.length);
  for (let index = 0; index < mono.length; index++) mono[index] = ((first[index] ?? 0) + (second[index] ?? 0)) / 2;
  return mono;
}

function rms(samples: Float32Array, from: number): number {
  let sum = 0;
  for (let index = Math.max(0, from); index < from + SPAN; index++) sum += (samples[index] ?? 0) ** 2;
  return clamp(Math.sqrt(sum / SPAN) * 2.5, 0, 1);
}

function waveFrom(samples: Float32Array, from: number): string {
  let line = '';
  for (let point = 0; point < WAVE_POINTS; point++) line += letterOfSwing(samples[from + Math.floor((point * SPAN) / WAVE_POINTS)] ?? 0);
  return line;
}
