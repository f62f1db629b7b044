import { bandsOf, LOUD } from '../base/sound-bands.ts';
import { SPECTRUM_BINS, swingOf, valueOf, WAVE_POINTS, type SoundCurves } from '../base/sound-curves.ts';
import { clamp, decibelsToGain, type Seconds } from '../base/units.ts';
import type { StageLevels } from './stage-types.ts';

export const SILENCE: StageLevels = { master: 0, low: 0, middle: 0, high: 0 };

/** What is heard at a second of a measured sound: between two measured places in a straight line, so that nothing jumps. */
export function levelsAt(curves: SoundCurves | undefined, seconds: Seconds): StageLevels {
  if (!curves) return SILENCE;
  const place = Math.max(0, seconds) * curves.perSecond;
  const before = Math.floor(place);
  const share = place - before;
  const between = (letters: string, width = 1, offset = 0): number => {
    const from = valueOf(letters[before * width + offset]);
    return from + (valueOf(letters[(before + 1) * width + offset]) - from) * share;
  };
  const { master, low, middle, high, spectrum, wave } = curves;
  return {
    master: between(master),
    low: between(low),
    middle: between(middle),
    high: between(high),
    ...(spectrum === undefined
      ? {}
      : { spectrum: Array.from({ length: SPECTRUM_BINS }, (_, bin) => between(spectrum, SPECTRUM_BINS, bin)) }),
    // A swing is no amount: half way between two moments it would be neither.
    ...(wave === undefined
      ? {}
      : { wave: Array.from({ length: WAVE_POINTS }, (_, point) => swingOf(wave[before * WAVE_POINTS + point])) }),
  };
}

/** What listens to the sound while it plays: an `AnalyserNode` is one. */
export interface SoundProbe {
  readonly context: { readonly sampleRate: number };
  readonly frequencyBinCount: number;
  readonly fftSize: number;
  /** Decibels at even steps of frequency. */
  getFloatFrequencyData(into: Float32Array<ArrayBuffer>): void;
  getFloatTimeDomainData(into: Float32Array<ArrayBuffer>): void;
}

/** An analyser reads a sine of full strength as -13.6 decibels, for its window. */
const PROBE_GAIN = 13.6;

/** @returns what is heard now, each time it is asked */
export function listenTo(probe: SoundProbe): () => StageLevels {
  const decibels = new Float32Array(probe.frequencyBinCount);
  const powers = new Float32Array(probe.frequencyBinCount);
  const samples = new Float32Array(probe.fftSize);
  return () => {
    probe.getFloatFrequencyData(decibels);
    probe.getFloatTimeDomainData(samples);
    for (let index = 0; index < powers.length; index++) {
      const heard = decibels[index] ?? -Infinity;
      powers[index] = Number.isFinite(heard) ? decibelsToGain(heard + PROBE_GAIN) ** 2 : 0;
    }
    return { master: rmsLevel(samples), ...bandsOf(powers, probe.context.sampleRate), wave: waveOf(samples) };
  };
}

/** As the meters show it: 0 is silence, 1 as loud as a finished song gets. */
function rmsLevel(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return clamp(Math.sqrt(sum / Math.max(1, samples.length)) * LOUD, 0, 1);
}

function waveOf(samples: Float32Array): number[] {
  const step = samples.length / WAVE_POINTS;
  return Array.from({ length: WAVE_POINTS }, (_, point) => clamp(samples[Math.floor(point * step)] ?? 0, -1, 1));
}
