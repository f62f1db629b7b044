import { inkOf } from './paint-shape.ts';
import type { Sticker } from './stickers/sticker.ts';
import { stickerOf } from './stickers/stickers.ts';
import type { StageContext, StickerDrawing } from './stage-types.ts';

/** Each sticker is drawn in a box of this side. */
const SIDE = 100;

/** Reading an SVG path is dear; the set never changes. */
const paths = new WeakMap<Sticker, readonly Path2D[]>();

/** Paints a sticker with its centre at 0, 0, stretched into its box; one that is not known is a quiet dot. */
export function paintSticker(context: StageContext, drawing: StickerDrawing): void {
  const { width, height, colour } = drawing;
  const sticker = stickerOf(drawing.sticker);
  if (!sticker) {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(0, 0, width / 4, height / 4, 0, 0, Math.PI * 2);
    context.fill();
    return;
  }
  context.scale(width / SIDE, height / SIDE);
  context.translate(-SIDE / 2, -SIDE / 2);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const outlines = paths.get(sticker) ?? sticker.parts.map(({ path }) => new Path2D(path));
  paths.set(sticker, outlines);
  for (const [index, { fill, line, width: lineWidth }] of sticker.parts.entries()) {
    const outline = outlines[index];
    if (!outline) continue;
    if (fill !== undefined) {
      context.fillStyle = fill === 'own' ? inkOf(context, drawing, SIDE, 0) : fill;
      context.fill(outline);
    }
    if (line !== undefined) {
      context.strokeStyle = line === 'own' ? inkOf(context, drawing, SIDE, 0) : line;
      context.lineWidth = lineWidth ?? 2;
      context.stroke(outline);
    }
  }
  context.lineCap = 'butt';
}
