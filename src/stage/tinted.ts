import type { StageLook } from '../base/stage-document.ts';
import { applyLook, filterOf } from './look.ts';

/** A photo never changes, so that its look is computed once for each size it is seen in. */
const known = new WeakMap<ImageBitmap, Map<string, OffscreenCanvas>>();
/** Of one photo: a pulse or a zoom needs the next size now and then. */
const MOST_OF_ONE = 3;

export const hasTint = ({ brightness, contrast, saturation, hue }: StageLook): boolean =>
  brightness !== 1 || contrast !== 1 || saturation !== 1 || hue !== 0;

/**
 * A photo with the light and colours of a look; its blur is left to whoever paints it.
 * @param share pixels that are seen of it for each pixel it has
 * @returns `undefined` for what may change from frame to frame, and where no canvas can be made
 */
export function tintedImage(image: CanvasImageSource, look: StageLook, share: number): OffscreenCanvas | undefined {
  if (typeof ImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined' || !(image instanceof ImageBitmap))
    return undefined;
  const tint = { ...look, blur: 0 };
  const scale = stepAbove(share);
  const key = `${filterOf(tint, 1)} ${scale}`;
  const variants = known.get(image) ?? new Map<string, OffscreenCanvas>();
  known.set(image, variants);
  const found = variants.get(key);
  if (found) return found;
  const made = tinted(image, tint, scale);
  const [oldest] = variants.keys();
  if (variants.size >= MOST_OF_ONE && oldest !== undefined) variants.delete(oldest);
  if (made) variants.set(key, made);
  return made;
}

/** Sizes in few steps, so that a thing that grows is not computed for each frame. */
const stepAbove = (share: number): number => Math.min(1, 2 ** (Math.ceil(Math.log2(Math.max(share, 1 / 64)) * 2) / 2));

function tinted(image: ImageBitmap, look: StageLook, scale: number): OffscreenCanvas | undefined {
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  const knowsFilters: boolean = 'filter' in context;
  if (knowsFilters) context.filter = filterOf(look, 1);
  context.drawImage(image, 0, 0, width, height);
  if (!knowsFilters) {
    const pixels = context.getImageData(0, 0, width, height);
    applyLook(pixels, look, 1);
    context.putImageData(pixels, 0, 0);
  }
  return context.canvas;
}
