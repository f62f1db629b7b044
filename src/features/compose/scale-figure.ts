import type { Pitch } from '../../base/units.ts';
import type { Instrument } from '../../document/catalogue/instruments.ts';
import type { Scale } from '../../document/music/scales.ts';

/** A scale to listen to: from its home note to the next one, in the middle of what the instrument can play. */
export function scaleFigure(scale: Scale, tonic: number, { low, high }: Instrument['range']): Pitch[] {
  const root = tonic + 12 * Math.round(((low + high) / 2 - 6 - tonic) / 12);
  return [...scale.steps, 1200].map((cents) => root + cents / 100);
}
