/**
 * What was heard of a sound, moment by moment, for pictures that move with it: measured once, the same in a video and in the
 * file that a viewer takes home. Survives JSON: each value is one letter of `SCALE`.
 */
export interface SoundCurves {
  readonly perSecond: number;
  /** One letter a moment. */
  readonly master: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  /** `SPECTRUM_BINS` letters a moment; left out where nothing shows them. */
  readonly spectrum?: string;
  /** `WAVE_POINTS` letters a moment, the middle of the scale is silence; left out where nothing shows them. */
  readonly wave?: string;
}

export const SPECTRUM_BINS = 24;
export const WAVE_POINTS = 48;

const SCALE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const STEPS = SCALE.length - 1;
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(SCALE, (letter, index) => [letter, index / STEPS]));

/** 0 to 1 → a letter. */
export const letterOf = (value: number): string => SCALE[Math.round(Math.min(1, Math.max(0, value)) * STEPS)] ?? 'A';

/** A letter → 0 to 1; what is no letter of the scale is 0. */
export const valueOf = (letter: string | undefined): number => VALUES.get(letter ?? '') ?? 0;

/** -1 to 1 → a letter, finer where it is quiet. */
export const letterOfSwing = (swing: number): string => letterOf(0.5 + (Math.sign(swing) * Math.sqrt(Math.min(1, Math.abs(swing)))) / 2);

export function swingOf(letter: string | undefined): number {
  const away = letter === undefined ? 0 : (valueOf(letter) - 0.5) * 2;
  // The scale has no letter for its very middle: the two beside it are silence.
  return Math.abs(away) < 0.02 ? 0 : Math.sign(away) * away * away;
}
