import type { Cents, Pitch } from '../../base/units.ts';

/** A scale as steps from its tonic. Quarter tones are steps of 50 cents; finer tunings come with their own tables. */
export interface Scale {
  readonly id: string;
  /** Ascending within one octave; the tonic, 0, first. */
  readonly steps: readonly Cents[];
}

/**
 * Western modes as everywhere; Ukrainian Dorian and hijaz by their augmented second; rast, bayati and saba by the
 * 24-step notation of modern Arab theory (Cairo congress, 1932), shur by Farhat's and Vaziri's koron at 50 cents.
 */
export const SCALES: readonly Scale[] = [
  { id: 'major', steps: [0, 200, 400, 500, 700, 900, 1100] },
  { id: 'minor', steps: [0, 200, 300, 500, 700, 800, 1000] },
  { id: 'dorian', steps: [0, 200, 300, 500, 700, 900, 1000] },
  { id: 'mixolydian', steps: [0, 200, 400, 500, 700, 900, 1000] },
  { id: 'lydian', steps: [0, 200, 400, 600, 700, 900, 1100] },
  { id: 'pentatonic-major', steps: [0, 200, 400, 700, 900] },
  { id: 'pentatonic-minor', steps: [0, 300, 500, 700, 1000] },
  { id: 'harmonic-minor', steps: [0, 200, 300, 500, 700, 800, 1100] },
  { id: 'ukrainian-dorian', steps: [0, 200, 300, 600, 700, 900, 1000] },
  { id: 'hijaz', steps: [0, 100, 400, 500, 700, 800, 1000] },
  { id: 'rast', steps: [0, 200, 350, 500, 700, 900, 1050] },
  { id: 'bayati', steps: [0, 150, 300, 500, 700, 800, 1000] },
  { id: 'saba', steps: [0, 150, 300, 400, 700, 800, 1000] },
  { id: 'shur', steps: [0, 150, 300, 500, 700, 800, 1000] },
  { id: 'tezeta', steps: [0, 200, 400, 700, 900] },
  { id: 'chromatic', steps: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100] },
  { id: 'quarter-tones', steps: Array.from({ length: 24 }, (_, index) => index * 50) },
];

const MINOR: Scale = { id: 'minor', steps: [0, 200, 300, 500, 700, 800, 1000] };

/** An unknown id (a scale of a newer version) reads as minor. */
export const scaleById = (id: string): Scale => SCALES.find((scale) => scale.id === id) ?? MINOR;

/** All pitches of a scale within [low, high], ascending. @param tonic pitch class in semitones above C */
export function scalePitches(scale: Scale, tonic: number, { low, high }: { low: Pitch; high: Pitch }): Pitch[] {
  const pitches: Pitch[] = [];
  for (let octave = -1; octave <= 11; octave++) {
    for (const step of scale.steps) {
      const pitch = octave * 12 + tonic + step / 100;
      if (pitch >= low && pitch <= high) pitches.push(pitch);
    }
  }
  return pitches;
}

/** The pitch of the scale closest to one; of two equally close, the lower. */
export function nearestInScale(scale: Scale, tonic: number, pitch: Pitch): Pitch {
  const candidates = scalePitches(scale, tonic, { low: pitch - 12, high: pitch + 12 });
  return candidates.reduce((best, candidate) => (Math.abs(candidate - pitch) < Math.abs(best - pitch) ? candidate : best), candidates[0] ?? pitch);
}

export const isInScale = (scale: Scale, tonic: number, pitch: Pitch): boolean =>
  Math.abs(nearestInScale(scale, tonic, pitch) - pitch) < 0.01;
