import { toLocal } from './geometry.ts';
import { naturalSize } from './strokes.ts';
import type { Drawing, PlacedDrawing, Point, StrokesDrawing } from './stage-types.ts';

/** How far beside a thing a finger may land, in stage units. */
export interface Reach {
  /** A thing smaller than this across is taken as if it were this large. */
  readonly smallest: number;
}

/**
 * The topmost thing at a place of the stage; things that are fixed are looked through.
 * @param reach so large that the smallest target is 44 pixels
 */
export function hit(drawings: readonly Drawing[], point: Point, reach: Reach): PlacedDrawing | undefined {
  for (let index = drawings.length - 1; index >= 0; index--) {
    const drawing = drawings[index];
    if (drawing && drawing.type !== 'background' && !drawing.isFixed && isHit(drawing, point, reach)) return drawing;
  }
  return undefined;
}

/** Is this place on the thing? A drawing is taken by its ink, so that what lies in its gaps can be reached. */
export function isHit(drawing: PlacedDrawing, point: Point, { smallest: least }: Reach): boolean {
  const { zoom = 1 } = drawing;
  const far = toLocal(drawing, point);
  const [x, y] = [far.x / zoom, far.y / zoom];
  const smallest = least / zoom;
  const [across, down] = [Math.max(drawing.width, smallest) / 2, Math.max(drawing.height, smallest) / 2];
  if (Math.abs(x) > across || Math.abs(y) > down) return false;
  return drawing.type !== 'strokes' || isOnInk(drawing, { x, y }, smallest / 2);
}

function isOnInk({ strokes, width, height, pen }: StrokesDrawing, { x, y }: Point, reach: number): boolean {
  const size = naturalSize(strokes);
  const [scaleX, scaleY] = [width / size.width, height / size.height];
  const near = Math.max(reach, pen / 2);
  const inkX = (index: number, stroke: readonly number[]): number => ((stroke[index] ?? 0) - size.width / 2) * scaleX;
  const inkY = (index: number, stroke: readonly number[]): number =>
    ((stroke[index + 1] ?? 0) - size.height / 2) * scaleY;
  return strokes.some((stroke) => {
    for (let index = 0; index + 1 < stroke.length; index += 3) {
      const next = Math.min(index + 3, stroke.length - 3);
      const from = { x: inkX(index, stroke), y: inkY(index, stroke) };
      const to = { x: inkX(Math.max(next, 0), stroke), y: inkY(Math.max(next, 0), stroke) };
      if (distanceTo(from, to, { x, y }) <= near) return true;
    }
    return false;
  });
}

/** From a point to the line between two others. */
function distanceTo(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
