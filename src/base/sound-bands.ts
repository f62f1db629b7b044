import { clamp, type Hertz } from './units.ts';
import { SPECTRUM_BINS } from './sound-curves.ts';

/** How a sound's powers become what pictures move with: the same live and rendered. */

/** Between low and middle, and between middle and high. */
const BORDERS: readonly [Hertz, Hertz] = [220, 2200];
const LOWEST: Hertz = 40;
const HIGHEST: Hertz = 14000;
/** What is as quiet as this is nothing, what is as loud as that is all. */
const SOFTEST = -62;
const STRONGEST = -12;
/** From root mean square to 0 to 1: a finished song is at the top where it is loudest. */
export const LOUD = 2.5;

export interface SoundBands {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** From low to high, `SPECTRUM_BINS` of them, each as wide to the ear as the others. */
  readonly spectrum: readonly number[];
}

/** @param powers at even steps from 0 to half of `rate`, a sine of full strength is 1 */
export function bandsOf(powers: ArrayLike<number>, rate: Hertz): SoundBands {
  const step = rate / 2 / powers.length;
  const sumBetween = (from: Hertz, to: Hertz): number => {
    const first = Math.max(1, Math.round(from / step));
    const end = Math.max(first + 1, Math.round(to / step));
    let sum = 0;
    for (let index = first; index < Math.min(end, powers.length); index++) sum += powers[index] ?? 0;
    return sum;
  };
  const ratio = HIGHEST / LOWEST;
  return {
    low: strengthOf(sumBetween(LOWEST, BORDERS[0])),
    middle: strengthOf(sumBetween(BORDERS[0], BORDERS[1])),
    high: strengthOf(sumBetween(BORDERS[1], HIGHEST)),
    spectrum: Array.from({ length: SPECTRUM_BINS }, (_, bin) =>
      strengthOf(sumBetween(LOWEST * ratio ** (bin / SPECTRUM_BINS), LOWEST * ratio ** ((bin + 1) / SPECTRUM_BINS))),
    ),
  };
}

/** Power → 0 to 1, as the ear counts. */
export const strengthOf = (power: number): number => clamp((10 * Math.log10(Math.max(power, 1e-12)) - SOFTEST) / (STRONGEST - SOFTEST), 0, 1);
