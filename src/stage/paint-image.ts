import type { StageCrop } from '../base/stage-document.ts';
import { strokeEdge } from './paint-shape.ts';
import { shapePath } from './shapes.ts';
import type { ImageDrawing, StageContext, VideoDrawing } from './stage-types.ts';

const WHOLE: StageCrop = { left: 0, top: 0, right: 1, bottom: 1 };

/** Paints a photo, or a moment of a clip, with its centre at 0, 0: it fills its box and is cut, never stretched. */
export function paintImage(
  context: StageContext,
  { width, height, crop, mask, edge }: ImageDrawing | VideoDrawing,
  image: CanvasImageSource | undefined,
): void {
  if (mask === undefined) drawInBox(context, { width, height, crop: crop ?? WHOLE }, image);
  else {
    context.save();
    context.clip(shapePath(mask, width, height));
    drawInBox(context, { width, height, crop: crop ?? WHOLE }, image);
    context.restore();
  }
  if (edge) strokeEdge(context, shapePath(mask ?? 'box', width, height), edge);
}

/** How many stage units there are for each pixel of a photo in its box. */
export function shareSeen({ width, height, crop = WHOLE }: ImageDrawing, image: CanvasImageSource): number {
  const size = sizeOf(image);
  const [across, down] = [(crop.right - crop.left) * size.width, (crop.bottom - crop.top) * size.height];
  return across > 0 && down > 0 ? Math.max(width / across, height / down) : 1;
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly crop: StageCrop;
}

function drawInBox(context: StageContext, { width, height, crop }: Box, image: CanvasImageSource | undefined): void {
  const size = image && sizeOf(image);
  if (!image || !size || size.width === 0 || size.height === 0) return paintQuietFrame(context, width, height);
  const across = Math.max(1 / size.width, crop.right - crop.left) * size.width;
  const down = Math.max(1 / size.height, crop.bottom - crop.top) * size.height;
  const scale = Math.max(width / across, height / down);
  const [cutWidth, cutHeight] = [width / scale, height / scale];
  const left = crop.left * size.width + (across - cutWidth) / 2;
  const top = crop.top * size.height + (down - cutHeight) / 2;
  context.drawImage(image, left, top, cutWidth, cutHeight, -width / 2, -height / 2, width, height);
}

function sizeOf(image: CanvasImageSource): { readonly width: number; readonly height: number } {
  if ('naturalWidth' in image) return { width: image.naturalWidth, height: image.naturalHeight };
  if ('videoWidth' in image) return { width: image.videoWidth, height: image.videoHeight };
  if ('displayWidth' in image) return { width: image.displayWidth, height: image.displayHeight };
  const { width, height } = image;
  return typeof width === 'number' && typeof height === 'number' ? { width, height } : { width: 0, height: 0 };
}

/** A photo that is on its way, or lost: a still frame with a hill and a sun. */
function paintQuietFrame(context: StageContext, width: number, height: number): void {
  context.fillStyle = '#8a8f99';
  context.fillRect(-width / 2, -height / 2, width, height);
  const unit = Math.min(width, height) / 8;
  context.fillStyle = '#b9bdc6';
  context.beginPath();
  context.arc(unit * 1.2, -unit * 1.2, unit * 0.7, 0, Math.PI * 2);
  context.moveTo(-unit * 3, unit * 2);
  context.lineTo(-unit, -unit);
  context.lineTo(unit * 0.6, unit);
  context.lineTo(unit * 1.4, unit * 0.2);
  context.lineTo(unit * 3, unit * 2);
  context.closePath();
  context.fill();
}
