import { STAGE_HEIGHT, STAGE_WIDTH } from '../base/stage-document.ts';
import { fitStage } from './geometry.ts';
import { paintImage } from './paint-image.ts';
import { paintStrokes } from './paint-strokes.ts';
import { paintLyrics, paintText } from './paint-words.ts';
import type { BackgroundDrawing, Drawing, Fit, Images, PlacedDrawing, StageContext } from './stage-types.ts';

/** The most that sound brightens a background: far below what the eye takes for a flash. */
const MOST_GLOW = 0.07;

/**
 * Paints drawings back to front on a canvas of this size; what does not fit the stage's shape stays black.
 * The only painter there is: of the editor, of videos and of the file that a viewer plays.
 */
export function paint(
  context: StageContext,
  drawings: readonly Drawing[],
  images: Images,
  size: { readonly width: number; readonly height: number },
): void {
  const fit = fitStage(size);
  for (const drawing of drawings) paintDrawing(context, drawing, images, fit);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  paintBars(context, fit, size);
}

/** Paints one drawing; leaves the context's transform and transparency as this drawing needed them. */
export function paintDrawing(context: StageContext, drawing: Drawing, images: Images, fit: Fit): void {
  if (drawing.type === 'background') return paintBackground(context, drawing, fit);
  place(context, drawing, fit);
  switch (drawing.type) {
    case 'image':
      return paintImage(context, drawing, images.get(drawing.asset));
    case 'strokes':
      return paintStrokes(context, drawing);
    case 'text':
      return paintText(context, drawing);
    case 'lyrics':
      return paintLyrics(context, drawing);
  }
}

function place(context: StageContext, { x, y, rotation, opacity }: PlacedDrawing, { scale, left, top }: Fit): void {
  const angle = (rotation * Math.PI) / 180;
  const [across, down] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  context.setTransform(across, down, -down, across, x * scale + left, y * scale + top);
  context.globalAlpha = opacity;
}

function paintBackground(
  context: StageContext,
  { from, to, opacity, glow }: BackgroundDrawing,
  { scale, left, top }: Fit,
): void {
  context.setTransform(scale, 0, 0, scale, left, top);
  context.globalAlpha = opacity;
  context.fillStyle = from === to ? from : between(context, from, to);
  context.fillRect(0, 0, STAGE_WIDTH, STAGE_HEIGHT);
  if (glow <= 0) return;
  const light = context.createRadialGradient(
    STAGE_WIDTH / 2,
    STAGE_HEIGHT,
    0,
    STAGE_WIDTH / 2,
    STAGE_HEIGHT,
    STAGE_WIDTH * 0.6,
  );
  light.addColorStop(0, '#ffffff');
  light.addColorStop(1, '#ffffff00');
  context.globalAlpha = opacity * MOST_GLOW * glow;
  context.fillStyle = light;
  context.fillRect(0, 0, STAGE_WIDTH, STAGE_HEIGHT);
}

function between(context: StageContext, from: string, to: string): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, 0, STAGE_HEIGHT);
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, to);
  return gradient;
}

function paintBars(
  context: StageContext,
  { left, top }: Fit,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (left < 0.5 && top < 0.5) return;
  context.fillStyle = '#000000';
  if (left >= 0.5) {
    context.fillRect(0, 0, left, height);
    context.fillRect(width - left, 0, left, height);
  } else {
    context.fillRect(0, 0, width, top);
    context.fillRect(0, height - top, width, top);
  }
}
