import type { StageMask, StageShape } from '../base/stage-document.ts';

export type ShapeName = StageShape | Exclude<StageMask, 'none'>;

type Outline = (path: Path2D, width: number, height: number) => void;

/** Paths are made once for each size they are seen in. */
const paths = new Map<string, Path2D>();
const MOST_PATHS = 400;

/** The outline of a shape with its centre at 0, 0. */
export function shapePath(shape: ShapeName, width: number, height: number): Path2D {
  const key = `${shape}|${width}|${height}`;
  const found = paths.get(key);
  if (found) return found;
  const path = new Path2D();
  OUTLINES[shape](path, width, height);
  const [oldest] = paths.keys();
  if (paths.size >= MOST_PATHS && oldest !== undefined) paths.delete(oldest);
  paths.set(key, path);
  return path;
}

/** A box with corners of this radius. */
export function roundBox(path: Path2D | CanvasPath, left: number, top: number, width: number, height: number, radius: number): void {
  const round = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [left + width, top + height];
  path.moveTo(left + round, top);
  path.arcTo(right, top, right, bottom, round);
  path.arcTo(right, bottom, left, bottom, round);
  path.arcTo(left, bottom, left, top, round);
  path.arcTo(left, top, right, top, round);
  path.closePath();
}

function through(path: Path2D, points: readonly (readonly [number, number])[], width: number, height: number): void {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) path.moveTo((x - 0.5) * width, (y - 0.5) * height);
    else path.lineTo((x - 0.5) * width, (y - 0.5) * height);
  }
  path.closePath();
}

/** Five points, laid so that the star fills its box. */
const STAR = Array.from({ length: 10 }, (_, index): readonly [number, number] => {
  const angle = (index * Math.PI) / 5 - Math.PI / 2;
  const radius = index % 2 === 0 ? 1 : 0.42;
  const [widest, lowest] = [2 * Math.sin((2 * Math.PI) / 5), 1 + Math.cos(Math.PI / 5)];
  return [0.5 + (Math.cos(angle) * radius) / widest, (1 + Math.sin(angle) * radius) / lowest];
});

const OUTLINES: Readonly<Record<ShapeName, Outline>> = {
  box: (path, width, height) => path.rect(-width / 2, -height / 2, width, height),
  round: (path, width, height) =>
    roundBox(path, -width / 2, -height / 2, width, height, Math.min(width, height) * 0.18),
  ellipse: (path, width, height) => path.ellipse(0, 0, width / 2, height / 2, 0, 0, Math.PI * 2),
  triangle: (path, width, height) =>
    through(path, [[0.5, 0], [1, 1], [0, 1]], width, height),
  star: (path, width, height) => through(path, STAR, width, height),
  heart: (path, width, height) => {
    const place = (x: number, y: number): [number, number] => [(x - 0.5) * width, (y - 0.5) * height];
    path.moveTo(...place(0.5, 1));
    path.bezierCurveTo(...place(0.2, 0.78), ...place(0, 0.58), ...place(0, 0.31));
    path.bezierCurveTo(...place(0, -0.05), ...place(0.4, -0.09), ...place(0.5, 0.22));
    path.bezierCurveTo(...place(0.6, -0.09), ...place(1, -0.05), ...place(1, 0.31));
    path.bezierCurveTo(...place(1, 0.58), ...place(0.8, 0.78), ...place(0.5, 1));
    path.closePath();
  },
  // As thick as its box is high.
  line: (path, width, height) => roundBox(path, -width / 2, -height / 2, width, height, height / 2),
  arrow: (path, width, height) => {
    const head = Math.max(0.2, 1 - Math.min(0.8, height / width));
    through(path, [[0, 0.3], [head, 0.3], [head, 0], [1, 0.5], [head, 1], [head, 0.7], [0, 0.7]], width, height);
  },
  bubble: (path, width, height) => {
    const body = height * 0.78;
    const top = -height / 2;
    roundBox(path, -width / 2, top, width, body, Math.min(width, body) * 0.3);
    path.moveTo(-width * 0.28, top + body - 1);
    path.lineTo(-width * 0.34, height / 2);
    path.lineTo(-width * 0.08, top + body - 1);
    path.closePath();
  },
};
