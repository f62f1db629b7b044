import { STAGE_SIZES, type StageDocument } from '../base/stage-document.ts';
import type { Bpm, Seconds, Ticks } from '../base/units.ts';
import { drawingsAt, type FrameOptions } from './frame-source.ts';
import { paint } from './paint.ts';
import { createLayeredPainter, type LayeredPainter } from './still-layers.ts';
import type { Images } from './stage-types.ts';

export interface Film {
  /**
   * Paints the picture of a moment on one of the film's canvases, which may take turns.
   * @returns `false` if it is the picture that was painted last: then nothing was painted
   */
  (seconds: Seconds, canvas: OffscreenCanvas): boolean;
  /** Unpacks what the clips show at a moment; left out where there are none. */
  readonly ready?: (seconds: Seconds) => Promise<void>;
}

/** Images of which clips have to be unpacked moment by moment. */
export interface FilmImages extends Images {
  ready?(asset: string, seconds: Seconds): Promise<void>;
}

/**
 * The pictures of a whole song for an encoder, on canvases that nothing else paints on, moment after moment. The same pictures
 * as a frame source paints, with little done twice. All photos and fonts are there before the first one.
 */
export function createFilm(
  document: StageDocument,
  tempo: readonly { readonly tick: Ticks; readonly bpm: Bpm }[],
  images: FilmImages,
  options: FrameOptions = {},
): Film {
  const momentOf = drawingsAt(document, tempo, options);
  const painters = new Map<string, LayeredPainter>();
  const known = new WeakSet<OffscreenCanvas>();
  const stage = STAGE_SIZES[document.format];
  const film = (seconds: Seconds, canvas: OffscreenCanvas): boolean => {
    // An encoder reads each frame: the canvas lies where the processor does.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) return false;
    const size = { width: canvas.width, height: canvas.height };
    const key = `${size.width} ${size.height}`;
    const painter = painters.get(key) ?? createLayeredPainter(size, (onto, drawings) => paint(onto, drawings, images, size, stage));
    painters.set(key, painter);
    const isBlank = !known.has(canvas);
    known.add(canvas);
    return painter.paint(context, momentOf(seconds), isBlank);
  };
  const hasClips = document.scenes.some(({ pictures }) => pictures.some(({ type }) => type === 'video'));
  if (!hasClips || !images.ready) return film;
  return Object.assign(film, {
    async ready(seconds: Seconds): Promise<void> {
      for (const drawing of momentOf(seconds))
        if (drawing.type === 'video') await images.ready?.(drawing.asset, drawing.seconds);
    },
  });
}
