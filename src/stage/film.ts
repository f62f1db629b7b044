import type { StageDocument } from '../base/stage-document.ts';
import type { Bpm, Seconds, Ticks } from '../base/units.ts';
import { drawingsAt, type FrameOptions } from './frame-source.ts';
import { paint } from './paint.ts';
import { createLayeredPainter, type LayeredPainter } from './still-layers.ts';
import type { Images } from './stage-types.ts';

/** Paints the picture of a moment on the film's canvas. @returns whether it differs from the picture before */
export type Film = (seconds: Seconds, canvas: OffscreenCanvas) => boolean;

/**
 * The pictures of a whole song for an encoder: one canvas that nothing else paints on, moment after moment. The same pictures
 * as a frame source paints, with little done twice. All images and fonts are there before the first one.
 */
export function createFilm(
  document: StageDocument,
  tempo: readonly { readonly tick: Ticks; readonly bpm: Bpm }[],
  images: Images,
  options: FrameOptions = {},
): Film {
  const momentOf = drawingsAt(document, tempo, options);
  const painters = new WeakMap<OffscreenCanvas, LayeredPainter>();
  return (seconds, canvas) => {
    // An encoder reads each frame: the canvas lies where the processor does.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) return false;
    const size = { width: canvas.width, height: canvas.height };
    const painter = painters.get(canvas) ?? createLayeredPainter(size, (onto, drawings) => paint(onto, drawings, images, size));
    painters.set(canvas, painter);
    return painter.paint(context, momentOf(seconds));
  };
}
