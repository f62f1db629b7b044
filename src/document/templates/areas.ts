import type { StageArea } from '../../base/stage-document.ts';

/** Places on the stage: areas are cut into rows and columns, and a thing is put into one. */

export const tenth = (value: number): number => Math.round(value * 10) / 10;

export const widthOfArea = ({ left, right }: StageArea): number => right - left;
export const heightOfArea = ({ top, bottom }: StageArea): number => bottom - top;
export const isTall = (area: StageArea): boolean => heightOfArea(area) > widthOfArea(area);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Centre and size, as the piece stores them. */
export const boxOf = (area: StageArea): Box => ({
  x: tenth((area.left + area.right) / 2),
  y: tenth((area.top + area.bottom) / 2),
  width: tenth(Math.max(8, widthOfArea(area))),
  height: tenth(Math.max(8, heightOfArea(area))),
});

/** A box around a place. */
export const boxAt = (x: number, y: number, width: number, height = width): Box => ({ x: tenth(x), y: tenth(y), width: tenth(Math.max(8, width)), height: tenth(Math.max(8, height)) });

export const inset = ({ left, top, right, bottom }: StageArea, across: number, down = across): StageArea => ({
  left: left + across,
  top: top + down,
  right: right - across,
  bottom: bottom - down,
});

/** Parts of an area, one below the other, so large against each other. */
export function rowsIn(area: StageArea, shares: readonly number[], gap = 0): StageArea[] {
  const spans = spansOf(area.top, area.bottom, shares, gap);
  return spans.map(([top, bottom]) => ({ ...area, top, bottom }));
}

/** Parts of an area, side by side from the left. */
export function columnsIn(area: StageArea, shares: readonly number[], gap = 0): StageArea[] {
  const spans = spansOf(area.left, area.right, shares, gap);
  return spans.map(([left, right]) => ({ ...area, left, right }));
}

function spansOf(from: number, to: number, shares: readonly number[], gap: number): (readonly [number, number])[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = to - from - gap * (shares.length - 1);
  let at = from;
  return shares.map((share) => {
    const end = at + (room * share) / whole;
    const span = [at, end] as const;
    at = end + gap;
    return span;
  });
}

/** The largest area of a shape (width against height) in the middle of another. */
export function shapedIn(area: StageArea, shape: number): StageArea {
  const width = Math.min(widthOfArea(area), heightOfArea(area) * shape);
  const height = width / shape;
  return inset(area, (widthOfArea(area) - width) / 2, (heightOfArea(area) - height) / 2);
}

/** Two areas: side by side where there is room across, else one below the other. */
export const splitLong = (area: StageArea, shares: readonly [number, number], gap = 0): StageArea[] =>
  isTall(area) ? rowsIn(area, shares, gap) : columnsIn(area, shares, gap);

/** The first and the second of some areas; there are always as many as were asked for. */
export const pair = ([first, second]: readonly StageArea[]): readonly [StageArea, StageArea] => {
  const one = first ?? { left: 0, top: 0, right: 8, bottom: 8 };
  return [one, second ?? one];
};
