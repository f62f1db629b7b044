import { STAGE_SIZES } from '../../src/base/stage-document.ts';
import { paint } from '../../src/stage/paint.ts';
import type { BackgroundDrawing, Drawing, Images, LyricDrawing, LyricsDrawing, TextDrawing } from '../../src/stage/stage-types.ts';

export const SIZE = { width: 1600, height: 900 };
export const NONE: Images = new Map();
export const GROUND: BackgroundDrawing = {
  type: 'background',
  from: '#000000',
  to: '#000000',
  opacity: 1,
  glow: 0,
  stage: STAGE_SIZES['16:9'],
};
export const PLACED = { id: 'a', x: 800, y: 450, width: 1400, height: 300, rotation: 0, opacity: 1, isFixed: false };

export interface Picture {
  at(x: number, y: number): readonly [number, number, number];
  /** Columns that hold a pixel which fits. */
  columns(fits: (red: number, green: number, blue: number) => boolean): readonly number[];
  /** How many pixels fit within a box. */
  count(
    fits: (red: number, green: number, blue: number) => boolean,
    box?: { left: number; right: number; top?: number; bottom?: number },
  ): number;
}

export function painted(drawings: readonly Drawing[], images = NONE, size = SIZE): Picture {
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context, drawings, images, size);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  const at = (x: number, y: number): [number, number, number] => {
    const index = (Math.round(y) * size.width + Math.round(x)) * 4;
    return [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0];
  };
  const count: Picture['count'] = (
    fits,
    { left, right, top = 0, bottom = size.height } = { left: 0, right: size.width },
  ) => {
    let found = 0;
    for (let x = left; x < right; x++) for (let y = top; y < bottom; y++) if (fits(...at(x, y))) found++;
    return found;
  };
  return {
    at,
    count,
    columns: (fits) =>
      Array.from({ length: size.width }, (_, x) => x).filter((x) => count(fits, { left: x, right: x + 1 }) > 0),
  };
}

export const lyric = (fields: Partial<LyricDrawing>): LyricDrawing => ({
  words: 'Word',
  language: 'en',
  direction: 'ltr',
  sung: 0,
  isMain: true,
  isNext: false,
  ...fields,
});
export const lyrics = (...lines: LyricDrawing[]): LyricsDrawing => ({
  ...PLACED,
  type: 'lyrics',
  lines,
  colour: '#ff0000',
  softColour: '#0000ff',
  size: 96,
  font: 'sans',
  align: 'middle',
  hasPlate: false,
  plate: '',
});
export const text = (fields: Partial<TextDrawing>): TextDrawing => ({
  ...PLACED,
  type: 'text',
  words: '',
  colour: '#ffffff',
  size: 120,
  direction: 'ltr',
  font: 'sans',
  align: 'middle',
  ...fields,
});
export const isRed = (red: number, _green: number, blue: number): boolean => red > 120 && blue < 60;
export const isBlue = (red: number, _green: number, blue: number): boolean => blue > 120 && red < 60;
export const isLight = (red: number): boolean => red > 128;
export const first = (columns: readonly number[]): number => columns[0] ?? Number.NaN;
export const last = (columns: readonly number[]): number => columns.at(-1) ?? Number.NaN;


export function contextOf(size = { width: 10, height: 10 }): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

/** A picture of this size, painted by hand. */
export async function imageOf(
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<ImageBitmap> {
  const context = contextOf({ width, height });
  draw(context);
  return createImageBitmap(context.canvas);
}
