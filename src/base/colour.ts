import { clamp } from './units.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** Contrast of words with what is under them: WCAG 2.2, level AA. */
export const READABLE = 4.5;

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** A colour as stored, `#rgb` to `#rrggbbaa`; anything else becomes `fallback`, so that a canvas never meets a colour it refuses. */
export const safeColour = (stored: string, fallback: string): string => (HEX.test(stored) ? stored : fallback);

/** Red, green and blue of a safe colour; its transparency is left out. */
export function readColour(hex: string): Colour {
  const digits = HEX.exec(hex)?.[1] ?? 'ffffff';
  const wide = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const part = (from: number): number => Number.parseInt(wide.slice(from, from + 2), 16);
  return [part(0), part(2), part(4)];
}

export const writeColour = (colour: Colour): string =>
  `#${colour
    .map((part) =>
      Math.round(clamp(part, 0, 255))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `share` of the second colour over the first. */
export function mixColours(under: Colour, over: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number => under[index] + (over[index] - under[index]) * share;
  return [part(0), part(1), part(2)];
}

/** Relative luminance as WCAG counts it, 0 to 1. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG contrast, 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The lowest contrast of a colour with any of these. */
export const leastContrast = (colour: Colour, grounds: readonly Colour[]): number =>
  Math.min(21, ...grounds.map((ground) => contrastOf(colour, ground)));
