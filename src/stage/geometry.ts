import { STAGE_SIZES, type StageSize } from '../base/stage-document.ts';
import type { Fit, Placed, Point } from './stage-types.ts';

/** Centre, size and turn of a thing. */
export type Box = Pick<Placed, 'x' | 'y' | 'width' | 'height' | 'rotation'>;

/** Upright, in stage units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lays the whole stage into a canvas of this size, centred. */
export function fitStage({ width, height }: StageSize, stage: StageSize = STAGE_SIZES['16:9']): Fit {
  const scale = Math.min(width / stage.width, height / stage.height);
  return { scale, left: (width - stage.width * scale) / 2, top: (height - stage.height * scale) / 2 };
}

export const toStage = ({ scale, left, top }: Fit, { x, y }: Point): Point => ({
  x: (x - left) / scale,
  y: (y - top) / scale,
});

export const toScreen = ({ scale, left, top }: Fit, { x, y }: Point): Point => ({
  x: x * scale + left,
  y: y * scale + top,
});

/** A place of the stage as seen from a thing: from its centre, along its own sides. */
export function toLocal(box: Box, point: Point): Point {
  const angle = (-box.rotation * Math.PI) / 180;
  const [dx, dy] = [point.x - box.x, point.y - box.y];
  return { x: dx * Math.cos(angle) - dy * Math.sin(angle), y: dx * Math.sin(angle) + dy * Math.cos(angle) };
}

/** The opposite of `toLocal`. */
export function fromLocal(box: Box, point: Point): Point {
  const angle = (box.rotation * Math.PI) / 180;
  return {
    x: box.x + point.x * Math.cos(angle) - point.y * Math.sin(angle),
    y: box.y + point.x * Math.sin(angle) + point.y * Math.cos(angle),
  };
}

/** Top left, top right, bottom right, bottom left, turned with the thing. */
export function cornersOf(box: Box): readonly [Point, Point, Point, Point] {
  const [dx, dy] = [box.width / 2, box.height / 2];
  const corner = (x: number, y: number): Point => fromLocal(box, { x, y });
  return [corner(-dx, -dy), corner(dx, -dy), corner(dx, dy), corner(-dx, dy)];
}

/** The upright box around a turned one. */
export function boundsOf(box: Box): Bounds {
  const corners = cornersOf(box);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const overlaps = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Degrees within (-180, 180]. */
export function turnOf(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}
