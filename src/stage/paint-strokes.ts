import { getStroke } from 'perfect-freehand';
import { inkOf } from './paint-shape.ts';
import { naturalSize, pointsOf, type Stroke } from './strokes.ts';
import type { StageContext, StrokesDrawing } from './stage-types.ts';

interface Inked {
  readonly pen: number;
  readonly path: Path2D;
  readonly width: number;
  readonly height: number;
}

/** An outline is dear to make; strokes are immutable, so it is kept as long as they are. */
const outlines = new WeakMap<readonly Stroke[], Inked>();

/** Paints a drawing with its centre at 0, 0, stretched into its box. */
export function paintStrokes(context: StageContext, drawing: StrokesDrawing): void {
  const { strokes, pen, width, height } = drawing;
  let inked = outlines.get(strokes);
  if (inked?.pen !== pen) {
    inked = { pen, path: outlineOf(strokes, pen), ...naturalSize(strokes) };
    outlines.set(strokes, inked);
  }
  context.scale(width / inked.width, height / inked.height);
  context.translate(-inked.width / 2, -inked.height / 2);
  context.fillStyle = inkOf(context, drawing, inked.height, 0);
  context.fill(inked.path);
}

/** The outline of all strokes, wider where the pen was pressed; a mouse, which has no pressure, gets it from its speed. */
export function outlineOf(strokes: readonly Stroke[], pen: number): Path2D {
  const path = new Path2D();
  for (const stroke of strokes) {
    const points = pointsOf(stroke);
    const hasPressure = points.some(({ pressure }) => pressure !== 0.5);
    const outline = getStroke(
      points.map(({ x, y, pressure }) => [x, y, pressure]),
      { size: pen, thinning: 0.55, smoothing: 0.5, streamline: 0.35, simulatePressure: !hasPressure, last: true },
    );
    const [first] = outline;
    if (!first) continue;
    path.moveTo(first[0], first[1]);
    for (const [index, [x, y]] of outline.entries()) {
      const [nextX, nextY] = outline[(index + 1) % outline.length] ?? first;
      path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    }
    path.closePath();
  }
  return path;
}
