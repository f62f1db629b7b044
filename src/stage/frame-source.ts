import type { StageDocument } from '../base/stage-document.ts';
import { clamp, type Bpm, type Seconds, type Ticks } from '../base/units.ts';
import type { LoudnessCurve } from '../base/viewer-data.ts';
import { createTempoMap } from '../document/music/tempo-map.ts';
import { frame, type StageView } from './frame.ts';
import { paint } from './paint.ts';
import type { Drawing, Images } from './stage-types.ts';

export interface FrameOptions extends StageView {
  readonly loudness?: LoudnessCurve | undefined;
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
    frame(document, map.tickAt(Math.max(0, seconds)), { master: loudnessAt(options.loudness, seconds) }, options);
}

/** Between two measured places in a straight line, so that the light never jumps. */
export function loudnessAt(curve: LoudnessCurve | undefined, seconds: Seconds): number {
  if (!curve) return 0;
  const place = Math.max(0, seconds) * curve.perSecond;
  const before = Math.floor(place);
  const [from, to] = [curve.values[before] ?? 0, curve.values[before + 1] ?? 0];
  return clamp(from + (to - from) * (place - before), 0, 1);
}
