import type { Seconds } from '../../base/units.ts';

/** How often the picture of a take grows. */
export const PEAK_SECONDS: Seconds = 0.05;

/** The loudest sample of each twentieth of a second of a take that is being recorded. */
export interface TakePeaks {
  /** 0 to 1. */
  readonly peaks: readonly number[];
  /** Samples so far. */
  readonly frames: number;
}

export const NO_PEAKS: TakePeaks = { peaks: [], frames: 0 };

export function addPeaks({ peaks, frames }: TakePeaks, samples: Float32Array, sampleRate: number): TakePeaks {
  const width = Math.max(1, Math.round(PEAK_SECONDS * sampleRate));
  const grown = [...peaks];
  for (let index = 0; index < samples.length; index++) {
    const place = Math.floor((frames + index) / width);
    const loud = Math.min(1, Math.abs(samples[index] ?? 0));
    if (loud > (grown[place] ?? -1)) grown[place] = loud;
  }
  return { peaks: grown, frames: frames + samples.length };
}
