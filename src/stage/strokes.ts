import { clamp } from '../base/units.ts';
import type { Point } from './stage-types.ts';

/** A stroke: x, y, pressure (0 to 1) in turn. */
export type Stroke = readonly number[];

export interface StrokePoint extends Point {
  readonly pressure: number;
}

export function pointsOf(stroke: Stroke): StrokePoint[] {
  const points: StrokePoint[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 3) {
    points.push({ x: stroke[index] ?? 0, y: stroke[index + 1] ?? 0, pressure: clamp(stroke[index + 2] ?? 0.5, 0, 1) });
  }
  return points;
}

/** The most a drawing keeps, as the piece declares it. */
export const MOST_STROKES = 400;
export const MOST_NUMBERS = 6000;

/**
 * The size at which strokes were drawn. The pen leaves as much room right and below as there is left and above, so no
 * further numbers are kept; a drawing that was scaled has another width and height than this.
 */
export function naturalSize(strokes: readonly Stroke[]): { readonly width: number; readonly height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let index = 0; index + 1 < stroke.length; index += 3) {
      const [x = 0, y = 0] = [stroke[index], stroke[index + 1]];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { width: Math.max(1, left + right || 1), height: Math.max(1, top + bottom || 1) };
}

export interface DrawnPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}

/** Strokes in places of the stage → a drawing: its box, and the strokes counted from the box's corner. */
export function drawingFrom(strokes: readonly Stroke[], pen: number): DrawnPicture {
  const points = strokes.flatMap(pointsOf);
  // A pen pressed to the end draws half as wide again.
  const room = Math.ceil(pen * 0.8) + 1;
  const left = Math.min(...points.map(({ x }) => x)) - room;
  const top = Math.min(...points.map(({ y }) => y)) - room;
  const width = Math.max(...points.map(({ x }) => x)) + room - left;
  const height = Math.max(...points.map(({ y }) => y)) + room - top;
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const moved = strokes.map((stroke) =>
    stroke.map((value, index) =>
      index % 3 === 0 ? tenth(value - left) : index % 3 === 1 ? tenth(value - top) : Math.round(value * 100) / 100,
    ),
  );
  return {
    x: left + width / 2,
    y: top + height / 2,
    width: Math.max(8, width),
    height: Math.max(8, height),
    strokes: moved,
  };
}

type Unturned = DrawnPicture & { readonly rotation: number };

/**
 * A drawing with one more stroke, which stands in places of the stage.
 * @returns `undefined` where a new drawing has to begin: this one was scaled or turned since, or is full
 */
export function joinStroke(drawing: Unturned, stroke: Stroke, pen: number): DrawnPicture | undefined {
  const size = naturalSize(drawing.strokes);
  const isAsDrawn =
    drawing.rotation === 0 && Math.abs(size.width - drawing.width) < 1 && Math.abs(size.height - drawing.height) < 1;
  if (!isAsDrawn || drawing.strokes.length >= MOST_STROKES) return undefined;
  const [left, top] = [drawing.x - drawing.width / 2, drawing.y - drawing.height / 2];
  const placed = drawing.strokes.map((known) =>
    known.map((value, index) => (index % 3 === 0 ? value + left : index % 3 === 1 ? value + top : value)),
  );
  return drawingFrom([...placed, stroke], pen);
}
