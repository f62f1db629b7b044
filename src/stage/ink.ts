import {
  BLACK,
  contrastOf,
  leastContrast,
  luminance,
  mixColours,
  READABLE,
  readColour,
  WHITE,
  writeColour,
  type Colour,
} from '../base/colour.ts';

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

/** How thick an edge must be against the letters' height, so that the letters are read by it. */
const CLEAR_EDGE = 0.06;

interface TextInk {
  readonly colour: string;
  readonly colourEnd?: string;
  readonly plate?: string;
}

/**
 * Ink of a text that a person wrote on the stage: as she chose it where it can be read on what may be under it, or by its edge;
 * else with a plate under it, and moved away from the plate's colour as far as is needed.
 */
export function inkOfText(
  { colour, colourEnd, size, edge }: { colour: string; colourEnd?: string; size: number; edge?: { width: number; colour: string } },
  grounds: readonly Colour[] | undefined,
): TextInk {
  const wanted = [colour, colourEnd ?? colour].map(readColour);
  const chosen = { colour, ...(colourEnd === undefined ? {} : { colourEnd }) };
  if (grounds !== undefined && standsOut(wanted, grounds)) return chosen;
  if (edge && edge.width >= size * CLEAR_EDGE && leastContrast(readColour(edge.colour), wanted) >= READABLE) return chosen;
  const { plate, grounds: onPlate, away } = plateFor(wanted[0] ?? WHITE);
  const [from = colour, to = colour] = wanted.map((ink) => writeColour(movedAway(ink, away, onPlate, READABLE + 0.05)));
  return { colour: from, ...(colourEnd === undefined ? {} : { colourEnd: to }), plate };
}

/** Readable on each of the grounds and on all mixtures of them: what lies between them is never as light as the words. */
function standsOut(words: readonly Colour[], grounds: readonly Colour[]): boolean {
  const lights = grounds.map(luminance);
  const [darkest, lightest] = [Math.min(...lights), Math.max(...lights)];
  const sides = words.map((colour) => Math.sign(luminance(colour) - (darkest + lightest) / 2));
  return (
    sides.every((side) => side === sides[0]) &&
    words.every((colour) => {
      const light = luminance(colour);
      return (light > lightest || light < darkest) && leastContrast(colour, grounds) >= READABLE;
    })
  );
}

function inkOnPlate(wanted: Colour): Ink {
  const { plate, ground, grounds, away } = plateFor(wanted);
  // A colour between light and dark is moved away from the plate until what was sung stands out from what was not.
  const colour = movedAway(wanted, away, grounds, CLEAR);
  return { colour: writeColour(colour), softColour: soften(colour, ground, grounds), hasPlate: true, plate };
}

/** A plate that words of this colour are read on, and all that it can look like over something. */
function plateFor(wanted: Colour): { plate: string; ground: Colour; grounds: readonly Colour[]; away: Colour } {
  const isDarkPlate = contrastOf(wanted, BLACK) >= contrastOf(wanted, WHITE);
  const [ground, away] = isDarkPlate ? [BLACK, WHITE] : [WHITE, BLACK];
  const alpha = 0.74;
  const grounds = [mixColours(WHITE, ground, alpha), mixColours(BLACK, ground, alpha)];
  return { plate: `rgba(${ground.join(',')},${alpha})`, ground, grounds, away };
}

function movedAway(wanted: Colour, away: Colour, grounds: readonly Colour[], least: number): Colour {
  let colour = wanted;
  for (let share = 0; share <= 1 && leastContrast(colour, grounds) < least; share += 0.05) {
    colour = mixColours(wanted, away, share);
  }
  return colour;
}

function soften(colour: Colour, ground: Colour, grounds: readonly Colour[]): string {
  for (let share = SOFTEST; share > 0; share -= 0.02) {
    const soft = mixColours(colour, ground, share);
    // A little more than needed: written colours are rounded.
    if (leastContrast(soft, grounds) >= READABLE + 0.05) return writeColour(soft);
  }
  return writeColour(colour);
}
