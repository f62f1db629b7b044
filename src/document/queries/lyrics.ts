import { byOrder, compareText } from '../../base/order.ts';
import type { Ticks } from '../../base/units.ts';
import type { Line, LineText } from '../schema/words.ts';
import type { Tables } from '../tables.ts';

/** All lines in the order of the song: by their place in the words. */
export const linesInOrder = (tables: Tables): Line[] => [...tables.line.all()].sort(byOrder);

/** The languages of the words, in their order. */
export const languagesInOrder = (tables: Tables): string[] =>
  [...tables.language.all()].sort(byOrder).map(({ id }) => id);

/** The stored words of a line in one language, the one to write in first. */
export function textsOf(tables: Tables, line: string, language: string): LineText[] {
  return tables.lineText.where('line', line).filter((text) => text.language === language);
}

/** A line's words in one language; what two people wrote apart reads as one, both kept. */
export function wordsOf(tables: Tables, line: string, language: string): string {
  return textsOf(tables, line, language)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join(' / ');
}

export interface TimedLine {
  readonly id: string;
  readonly start: Ticks;
  readonly end: Ticks;
}

/**
 * Lines that have a time, by time. A line without an end, or one that would reach into the next, ends where the next begins;
 * the last one lasts two bars of four.
 */
export function timedLines(tables: Tables): TimedLine[] {
  const timed = tables.line
    .all()
    .flatMap(({ id, start, end }) => (start === null ? [] : [{ id, start, end }]))
    .sort((left, right) => left.start - right.start || compareText(left.id, right.id));
  return timed.map(({ id, start, end }, index) => {
    const next = timed[index + 1]?.start ?? Infinity;
    const wanted = end !== null && end > start ? end : start + 2 * 4 * 960;
    return { id, start, end: Math.max(start, Math.min(wanted, next)) };
  });
}

/** The line that is sung at a tick, if any. */
export const lyricsAt = (lines: readonly TimedLine[], tick: Ticks): TimedLine | undefined =>
  lines.findLast((line) => line.start <= tick && tick < line.end);
