/** Types and small tools of the drawn set: flat forms in a box of 100 by 100, in few warm colours. */

export interface Sticker {
  readonly id: string;
  /** What its own colour is at first; left out where it has none that can be chosen. */
  readonly colour?: string;
  /** From back to front. */
  readonly parts: readonly StickerPart[];
}

export interface StickerPart {
  /** An SVG path. */
  readonly path: string;
  /** A colour, or `own`: the one that was chosen for this thing. */
  readonly fill?: string;
  readonly line?: string;
  /** Of the line. */
  readonly width?: number;
}

export const SKY = '#7fb7d6';
export const DEEP = '#2f6f8f';
export const SAND = '#f3dfb8';
export const GOLD = '#f2b84b';
export const CLAY = '#d9774a';
export const BRICK = '#a9472f';
export const LEAF = '#6d9b52';
export const PINE = '#3f6f4a';
export const WOOD = '#8a5a37';
export const BARK = '#5d3c26';
export const INK = '#2d3142';
export const CREAM = '#fff6e3';
export const ROSE = '#d8576b';
export const STONE = '#8d97a5';

export const fill = (colour: string, path: string): StickerPart => ({ path, fill: colour });

export const line = (colour: string, width: number, path: string): StickerPart => ({ path, line: colour, width });

export const circle = (x: number, y: number, radius: number): string => oval(x, y, radius, radius);

export const oval = (x: number, y: number, across: number, down: number): string =>
  `M${x - across} ${y}a${across} ${down} 0 1 0 ${across * 2} 0a${across} ${down} 0 1 0 ${-across * 2} 0Z`;

/** So many copies of a path's points around a middle, as one path. @param pathAt the path for an angle in radians */
export const around = (count: number, pathAt: (angle: number) => string): string =>
  Array.from({ length: count }, (_, index) => pathAt((index * Math.PI * 2) / count)).join('');

/** A place at an angle and a distance from another, as SVG writes it. */
export const at = (x: number, y: number, angle: number, distance: number): string =>
  `${round(x + Math.cos(angle) * distance)} ${round(y + Math.sin(angle) * distance)}`;

const round = (value: number): number => Math.round(value * 100) / 100;
