import { failed, ok, type Result } from '../base/result.ts';
import { bandsOf, LOUD, type SoundBands } from '../base/sound-bands.ts';
import { letterOf, letterOfSwing, WAVE_POINTS, type SoundCurves } from '../base/sound-curves.ts';
import type { StageDocument } from '../base/stage-document.ts';
import { clamp, type Hertz } from '../base/units.ts';
import { createFourier } from './fourier.ts';
import type { PlanarAudio, Work } from './media-types.ts';
import { pause } from './pause.ts';

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
  wanted: SoundWanted = {},
): SoundCurves {
  const analysis = createAnalysis(channels, rate, perSecond, wanted);
  while (analysis.look(MOMENTS_AT_ONCE) < 1);
  return analysis.curves();
}

/** Moments between two pauses: a few milliseconds of work. */
const MOMENTS_AT_ONCE = 40;

/** The same in pieces, so that it never holds up the page. */
export async function analyseSong(
  { channels, sampleRate }: PlanarAudio,
  perSecond: number,
  wanted: SoundWanted,
  work: Work,
): Promise<Result<SoundCurves, 'cancelled'>> {
  const analysis = createAnalysis(channels, sampleRate, perSecond, wanted);
  for (let done = 0; done < 1; done = analysis.look(MOMENTS_AT_ONCE)) {
    if (work.signal.aborted) return failed('cancelled');
    work.onProgress(done);
    await pause();
  }
  return ok(analysis.curves());
}

/** What of the sound a stage shows. */
export function soundWantedBy({ scenes }: StageDocument): SoundWanted {
  const shows = (type: 'spectrum' | 'waveform'): boolean =>
    scenes.some(({ pictures }) => pictures.some((picture) => picture.type === type));
  return { hasSpectrum: shows('spectrum'), hasWave: shows('waveform') };
}

interface Analysis {
  /** Goes on by so many moments. @returns how much is done, 0 to 1 */
  look(moments: number): number;
  curves(): SoundCurves;
}

function createAnalysis(channels: readonly Float32Array[], rate: Hertz, perSecond: number, { hasSpectrum, hasWave }: SoundWanted): Analysis {
  const length = channels[0]?.length ?? 0;
  const mono = new Float32Array(SPAN);
  const fourier = createFourier(SPAN);
  const count = Math.ceil((length / rate) * perSecond) + 1;
  const kept = createKept(SINKING / perSecond);
  const lines = { master: '', low: '', middle: '', high: '', spectrum: '', wave: '' };
  let moment = 0;
  return {
    look(moments) {
      const end = Math.min(count, moment + moments);
      for (; moment < end; moment++) {
        const at = Math.round((moment / perSecond) * rate);
        mix(channels, at - SPAN / 2, mono);
        const { master, low, middle, high, spectrum } = kept(bandsOf(fourier.powers(mono, 0), rate), rms(mono));
        lines.master += letterOf(master);
        lines.low += letterOf(low);
        lines.middle += letterOf(middle);
        lines.high += letterOf(high);
        if (hasSpectrum) lines.spectrum += spectrum.map(letterOf).join('');
        if (hasWave) lines.wave += waveOf(mono);
      }
      return moment / count;
    },
    curves() {
      const { spectrum, wave, ...levels } = lines;
      return { perSecond, ...levels, ...(hasSpectrum ? { spectrum } : {}), ...(hasWave ? { wave } : {}) };
    },
  };
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

/** The channels as one, from a sample on; around the sound is silence. */
function mix(channels: readonly Float32Array[], from: number, into: Float32Array): void {
  const [first, second = first] = channels;
  for (let index = 0; index < into.length; index++) {
    into[index] = ((first?.[from + index] ?? 0) + (second?.[from + index] ?? 0)) / 2;
  }
}

function rms(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return clamp(Math.sqrt(sum / samples.length) * LOUD, 0, 1);
}

function waveOf(samples: Float32Array): string {
  const step = samples.length / WAVE_POINTS;
  let line = '';
  for (let point = 0; point < WAVE_POINTS; point++) line += letterOfSwing(samples[Math.floor(point * step)] ?? 0);
  return line;
}
