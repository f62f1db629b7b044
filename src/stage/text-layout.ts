import type { FontChoice } from './font-faces.ts';
import { countFonts, familyOf } from './fonts.ts';
import { knownScratch } from './scratch.ts';
import { rowsOf, type Row } from './text-rows.ts';
import type { StageContext } from './stage-types.ts';

export interface TextLayout {
  readonly font: string;
  readonly size: number;
  readonly rows: readonly TextRow[];
  /** Of the widest row. */
  readonly width: number;
}

export interface TextRow extends Row {
  readonly width: number;
}

export interface TextWanted {
  readonly words: string;
  readonly size: number;
  readonly width: number;
  readonly weight: 500 | 600;
  /** Plain letters if left out. */
  readonly font?: FontChoice;
}

/** Distance between two rows, as a multiple of the letters' height; room for marks above and below Arabic and Vietnamese letters. */
export const LEADING = 1.3;
/** The line that letters stand on, below the middle of their row: the same for all fonts, so that words do not jump when one arrives. */
export const BASELINE = 0.34;

/** Measuring is the dear part of painting words, so each context remembers what it has measured. */
const layouts = new WeakMap<StageContext, Measured>();
const MOST_LAYOUTS = 400;

interface Measured {
  /** How many fonts had come: with another one words stand otherwise. */
  readonly fonts: number;
  readonly layouts: Map<string, TextLayout>;
}

/** Words as rows of at most `width`. */
export function layoutText(
  context: StageContext,
  { words, size, width, weight, font: choice = 'sans' }: TextWanted,
): TextLayout {
  const known = knownLayouts(context);
  const key = `${choice}|${weight}|${size}|${width}|${words}`;
  const found = known.get(key);
  if (found) return found;
  const font = `${weight} ${size}px ${familyOf(choice, words)}`;
  context.font = font;
  const widthOf = (text: string): number => context.measureText(text).width;
  const rows = rowsOf(words, width, widthOf).map((row) => ({ ...row, width: widthOf(row.words) }));
  const layout = { font, size, rows, width: Math.max(0, ...rows.map((row) => row.width)) };
  const [oldest] = known.keys();
  if (known.size >= MOST_LAYOUTS && oldest !== undefined) known.delete(oldest);
  known.set(key, layout);
  return layout;
}

function knownLayouts(context: StageContext): Map<string, TextLayout> {
  const fonts = countFonts();
  const measured = layouts.get(context);
  if (measured?.fonts === fonts) return measured.layouts;
  const fresh = new Map<string, TextLayout>();
  layouts.set(context, { fonts, layouts: fresh });
  return fresh;
}

/** Measures anew from here on: after a font of the page itself has come. */
export function forgetLayouts(context: StageContext): void {
  layouts.delete(context);
  const scratch = knownScratch(context);
  if (scratch) layouts.delete(scratch);
}

/** How high words stand at this width and size, in stage units: what a text on the canvas needs as its height. */
export function textHeight(context: StageContext, wanted: Omit<TextWanted, 'weight'>): number {
  return layoutText(context, { ...wanted, weight: 500 }).rows.length * wanted.size * LEADING;
}
