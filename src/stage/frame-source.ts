import type { StageDocument } from '../base/stage-document.ts';
import type { SoundCurves } from '../base/sound-curves.ts';
import type { Bpm, Seconds, Ticks } from '../base/units.ts';
import { createTempoMap } from '../document/music/tempo-map.ts';
import { frame, type StageView } from './frame.ts';
import { paint } from './paint.ts';
import { levelsAt } from './sound-levels.ts';
import type { Drawing, Images } from './stage-types.ts';

export interface FrameOptions extends StageView {
  readonly loudness?: SoundCurves | undefined;
}

/** Paints the picture of a moment of the song on a canvas, whatever the canvas' size. */
export type FrameSource = (seconds: Seconds, canvas: HTMLCanvasElement | OffscreenCanvas) => void;

/** The pictures of a whole song, for the viewer's page. */
export function createFrameSource(
  document: StageDocument,
  tempo: readonly { readonly tick: Ticks; readonly bpm: Bpm }[],
  images: Images,
  options: FrameOptions = {},
): FrameSource {
  const momentOf = drawingsAt(document, tempo, options);
  return (seconds, canvas) => {
    // Without transparency a frame is copied to the screen as it is.
    const context = canvas.getContext('2d', { alpha: false });
    if (!context || !('fillText' in context)) return;
    paint(context, momentOf(seconds), images, canvas);
  };
}

/** What is seen at a second of the song. */
export function drawingsAt(
  document: StageDocument,
  tempo: readonly { readonly tick: Ticks; readonly bpm: Bpm }[],
  options: FrameOptions,
): (seconds: Seconds) => readonly Drawing[] {
  const map = createTempoMap(tempo);
  return (seconds) =>
    frame(document, map.tickAt(Math.max(0, seconds)), levelsAt(options.loudness, seconds), options);
}
