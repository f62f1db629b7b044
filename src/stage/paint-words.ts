import { layoutText, LEADING, type TextLayout } from './text-layout.ts';
import type { Direction, LyricDrawing, LyricsDrawing, StageContext, TextDrawing } from './stage-types.ts';

/** The second language and the next line, against the main one. */
const SECOND_SIZE = 0.62;
const NEXT_SIZE = 0.52;
const SMALLEST = 0.4;
/** Room around the words on their plate, against the letters' height. */
const PLATE_ROOM = 0.35;

/** All of these paint with the drawing's centre at 0, 0. */
export function paintText(context: StageContext, { words, size, width, colour, direction }: TextDrawing): void {
  const layout = layoutText(context, { words, size, width, weight: 500 });
  context.fillStyle = colour;
  begin(context, layout, direction);
  let y = (-layout.rows.length / 2 + 0.5) * size * LEADING;
  for (const row of layout.rows) {
    context.fillText(row.words, 0, y);
    y += size * LEADING;
  }
}

export function paintLyrics(context: StageContext, drawing: LyricsDrawing): void {
  const blocks = fitBlocks(context, drawing);
  if (blocks.length === 0) return;
  const height = heightOf(blocks);
  if (drawing.hasPlate)
    paintPlate(context, drawing, { width: Math.max(...blocks.map(({ layout }) => layout.width)), height });
  let top = -height / 2;
  for (const { line, layout } of blocks) {
    paintSung(context, { line, layout, top, colour: drawing.colour, softColour: drawing.softColour });
    top += layout.rows.length * layout.size * LEADING;
  }
}

interface Block {
  readonly line: LyricDrawing;
  readonly layout: TextLayout;
}

/** Words stay inside their box: what does not fit is set smaller, down to what can still be read. */
function fitBlocks(context: StageContext, { lines, size, width, height }: LyricsDrawing): Block[] {
  const room = Math.max(1, width - 2 * PLATE_ROOM * size);
  let blocks: Block[] = [];
  for (let scale = 1; scale >= SMALLEST; scale -= 0.1) {
    blocks = lines.map((line) => {
      const share = line.isNext ? NEXT_SIZE : line.isMain ? 1 : SECOND_SIZE;
      return {
        line,
        layout: layoutText(context, {
          words: line.words,
          size: Math.round(size * share * scale),
          width: room,
          weight: 600,
        }),
      };
    });
    if (heightOf(blocks) <= height && blocks.every(({ layout }) => layout.width <= room)) break;
  }
  return blocks;
}

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { layout }) => sum + layout.rows.length * layout.size * LEADING, 0);

function paintPlate(
  context: StageContext,
  { plate, size }: LyricsDrawing,
  words: { readonly width: number; readonly height: number },
): void {
  const room = size * PLATE_ROOM;
  const [right, bottom] = [words.width / 2 + room, words.height / 2 + room / 2];
  const radius = Math.min(room, right, bottom);
  context.fillStyle = plate;
  context.beginPath();
  context.moveTo(0, -bottom);
  context.arcTo(right, -bottom, right, bottom, radius);
  context.arcTo(right, bottom, -right, bottom, radius);
  context.arcTo(-right, bottom, -right, -bottom, radius);
  context.arcTo(-right, -bottom, right, -bottom, radius);
  context.closePath();
  context.fill();
}

interface SungBlock extends Block {
  readonly top: number;
  readonly colour: string;
  readonly softColour: string;
}

/** Rows light up one after the other, each from where its script begins. */
function paintSung(context: StageContext, { line, layout, top, colour, softColour }: SungBlock): void {
  const total = layout.rows.reduce((sum, row) => sum + row.width, 0);
  let left = line.isNext ? 0 : line.sung * total;
  let y = top + (layout.size * LEADING) / 2;
  begin(context, layout, line.direction);
  for (const row of layout.rows) {
    context.fillStyle =
      left <= 0
        ? softColour
        : left >= row.width
          ? colour
          : partly(context, row.width, left / row.width, { line, colour, softColour });
    context.fillText(row.words, 0, y);
    left -= row.width;
    y += layout.size * LEADING;
  }
}

/** Sung colour from the script's beginning up to `share` of the row, the other after it, with a narrow edge between. */
function partly(
  context: StageContext,
  width: number,
  share: number,
  { line, colour, softColour }: Omit<SungBlock, 'layout' | 'top'>,
): CanvasGradient {
  const from = line.direction === 'rtl' ? width / 2 : -width / 2;
  const gradient = context.createLinearGradient(from, 0, -from, 0);
  gradient.addColorStop(share, colour);
  gradient.addColorStop(Math.min(1, share + 4 / Math.max(4, width)), softColour);
  return gradient;
}

function begin(context: StageContext, layout: TextLayout, direction: Direction): void {
  context.font = layout.font;
  context.direction = direction;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}
