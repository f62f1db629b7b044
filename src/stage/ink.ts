import {
  BLACK,
  contrastOf,
  leastContrast,
  mixColours,
  READABLE,
  readColour,
  WHITE,
  writeColour,
  type Colour,
} from './colour.ts';

/** What lyric words are written with, and on. */
export interface Ink {
  /** Words that were sung. */
  readonly colour: string;
  /** Words that were not: nearer to the ground, and still readable. */
  readonly softColour: string;
  readonly hasPlate: boolean;
  readonly plate: string;
}

/** A colour that is this clear leaves room for a softer one that is still readable. */
const CLEAR = 7.5;
const SOFTEST = 0.42;

/**
 * Chooses ink so that sung and unsung words both keep a contrast of 4.5 : 1.
 * @param grounds the colours that may be under the words; `undefined` where anything may be (a photo): then a plate goes under
 */
export function inkFor(wanted: string, grounds: readonly Colour[] | undefined): Ink {
  const colour = readColour(wanted);
  if (grounds !== undefined && leastContrast(colour, grounds) >= CLEAR) {
    const ground = grounds.reduce((worst, other) =>
      contrastOf(colour, other) < contrastOf(colour, worst) ? other : worst,
    );
    return { colour: writeColour(colour), softColour: soften(colour, ground, grounds), hasPlate: false, plate: '' };
  }
  return inkOnPlate(colour);
}

function inkOnPlate(wanted: Colour): Ink {
  const isDarkPlate = contrastOf(wanted, BLACK) >= contrastOf(wanted, WHITE);
  const [plate, away] = isDarkPlate ? [BLACK, WHITE] : [WHITE, BLACK];
  // A colour between light and dark is moved away from the plate until what was sung stands out from what was not.
  const alpha = 0.74;
  const grounds = [mixColours(WHITE, plate, alpha), mixColours(BLACK, plate, alpha)];
  let colour = wanted;
  for (let share = 0; share <= 1 && leastContrast(colour, grounds) < CLEAR; share += 0.05)
    colour = mixColours(wanted, away, share);
  return {
    colour: writeColour(colour),
    softColour: soften(colour, plate, grounds),
    hasPlate: true,
    plate: `rgba(${plate.join(',')},${alpha})`,
  };
}

function soften(colour: Colour, ground: Colour, grounds: readonly Colour[]): string {
  for (let share = SOFTEST; share > 0; share -= 0.02) {
    const soft = mixColours(colour, ground, share);
    // A little more than needed: written colours are rounded.
    if (leastContrast(soft, grounds) >= READABLE + 0.05) return writeColour(soft);
  }
  return writeColour(colour);
}
