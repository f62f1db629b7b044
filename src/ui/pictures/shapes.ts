/** A filled outline on a field of 48 × 48 units. */
export interface Shape {
  readonly fill: string;
  readonly d: string;
}

/** Few colours, all well seen on the light ground of a picture. */
const INK = {
  dark: '#2b211b',
  cream: '#fffaf0',
  red: '#cf4436',
  orange: '#e2832b',
  yellow: '#f0b92d',
  green: '#4f8f48',
  teal: '#2f8a84',
  blue: '#3f77bd',
  violet: '#7d55ab',
  brown: '#8a5a3c',
  grey: '#948c83',
  pink: '#e88fa0',
} as const;

export type Ink = keyof typeof INK;

export const path = (ink: Ink, d: string): Shape => ({ fill: INK[ink], d });

export const oval = (ink: Ink, x: number, y: number, rx: number, ry: number): Shape =>
  path(ink, `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`);

export const disc = (ink: Ink, x: number, y: number, r: number): Shape => oval(ink, x, y, r, r);

export const eyes = (left: number, right: number, y: number): Shape[] => [
  disc('dark', left, y, 1.9),
  disc('dark', right, y, 1.9),
];
