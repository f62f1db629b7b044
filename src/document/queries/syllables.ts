import type { Tables } from '../tables.ts';
import { syllablesOf, type SungSyllable } from '../words/sung.ts';
import { textsOf, timedLines, wordsOf, type TimedLine } from './lyrics.ts';

/**
 * What is sung when in a timed line, in one language; none where it has no words. Times were given to the words that one
 * person wrote; what another wrote apart in the same place runs behind them.
 */
export function syllablesIn(tables: Tables, { id, start, end }: TimedLine, language: string): SungSyllable[] {
  const times = textsOf(tables, id, language).find(({ syllables }) => syllables.length > 0)?.syllables ?? [];
  return syllablesOf(wordsOf(tables, id, language), times, start, end);
}

/** Where a line is sung, as `timedLines` settles it; a line without a time lasts nothing. */
export function timeOfLine(tables: Tables, line: string): TimedLine {
  return timedLines(tables).find(({ id }) => id === line) ?? { id: line, start: 0, end: 0 };
}

/** Somebody timed the words or syllables of this line in this language. */
export const hasSyllableTimes = (tables: Tables, line: string, language: string): boolean =>
  textsOf(tables, line, language).some(({ syllables }) => syllables.length > 0);
