import type { StageSize } from '../../base/stage-document.ts';
import type { Stroke } from '../../stage/strokes.ts';

/** Ways that need no finger. */
export const READY_PATHS = ['across', 'down', 'wave', 'round'] as const;
export type ReadyPath = (typeof READY_PATHS)[number];

/** The way of a thing: x and y in turn, in stage units from its own place. */
type Path = number[];

/** So many corners are kept of a way that was drawn. */
const MOST_CORNERS = 80;
/** What lies nearer to a straight line than this is on it, in stage units. */
const STRAIGHT = 4;
/** Coarser than this a way would look like another one. */
const COARSE = 40;

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The way that a finger drew, from where the finger began; the thing goes it from its own place. Empty for a mere touch. */
export function pathFrom(stroke: Stroke): Path {
  const corners: Corner[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 3) corners.push({ x: stroke[index] ?? 0, y: stroke[index + 1] ?? 0 });
  const [first] = corners;
  if (!first) return [];
  let kept = straightened(corners, STRAIGHT);
  for (let reach = STRAIGHT * 1.5; kept.length > MOST_CORNERS && reach < COARSE; reach *= 1.5) kept = straightened(corners, reach);
  // A scribble has no corner that could be spared: then each so many of them.
  const every = Math.ceil(kept.length / MOST_CORNERS);
  if (every > 1) kept = kept.filter((_, index) => index % every === 0);
  const path = kept.slice(1).flatMap(({ x, y }) => [tenth(x - first.x), tenth(y - first.y)]);
  const length = kept.reduce((sum, { x, y }, index) => sum + Math.hypot(x - (kept[index - 1]?.x ?? x), y - (kept[index - 1]?.y ?? y)), 0);
  return length < STRAIGHT * 2 ? [] : path;
}

/** Corners that lie on a line between others are left out. */
function straightened(corners: readonly Corner[], reach: number): Corner[] {
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || corners.length < 3) return [...corners];
  let farthest = 0;
  let most = 0;
  for (let index = 1; index < corners.length - 1; index++) {
    const corner = corners[index];
    const distance = corner ? fromLine(first, last, corner) : 0;
    if (distance > most) [farthest, most] = [index, distance];
  }
  if (most <= reach) return [first, last];
  return [...straightened(corners.slice(0, farthest + 1), reach).slice(0, -1), ...straightened(corners.slice(farthest), reach)];
}

function fromLine(from: Corner, to: Corner, { x, y }: Corner): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - from.x, y - from.y) : Math.abs(dx * (y - from.y) - dy * (x - from.x)) / length;
}

/** @param stage its size, so that the way stays in sight */
export function readyPath(kind: ReadyPath, { width, height }: StageSize): Path {
  const [across, down] = [width * 0.3, height * 0.3];
  const steps = Array.from({ length: 24 }, (_, step) => (step + 1) / 24);
  switch (kind) {
    case 'across':
      return [across, 0];
    case 'down':
      return [0, down];
    case 'wave':
      return steps.flatMap((share) => [tenth(share * across), tenth(Math.sin(share * Math.PI * 4) * down * 0.25)]);
    case 'round':
      return steps.flatMap((share) => [tenth(Math.sin(share * Math.PI * 2) * down * 0.5), tenth((1 - Math.cos(share * Math.PI * 2)) * down * 0.5)]);
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
