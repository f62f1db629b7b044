import { beginWords, clipSpans, leftOf, paintPlate, PLATE_ROOM, type Alignment } from './paint-words.ts';
import { BASELINE, layoutText, LEADING, type TextLayout, type TextRow } from './text-layout.ts';
import { firstOf, placesOf, spanOf, type Span, type WordPlace } from './word-places.ts';
import type { LyricDrawing, LyricsDrawing, StageContext } from './stage-types.ts';

/** The second language and the next line, against the main one. */
const SECOND_SIZE = 0.62;
const NEXT_SIZE = 0.52;
const SMALLEST = 0.4;

/** Paints the sung words with the centre of their box at 0, 0. */
export function paintLyrics(context: StageContext, drawing: LyricsDrawing): void {
  const blocks = fitBlocks(context, drawing);
  const [first] = blocks;
  if (!first) return;
  const { size, align } = drawing;
  const height = heightOf(blocks);
  // All languages begin at the side where the main one does.
  const room = { align, direction: first.line.direction, width: drawing.width - 2 * PLATE_ROOM * size };
  const widest = Math.max(...blocks.map(({ layout }) => layout.width));
  if (drawing.hasPlate) paintPlate(context, drawing.plate, size, { width: widest }, { ...room, height });
  let top = -height / 2;
  for (const block of blocks) {
    paintBlock(context, block, top, room, drawing);
    top += block.layout.rows.length * block.layout.size * LEADING;
  }
}

interface Block {
  readonly line: LyricDrawing;
  readonly layout: TextLayout;
}

/** Words stay inside their box: what does not fit is set smaller, down to what can still be read. */
function fitBlocks(context: StageContext, { lines, size, width, height, font }: LyricsDrawing): Block[] {
  const room = Math.max(1, width - 2 * PLATE_ROOM * size);
  let blocks: Block[] = [];
  for (let scale = 1; scale >= SMALLEST; scale -= 0.1) {
    blocks = lines.map((line) => {
      const share = line.isNext ? NEXT_SIZE : line.isMain ? 1 : SECOND_SIZE;
      const wanted = { words: line.words, size: Math.round(size * share * scale), width: room, font };
      return { line, layout: layoutText(context, { ...wanted, weight: 600 }) };
    });
    if (heightOf(blocks) <= height && blocks.every(({ layout }) => layout.width <= room)) break;
  }
  return blocks;
}

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { layout }) => sum + layout.rows.length * layout.size * LEADING, 0);

/** Rows light up one after the other, each from where its script begins. */
function paintBlock(
  context: StageContext,
  { line, layout }: Block,
  top: number,
  room: Alignment,
  drawing: LyricsDrawing,
): void {
  const { colour, softColour } = drawing;
  const light = lightOf(context, line, layout);
  let y = top + layout.size * (LEADING / 2 + BASELINE);
  beginWords(context, layout, line.direction);
  for (const row of layout.rows) {
    const left = leftOf(row.width, room);
    const lit = light(row);
    if (typeof lit === 'number') {
      context.fillStyle = lit <= 0 ? softColour : lit >= row.width ? colour : partly(context, row, left, lit, line, drawing);
      context.fillText(row.words, left, y);
    } else {
      context.fillStyle = softColour;
      context.fillText(row.words, left, y);
      context.save();
      clipSpans(context, lit, { left, y, row, size: layout.size });
      context.fillStyle = colour;
      context.fillText(row.words, left, y);
      context.restore();
    }
    y += layout.size * LEADING;
  }
}

/** How much of a row is lit: a length from where its script begins or, where scripts meet in it, the stretches that are. */
type Light = (row: TextRow) => number | readonly Span[];

function lightOf(context: StageContext, line: LyricDrawing, layout: TextLayout): Light {
  if (line.isNext) return () => 0;
  const { now } = line;
  if (now === undefined) return evenLight(line, layout);
  const places = new Map(layout.rows.map((row) => [row, placesOf(context, layout, row, line.direction)] as const));
  const lengthOf = (place: WordPlace): number => {
    const span = spanOf(place, now.from, now.to);
    return span ? span.right - span.left : 0;
  };
  // A stretch that is sung as one may be several words, on more than one row.
  let left = [...places.values()].flat().reduce((sum, place) => sum + lengthOf(place), 0) * now.share;
  const spans = new Map<TextRow, Span[]>();
  for (const [row, words] of places) {
    const lit: Span[] = [];
    for (const place of words) {
      const before = spanOf(place, place.from, Math.min(place.to, now.from));
      if (before) lit.push(before);
      const during = spanOf(place, now.from, now.to);
      if (!during || left <= 0) continue;
      lit.push(firstOf(during, place.direction, Math.min(left, during.right - during.left)));
      left -= during.right - during.left;
    }
    spans.set(row, lit);
  }
  return (row) => {
    const lit = spans.get(row) ?? [];
    const isOneWay = (places.get(row) ?? []).every(({ direction }) => direction === line.direction);
    return isOneWay ? lit.reduce((sum, { left: from, right }) => sum + right - from, 0) : lit;
  };
}

/** Words that were not timed light up evenly. */
function evenLight({ sung }: LyricDrawing, { rows }: TextLayout): Light {
  const before = new Map<TextRow, number>();
  let total = 0;
  for (const row of rows) {
    before.set(row, total);
    total += row.width;
  }
  return (row) => sung * total - (before.get(row) ?? 0);
}

/** Sung colour from the script's beginning up to a place in the row, the other after it, with a narrow edge between. */
function partly(
  context: StageContext,
  { width }: TextRow,
  left: number,
  lit: number,
  { direction }: LyricDrawing,
  { colour, softColour }: LyricsDrawing,
): CanvasGradient {
  const [from, to] = direction === 'rtl' ? [left + width, left] : [left, left + width];
  const gradient = context.createLinearGradient(from, 0, to, 0);
  const share = lit / width;
  gradient.addColorStop(share, colour);
  gradient.addColorStop(Math.min(1, share + 4 / Math.max(4, width)), softColour);
  return gradient;
}
