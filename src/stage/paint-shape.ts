import { shapePath } from './shapes.ts';
import type { Edge, ShapeDrawing, SpectrumDrawing, StageContext, WaveformDrawing } from './stage-types.ts';

/** All of these paint with the drawing's centre at 0, 0. */
export function paintShape(context: StageContext, drawing: ShapeDrawing): void {
  const path = shapePath(drawing.shape, drawing.width, drawing.height);
  context.fillStyle = inkOf(context, drawing, drawing.height);
  context.fill(path);
  if (drawing.edge) strokeEdge(context, path, drawing.edge);
}

export function strokeEdge(context: StageContext, path: Path2D, { width, colour }: Edge): void {
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke(path);
}

/** One colour, or two that run into each other from top to bottom of a thing of this height. */
export function inkOf(
  context: StageContext,
  { colour, colourEnd }: { readonly colour: string; readonly colourEnd?: string },
  height: number,
  top = -height / 2,
): string | CanvasGradient {
  if (colourEnd === undefined || colourEnd === colour) return colour;
  const gradient = context.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, colourEnd);
  return gradient;
}

/** A line that swings; silence is a straight one. */
export function paintWaveform(context: StageContext, drawing: WaveformDrawing): void {
  const { values, width, height } = drawing;
  const thick = Math.max(2, Math.min(height / 12, 16));
  const reach = Math.max(0, height / 2 - thick / 2);
  const last = Math.max(1, values.length - 1);
  context.beginPath();
  context.moveTo(-width / 2, -(values[0] ?? 0) * reach);
  for (let index = 1; index <= last; index++)
    context.lineTo((index / last - 0.5) * width, -(values[index] ?? 0) * reach);
  context.lineWidth = thick;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = inkOf(context, drawing, height);
  context.stroke();
  context.lineCap = 'butt';
}

const QUIET_BARS = 16;

/** Bars from low to high; silence is a row of dots. */
export function paintSpectrum(context: StageContext, drawing: SpectrumDrawing): void {
  const { values, width, height } = drawing;
  const count = values.length === 0 ? QUIET_BARS : values.length;
  const step = width / count;
  const bar = step * 0.68;
  context.beginPath();
  for (let index = 0; index < count; index++) {
    const tall = Math.max(Math.min(bar, height), Math.min(1, values[index] ?? 0) * height);
    const left = -width / 2 + index * step + (step - bar) / 2;
    context.rect(left, height / 2 - tall, bar, tall);
  }
  context.fillStyle = inkOf(context, drawing, height);
  context.fill();
}
