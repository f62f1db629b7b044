import { STAGE_SIZES, type StageSize } from '../base/stage-document.ts';
import { fitStage } from './geometry.ts';
import { isDressed, paintDressed } from './paint-dressed.ts';
import { paintImage, shareSeen } from './paint-image.ts';
import { paintLyrics } from './paint-lyrics.ts';
import { paintShape, paintSpectrum, paintWaveform } from './paint-shape.ts';
import { paintSticker } from './paint-sticker.ts';
import { paintStrokes } from './paint-strokes.ts';
import { paintText } from './paint-words.ts';
import { NO_LOOK } from './plain.ts';
import { hasTint, tintedImage } from './tinted.ts';
import type {
  BackgroundDrawing,
  Drawing,
  Fit,
  ImageDrawing,
  Images,
  PlacedDrawing,
  SceneWindow,
  StageContext,
} from './stage-types.ts';

/** The most that sound brightens a background: far below what the eye takes for a flash. */
const MOST_GLOW = 0.07;

/**
 * Paints drawings back to front on a canvas of this size; what does not fit the stage's shape stays black.
 * The only painter there is: of the editor, of videos and of the file that a viewer plays.
 * @param stage size of the stage; as the first background says if left out
 */
export function paint(
  context: StageContext,
  drawings: readonly Drawing[],
  images: Images,
  size: { readonly width: number; readonly height: number },
  stage: StageSize = stageOf(drawings),
): void {
  const fit = fitStage(size, stage);
  let window: SceneWindow | undefined;
  for (const drawing of drawings) {
    if (drawing.window !== window) {
      if (window) context.restore();
      ({ window } = drawing);
      if (window) {
        context.save();
        clipTo(context, window, fit);
      }
    }
    paintDrawing(context, drawing, images, fit);
  }
  if (window) context.restore();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  paintBars(context, fit, size);
}

function stageOf(drawings: readonly Drawing[]): StageSize {
  const ground = drawings.find((drawing) => drawing.type === 'background');
  return ground?.stage ?? STAGE_SIZES['16:9'];
}

/** Paints one drawing; leaves the context's transform and transparency as this drawing needed them. */
export function paintDrawing(context: StageContext, drawing: Drawing, images: Images, fit: Fit): void {
  if (drawing.type === 'background') return paintBackground(context, drawing, fit);
  if (drawing.type === 'image' && drawing.look) {
    const tinted = withTint(drawing, images, fit);
    if (tinted) return paintDrawing(context, tinted.drawing, tinted.images, fit);
  }
  if (isDressed(drawing)) {
    return paintDressed(context, drawing, fit, (onto, near) => {
      place(onto, drawing, near);
      onto.globalAlpha = 1;
      paintThing(onto, drawing, images);
    });
  }
  place(context, drawing, fit);
  context.globalAlpha = drawing.opacity;
  if (drawing.blend === undefined) return paintThing(context, drawing, images);
  context.globalCompositeOperation = drawing.blend;
  paintThing(context, drawing, images);
  context.globalCompositeOperation = 'source-over';
}

/** A photo whose colours a look changes, as a plain photo in those colours. */
function withTint(
  { look, ...plain }: ImageDrawing,
  images: Images,
  { scale }: Fit,
): { readonly drawing: ImageDrawing; readonly images: Images } | undefined {
  const image = images.get(plain.asset);
  if (!image || !look || !hasTint(look)) return undefined;
  const tinted = tintedImage(image, look, shareSeen(plain, image) * scale * (plain.zoom ?? 1));
  if (!tinted) return undefined;
  const drawing = look.blur === 0 ? plain : { ...plain, look: { ...NO_LOOK, blur: look.blur } };
  return { drawing, images: { get: () => tinted } };
}

function paintThing(context: StageContext, drawing: PlacedDrawing, images: Images): void {
  switch (drawing.type) {
    case 'image':
      return paintImage(context, drawing, images.get(drawing.asset));
    case 'video':
      return paintImage(context, drawing, images.get(drawing.asset, drawing.seconds));
    case 'strokes':
      return paintStrokes(context, drawing);
    case 'shape':
      return paintShape(context, drawing);
    case 'sticker':
      return paintSticker(context, drawing);
    case 'waveform':
      return paintWaveform(context, drawing);
    case 'spectrum':
      return paintSpectrum(context, drawing);
    case 'text':
      return paintText(context, drawing);
    case 'lyrics':
      return paintLyrics(context, drawing);
  }
}

function place(
  context: StageContext,
  { x, y, rotation, zoom = 1 }: PlacedDrawing,
  { scale, left, top }: Fit,
): void {
  const angle = (rotation * Math.PI) / 180;
  const [across, down] = [scale * zoom * Math.cos(angle), scale * zoom * Math.sin(angle)];
  context.setTransform(across, down, -down, across, x * scale + left, y * scale + top);
}

/** Of a scene that comes in only this is seen. */
function clipTo(context: StageContext, window: SceneWindow, { scale, left, top }: Fit): void {
  context.setTransform(scale, 0, 0, scale, left, top);
  context.beginPath();
  if (window.type === 'circle') context.arc(window.x, window.y, Math.max(0, window.radius), 0, Math.PI * 2);
  else
    context.rect(
      window.left,
      window.top,
      Math.max(0, window.right - window.left),
      Math.max(0, window.bottom - window.top),
    );
  context.clip();
}

function paintBackground(
  context: StageContext,
  { from, to, opacity, glow, stage: { width, height } }: BackgroundDrawing,
  { scale, left, top }: Fit,
): void {
  context.setTransform(scale, 0, 0, scale, left, top);
  context.globalAlpha = opacity;
  context.fillStyle = from === to ? from : between(context, from, to, height);
  context.fillRect(0, 0, width, height);
  if (glow <= 0) return;
  const light = context.createRadialGradient(width / 2, height, 0, width / 2, height, width * 0.6);
  light.addColorStop(0, '#ffffff');
  light.addColorStop(1, '#ffffff00');
  context.globalAlpha = opacity * MOST_GLOW * glow;
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
}

function between(context: StageContext, from: string, to: string, height: number): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, 0, height);
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
