import { FONT_FAMILY } from './fonts.ts';
import { rowsOf } from './text-rows.ts';
import type { StageContext } from './stage-types.ts';

export interface TextLayout {
  readonly font: string;
  readonly size: number;
  readonly rows: readonly TextRow[];
  /** Of the widest row. */
  readonly width: number;
}

export interface TextRow {
  readonly words: string;
  readonly width: number;
}

export interface TextWanted {
  readonly words: string;
  readonly size: number;
  readonly width: number;
  readonly weight: 500 | 600;
}

/** Distance between two rows, as a multiple of the letters' height; room for marks above and below Arabic and Vietnamese letters. */
export const LEADING = 1.3;

/** Measuring is the dear part of painting words, so each context remembers what it has measured. */
const layouts = new WeakMap<StageContext, Map<string, TextLayout>>();
const MOST_LAYOUTS = 400;

/** Words as rows of at most `width`. */
export function layoutText(context: StageContext, { words, size, width, weight }: TextWanted): TextLayout {
  const known = layouts.get(context) ?? new Map<string, TextLayout>();
  layouts.set(context, known);
  const key = `${weight}|${size}|${width}|${words}`;
  const found = known.get(key);
  if (found) return found;
  const font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.font = font;
  const widthOf = (text: string): number => context.measureText(text).width;
  const rows = rowsOf(words, width, widthOf).map((row) => ({ words: row, width: widthOf(row) }));
  const layout = { font, size, rows, width: Math.max(0, ...rows.map((row) => row.width)) };
  const [oldest] = known.keys();
  if (known.size >= MOST_LAYOUTS && oldest !== undefined) known.delete(oldest);
  known.set(key, layout);
  return layout;
}

/** Measures anew from here on: after a font has arrived. */
export function forgetLayouts(context: StageContext): void {
  layouts.delete(context);
}

/** How high words stand at this width and size, in stage units: what a text on the canvas needs as its height. */
export function textHeight(context: StageContext, { words, size, width }: Omit<TextWanted, 'weight'>): number {
  return layoutText(context, { words, size, width, weight: 500 }).rows.length * size * LEADING;
}
