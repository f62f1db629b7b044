import { JOINED } from './text-rows.ts';
import type { TextLayout, TextRow } from './text-layout.ts';
import type { Direction, StageContext } from './stage-types.ts';

/** Where the letters of a shaped row lie, without ever shaping them apart: light is cut out of whole rows. */
export interface WordPlace {
  /** Letters in the text, as a string counts; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  /** From the left end of the row. */
  readonly left: number;
  readonly width: number;
  readonly direction: Direction;
  /** How far from its beginning a letter of the text stands. */
  readonly lengthTo: (letter: number) => number;
}

/** A stretch of a row, from its left end. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;
/** Tells the shaper that a letter goes on: a cut word keeps the forms of the whole one. */
const JOINER = '\u200d';

/** Places change with the layout, so they are kept as long as its rows are. */
const known = new WeakMap<TextRow, ReadonlyMap<Direction, readonly WordPlace[]>>();

/** The words and spaces of a row in the order in which they are read. */
export function placesOf(
  context: StageContext,
  { font }: TextLayout,
  row: TextRow,
  direction: Direction,
): readonly WordPlace[] {
  const found = known.get(row)?.get(direction);
  if (found) return found;
  context.font = font;
  const places = measurePlaces(row, direction, (text) => context.measureText(text).width);
  known.set(row, new Map([...(known.get(row) ?? []), [direction, places]]));
  return places;
}

/** Each stretch runs the way of its letters; signs and spaces between go with their neighbours, else with the row. */
export function measurePlaces(row: TextRow, direction: Direction, widthOf: (text: string) => number): WordPlace[] {
  const tokens = row.words.match(/\s+|\S+/gu) ?? [];
  const ways = waysOf(tokens, direction);
  const widths = tokens.map((token, index) => ({ token, way: ways[index] ?? direction, width: widthOf(token) }));
  const sum = widths.reduce((total, { width }) => total + width, 0);
  const stretch = sum > 0 ? row.width / sum : 1;
  const lefts = leftsOf(widths, direction);
  let from = row.from;
  return widths.map(({ token, way, width }, index) => {
    const begin = from;
    from += token.length;
    return {
      from: begin,
      to: from,
      left: (lefts[index] ?? 0) * stretch,
      width: width * stretch,
      direction: way,
      lengthTo: (letter) => lengthTo(token, letter - begin, widthOf, width) * stretch,
    };
  });
}

function lengthTo(token: string, letters: number, widthOf: (text: string) => number, whole: number): number {
  if (letters <= 0) return 0;
  if (letters >= token.length) return whole;
  const part = token.slice(0, letters);
  return Math.min(whole, widthOf(JOINED.test(part) ? part + JOINER : part));
}

function waysOf(tokens: readonly string[], direction: Direction): Direction[] {
  const own = tokens.map((token): Direction | undefined =>
    RIGHT_TO_LEFT.test(token) ? 'rtl' : LEFT_TO_RIGHT.test(token) ? 'ltr' : undefined,
  );
  return own.map((way, index) => {
    if (way) return way;
    const before = own.slice(0, index).findLast((other) => other !== undefined) ?? direction;
    const after = own.slice(index + 1).find((other) => other !== undefined) ?? direction;
    return before === after ? before : direction;
  });
}

/** Where each stands from the left: stretches that run against the row are turned round in their place. */
function leftsOf(
  tokens: readonly { readonly way: Direction; readonly width: number }[],
  direction: Direction,
): number[] {
  const order: number[] = [];
  for (let index = 0; index < tokens.length; ) {
    let end = index;
    while (end < tokens.length && tokens[end]?.way === tokens[index]?.way) end++;
    const run = Array.from({ length: end - index }, (_, step) => index + step);
    order.push(...(tokens[index]?.way === direction ? run : run.reverse()));
    index = end;
  }
  const shown = direction === 'rtl' ? order.reverse() : order;
  const lefts: number[] = [];
  let left = 0;
  for (const index of shown) {
    lefts[index] = left;
    left += tokens[index]?.width ?? 0;
  }
  return lefts;
}

/** The part of a place that lies between two letters of the text; `undefined` where there is none. */
export function spanOf(place: WordPlace, from: number, to: number): Span | undefined {
  const [begin, end] = [place.lengthTo(Math.max(from, place.from)), place.lengthTo(Math.min(to, place.to))];
  if (to <= place.from || from >= place.to || end <= begin) return undefined;
  const right = place.left + place.width;
  return place.direction === 'ltr'
    ? { left: place.left + begin, right: place.left + end }
    : { left: right - end, right: right - begin };
}

/** The beginning of a span as its script runs. */
export function firstOf({ left, right }: Span, direction: Direction, length: number): Span {
  return direction === 'ltr' ? { left, right: left + length } : { left: right - length, right };
}
