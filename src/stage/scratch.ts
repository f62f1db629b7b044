import type { StageContext } from './stage-types.ts';

/** A second canvas beside each one, for things that must be whole before they are laid on it: kept, for making one is dear. */
const scratches = new WeakMap<StageContext, StageContext>();

/** An empty canvas of at least this size, for what is painted on `context` next. */
export function scratchFor(context: StageContext, width: number, height: number): StageContext | undefined {
  const known = scratches.get(context) ?? newContext(context, width, height);
  if (!known) return undefined;
  scratches.set(context, known);
  const { canvas } = known;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
  } else {
    known.setTransform(1, 0, 0, 1, 0, 0);
    known.clearRect(0, 0, width, height);
  }
  return known;
}

/** The second canvas, if one was needed yet. */
export const knownScratch = (context: StageContext): StageContext | undefined => scratches.get(context);

function newContext(like: StageContext, width: number, height: number): StageContext | undefined {
  // Where the one lies in the processor's memory the other must too, or each picture would travel.
  const willReadFrequently =
    'getContextAttributes' in like ? (like.getContextAttributes().willReadFrequently ?? false) : false;
  if (typeof OffscreenCanvas !== 'undefined')
    return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently }) ?? undefined;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', { willReadFrequently }) ?? undefined;
}
