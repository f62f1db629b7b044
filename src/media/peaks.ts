/** How many parts the waveform of a recording has at most. */
const MAX_PEAKS = 800;
/** Loudness is first gathered in parts this long, since the length is known only at the end. */
const GRAIN_SECONDS = 0.01;

/** Gathers the loudest sample of each part of a sound that comes in pieces. */
export interface PeakGatherer {
  add(channels: readonly Float32Array[]): void;
  /** Up to 800 numbers from 0 to 100, by even parts of the whole. */
  peaks(): number[];
}

export function gatherPeaks(sampleRate: number): PeakGatherer {
  const grain = Math.max(1, Math.round(sampleRate * GRAIN_SECONDS));
  const grains: number[] = [];
  let position = 0;
  return {
    add(channels) {
      const length = channels[0]?.length ?? 0;
      for (const channel of channels) {
        for (let index = 0; index < length; index++) {
          const place = Math.floor((position + index) / grain);
          const loud = Math.abs(channel[index] ?? 0);
          if (!(loud <= (grains[place] ?? -1))) grains[place] = Number.isFinite(loud) ? loud : 0;
        }
      }
      position += length;
    },
    peaks() {
      const count = Math.min(MAX_PEAKS, grains.length);
      return Array.from({ length: count }, (_, part) => {
        const from = Math.floor((part * grains.length) / count);
        const to = Math.max(from + 1, Math.floor(((part + 1) * grains.length) / count));
        return Math.round(Math.min(1, Math.max(0, ...grains.slice(from, to))) * 100);
      });
    },
  };
}

/** The peaks of a sound that is wholly there. */
export function peaksOf(channels: readonly Float32Array[], sampleRate: number): number[] {
  const gatherer = gatherPeaks(sampleRate);
  gatherer.add(channels);
  return gatherer.peaks();
}
