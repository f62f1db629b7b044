import { isEqual } from '../base/equal.ts';
import type { Drawing, StageContext } from './stage-types.ts';

/** A thing that has moved is taken for still again after so many frames: what beats or swings is not kept in vain. */
const FRAMES_TO_SETTLE = 8;
/** Fewer things above each other than this are as quickly painted as copied. */
const FEWEST_ABOVE_GROUND = 4;
/** Each layer is a canvas as large as the picture. */
const MOST_LAYERS = 3;

/** Paints the frames of a song in turn; what stays as it was is copied instead of painted. */
export interface LayeredPainter {
  /**
   * @param isBlank  nothing was painted on this canvas before: it is painted in any case
   * @returns `false` if nothing has changed since the frame before: then nothing was painted
   */
  paint(context: StageContext, drawings: readonly Drawing[], isBlank: boolean): boolean;
}

/** Paints drawings back to front over what is there. */
export type PaintOver = (context: StageContext, drawings: readonly Drawing[]) => void;

interface Seen {
  readonly drawing: Drawing;
  /** The frame in which it last changed. */
  readonly movedAt: number;
}

/** Drawings that lie directly above each other and are all still, or are painted anew each time. */
interface Run {
  readonly drawings: Drawing[];
  readonly isStill: boolean;
  /** Lowest of all: nothing shines through. */
  readonly isGround: boolean;
}

interface Layer extends Run {
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** For canvases of this size that nobody else paints on. */
export function createLayeredPainter(size: { readonly width: number; readonly height: number }, paintOver: PaintOver): LayeredPainter {
  let before: readonly Seen[] = [];
  let layers: readonly Layer[] = [];
  let frame = 0;

  const layerOf = (run: Run): Layer | undefined => {
    const known = layers.find((layer) => layer.isGround === run.isGround && areSame(layer.drawings, run.drawings));
    if (known) return known;
    const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { alpha: !run.isGround, willReadFrequently: true });
    if (!context) return undefined;
    paintOver(context, run.drawings);
    return { ...run, context };
  };

  return {
    paint(context, drawings, isBlank) {
      const now = compare(before, drawings, frame);
      const isSame = frame > 0 && now.length === before.length && now.every((one, index) => one === before[index]);
      frame += 1;
      if (isSame && !isBlank) return false;
      before = now;
      const kept: Layer[] = [];
      for (const run of runsOf(now, frame)) {
        const layer = kept.length < MOST_LAYERS && isWorthKeeping(run) ? layerOf(run) : undefined;
        if (!layer) {
          paintOver(context, run.drawings);
          continue;
        }
        kept.push(layer);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.globalAlpha = 1;
        context.drawImage(layer.context.canvas, 0, 0);
      }
      layers = kept;
      return true;
    },
  };
}

/** The drawings of this frame; what is as it was stays the object that it was. */
function compare(before: readonly Seen[], drawings: readonly Drawing[], frame: number): Seen[] {
  const known = new Map(before.map((seen, index) => [nameOf(seen.drawing, index), seen]));
  return drawings.map((drawing, index) => {
    const seen = known.get(nameOf(drawing, index));
    if (!seen) return { drawing, movedAt: Number.NEGATIVE_INFINITY };
    return isEqual(seen.drawing, drawing) ? seen : { drawing, movedAt: frame };
  });
}

/** Of two scenes that meet each has a ground and words of its own. */
const nameOf = (drawing: Drawing, index: number): string =>
  drawing.type === 'background' || drawing.type === 'lyrics' ? `${drawing.type} ${index}` : drawing.id;

function runsOf(drawings: readonly Seen[], frame: number): Run[] {
  const runs: Run[] = [];
  for (const [index, { drawing, movedAt }] of drawings.entries()) {
    // Words light up from frame to frame: what lies still for a moment will not for long.
    const last = runs.at(-1);
    const isSettled = drawing.type !== 'lyrics' && frame - movedAt > FRAMES_TO_SETTLE;
    // What is blended with the things under it can only be kept together with the ground.
    const isBlended = drawing.type !== 'background' && drawing.blend !== undefined;
    const isStill = isSettled && (!isBlended || (last?.isGround === true && last.isStill));
    if (last?.isStill === isStill) last.drawings.push(drawing);
    else runs.push({ drawings: [drawing], isStill, isGround: index === 0 && drawing.type === 'background' && drawing.opacity === 1 });
  }
  return runs;
}

function isWorthKeeping({ drawings, isStill, isGround }: Run): boolean {
  if (!isStill) return false;
  const [ground] = drawings;
  const isPlain = ground?.type === 'background' && ground.from === ground.to && ground.glow === 0;
  if (isGround) return drawings.length > 1 || !isPlain;
  // What mixes with what is under it cannot be laid on it later.
  return drawings.length >= FEWEST_ABOVE_GROUND && drawings.every((drawing) => !('blend' in drawing) || drawing.blend === undefined);
}

const areSame = (left: readonly Drawing[], right: readonly Drawing[]): boolean =>
  left.length === right.length && left.every((drawing, index) => drawing === right[index]);
