import { clamp } from '../../base/units.ts';
import { contrastOf, luminance, mixColours, readColour, safeColour, WHITE, BLACK, writeColour, type Colour } from '../../base/colour.ts';

/** Colours that go together, `#rrggbb`: words in `ink` and `accent` can be read on both grounds. */
export interface Palette {
  /** Above and below, behind everything. */
  readonly ground: string;
  readonly groundEnd: string;
  readonly ink: string;
  /** For what is to stand out: a title, a line that runs. */
  readonly accent: string;
  /** For forms; words on one are written in `inkOn` of it. */
  readonly forms: readonly [string, string, string];
}

/** The house's own palettes, in the order in which they are offered. Each name is told by `templates.palette.<id>`. */
export const PALETTES = {
  evening: { ground: '#1b2347', groundEnd: '#3a2350', ink: '#fff4de', accent: '#f7c65b', forms: ['#e0765a', '#5a6fb8', '#f2b84b'] },
  bread: { ground: '#fbf1dc', groundEnd: '#f3dfb8', ink: '#3a2417', accent: '#8f3524', forms: ['#d9774a', '#6d9b52', '#2f6f8f'] },
  meadow: { ground: '#10331f', groundEnd: '#24492a', ink: '#f8f6e0', accent: '#c9e265', forms: ['#8fb84a', '#e8c24a', '#d8576b'] },
  sea: { ground: '#06364a', groundEnd: '#0a4a55', ink: '#f2fbff', accent: '#ffd58a', forms: ['#2aa6a1', '#f3dfb8', '#ef8354'] },
  pomegranate: { ground: '#4a0f24', groundEnd: '#2c1030', ink: '#fff0ea', accent: '#ffb3a1', forms: ['#c9304f', '#8a3d78', '#f0a04b'] },
  snow: { ground: '#f4f8fc', groundEnd: '#dbe8f3', ink: '#14294a', accent: '#1f4f9c', forms: ['#6fa3d0', '#e3a08a', '#8c7fb8'] },
} as const satisfies Readonly<Record<string, Palette>>;

export type PaletteId = keyof typeof PALETTES;
export const PALETTE_IDS = ['evening', 'bread', 'meadow', 'sea', 'pomegranate', 'snow'] as const satisfies readonly PaletteId[];

/** What the darkest colour of a photo is brought to at most, so that light words are clear on it. */
const DARK = 0.03;
const READ = 8;
const STANDS_OUT = 5.5;

/** Colours for words and forms out of those of a photo, the most frequent first; always readable. */
export function paletteFrom(photo: readonly string[]): Palette {
  const colours = photo.map((colour) => readColour(safeColour(colour, '#808080')));
  const byLight = colours.toSorted((one, other) => luminance(one) - luminance(other));
  const [darkest = BLACK, second = BLACK] = byLight;
  const [ground, groundEnd] = [darkened(darkest, DARK), darkened(second, DARK * 1.6)];
  const grounds = [ground, groundEnd];
  const ink = moved(mixColours(WHITE, byLight.at(-1) ?? WHITE, 0.18), grounds, READ);
  const byPower = colours.toSorted((one, other) => powerOf(other) - powerOf(one));
  const accent = moved(byPower[0] ?? WHITE, grounds, STANDS_OUT);
  const [first, middle, last] = byPower.map((colour) => lifted(colour, ground));
  return {
    ground: writeColour(ground),
    groundEnd: writeColour(groundEnd),
    ink: writeColour(ink),
    accent: writeColour(accent),
    forms: [writeColour(first ?? accent), writeColour(middle ?? accent), writeColour(last ?? ink)],
  };
}

/** Black or white ink, whichever is clearer on this colour, with a little of the colour's own tone. */
export function inkOn(colour: string): string {
  const ground = readColour(colour);
  const plain = contrastOf(WHITE, ground) >= contrastOf(BLACK, ground) ? WHITE : BLACK;
  return writeColour(mixColours(plain, ground, 0.04));
}

/** So much of the second over the first. */
export const mixed = (under: string, over: string, share: number): string => writeColour(mixColours(readColour(under), readColour(over), share));

/** Moved towards black or white until words in it are clear on this colour. */
export function clearOn(colour: string, ground: string): string {
  return writeColour(moved(readColour(colour), [readColour(ground)], READ));
}

function darkened(colour: Colour, light: number): Colour {
  let dark = colour;
  for (let step = 0; step < 40 && luminance(dark) > light; step++) dark = mixColours(dark, BLACK, 0.1);
  return dark;
}

/** A form has to be seen on its ground. */
function lifted(colour: Colour, ground: Colour): Colour {
  let seen = colour;
  for (let step = 0; step < 20 && contrastOf(seen, ground) < 2; step++) seen = mixColours(seen, WHITE, 0.1);
  return seen;
}

function moved(colour: Colour, grounds: readonly Colour[], least: number): Colour {
  const lightest = Math.max(...grounds.map(luminance));
  const away = lightest < 0.18 ? WHITE : BLACK;
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mixColours(colour, away, clamp(share, 0, 1));
    if (grounds.every((ground) => contrastOf(tried, ground) >= least)) return tried;
  }
  return away;
}

/** How far a colour is from grey. */
const powerOf = (colour: Colour): number => Math.max(...colour) - Math.min(...colour);
