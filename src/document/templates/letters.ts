import { clamp } from '../../base/units.ts';

/**
 * How wide words will be, without a canvas: against the height of the letters, by kinds of letters, rather too wide than too
 * narrow. Sizes chosen by it keep words inside their box in every script.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/\s/u, 0.3],
  [/[.,;:!'’‘|()ilj·،؛]/u, 0.36],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.2],
  [/[\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}]/u, 0.76],
  [/[мшщжюыфМШЩЖЮЫФmwMWЇЄ—]/u, 0.98],
  [/\p{Lu}/u, 0.76],
  [/\p{Script=Arabic}/u, 0.62],
];

/** Of each choice of letters against the plain one. */
export const FONT_WIDTH = { sans: 1, serif: 1.02, hand: 0.95, wide: 1.25 } as const;
export const LEADING = 1.3;

export function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 0.62;
  return width;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly least: number;
  readonly font: keyof typeof FONT_WIDTH;
}

/** The largest letters with which all of these texts stay inside a box, each by itself. */
export function sizeFor(texts: readonly string[], { width, height, most, least, font }: Room): number {
  let size = most;
  while (size > least && !texts.every((words) => fits(words, width / FONT_WIDTH[font] / size, height / size))) size *= 0.95;
  return Math.round(clamp(size, least, most));
}

/** @param width in heights of a letter */
function fits(words: string, width: number, height: number): boolean {
  let rows = 0;
  for (const paragraph of words.split('\n')) {
    let row = 0;
    rows += 1;
    for (const word of paragraph.split(/\s+/)) {
      const wide = widthOf(word);
      if (wide > width) return false;
      if (row > 0 && row + 0.3 + wide > width) {
        rows += 1;
        row = wide;
      } else row += (row > 0 ? 0.3 : 0) + wide;
    }
  }
  return rows * LEADING <= height;
}
