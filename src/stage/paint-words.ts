import { inkOf } from './paint-shape.ts';
import { roundBox } from './shapes.ts';
import { BASELINE, layoutText, LEADING, type TextLayout, type TextRow } from './text-layout.ts';
import { placesOf, spanOf, type Span } from './word-places.ts';
import type { StageAlign } from '../base/stage-document.ts';
import type { Direction, StageContext, TextDrawing, TextPart } from './stage-types.ts';

/** Room around the words on their plate, against the letters' height. */
export const PLATE_ROOM = 0.35;

/** Letters may reach beyond the place they take, as far as their own height. */
const OVERHANG = 1;

/** Paints words with the centre of their box at 0, 0. */
export function paintText(context: StageContext, drawing: TextDrawing): void {
  const { words, size, width, font, direction, align, plate, parts } = drawing;
  const layout = layoutText(context, { words, size, width, weight: 500, font });
  const height = layout.rows.length * size * LEADING;
  if (plate !== undefined) paintPlate(context, plate, size, layout, { align, direction, width, height });
  beginWords(context, layout, direction);
  context.fillStyle = inkOf(context, drawing, height);
  let y = -height / 2 + size * (LEADING / 2 + BASELINE);
  for (const row of layout.rows) {
    const left = leftOf(row.width, { align, direction, width });
    if (parts === undefined || parts.length === 0) writeRow(context, row, left, y, drawing);
    else paintParts(context, { row, layout, left, y, parts, drawing });
    y += size * LEADING;
  }
}

/** The edge lies around the letters: their own form stays free. */
function writeRow(context: StageContext, { words }: TextRow, left: number, y: number, { edge }: TextDrawing): void {
  if (edge) {
    context.lineWidth = edge.width * 2;
    context.lineJoin = 'round';
    context.strokeStyle = edge.colour;
    context.strokeText(words, left, y);
  }
  context.fillText(words, left, y);
}

interface PartlyThere {
  readonly row: TextRow;
  readonly layout: TextLayout;
  readonly left: number;
  readonly y: number;
  readonly parts: readonly TextPart[];
  readonly drawing: TextDrawing;
}

/** Words come one by one: the whole row is written through a window for each, so that joined letters stay joined. */
function paintParts(context: StageContext, { row, layout, left, y, parts, drawing }: PartlyThere): void {
  const touching = parts.filter(({ from, to }) => from < row.from + row.words.length && to > row.from);
  if (touching.length === 0) return writeRow(context, row, left, y, drawing);
  const alpha = context.globalAlpha;
  const places = placesOf(context, layout, row, drawing.direction);
  const windows = new Map<number, Span[]>();
  const add = (opacity: number, span: Span | undefined): void => {
    if (span && opacity > 0) windows.set(opacity, [...(windows.get(opacity) ?? []), span]);
  };
  for (const place of places) {
    let from = place.from;
    for (const part of touching) {
      add(1, spanOf(place, from, Math.min(part.from, place.to)));
      add(part.opacity, spanOf(place, Math.max(from, part.from), part.to));
      from = Math.max(from, Math.min(part.to, place.to));
    }
    add(1, spanOf(place, from, place.to));
  }
  for (const [opacity, spans] of windows) {
    context.save();
    context.globalAlpha = alpha * opacity;
    clipSpans(context, spans, { left, y, row, size: layout.size });
    writeRow(context, row, left, y, drawing);
    context.restore();
  }
}

interface RowBox {
  readonly left: number;
  readonly y: number;
  readonly row: TextRow;
  readonly size: number;
}

/** Only these stretches of a row can be written on; at the ends of the row there is room for letters that reach out. */
export function clipSpans(context: StageContext, spans: readonly Span[], { left, y, row, size }: RowBox): void {
  const path = new Path2D();
  for (const span of spans) {
    const from = span.left < 0.5 ? -size * OVERHANG : span.left;
    const to = span.right > row.width - 0.5 ? row.width + size * OVERHANG : span.right;
    path.rect(left + from, y - size * (LEADING + BASELINE), to - from, size * LEADING * 2);
  }
  context.clip(path);
}

export interface Alignment {
  readonly align: StageAlign;
  readonly direction: Direction;
  readonly width: number;
}

/** Where a row of this width begins on the left, in a box whose centre is 0. */
export function leftOf(rowWidth: number, { align, direction, width }: Alignment): number {
  if (align === 'middle') return -rowWidth / 2;
  const isLeft = (align === 'start') === (direction === 'ltr');
  return isLeft ? -width / 2 : width / 2 - rowWidth;
}

/** The plate that lies under words so that they can be read. */
export function paintPlate(
  context: StageContext,
  plate: string,
  size: number,
  words: { readonly width: number },
  { height, ...alignment }: Alignment & { readonly height: number },
): void {
  if (words.width === 0) return;
  const room = size * PLATE_ROOM;
  const left = leftOf(words.width, alignment) - room;
  context.fillStyle = plate;
  context.beginPath();
  roundBox(context, left, -height / 2 - room / 2, words.width + 2 * room, height + room, room);
  context.fill();
}

export function beginWords(context: StageContext, layout: TextLayout, direction: Direction): void {
  context.font = layout.font;
  context.direction = direction;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
