import type { Ticks } from '../../../base/units.ts';
import { chordsInOrder } from '../../../document/queries/harmony.ts';
import { languagesInOrder, linesInOrder, timedLines, wordsOf } from '../../../document/queries/lyrics.ts';
import { metreMapOf, songEnd } from '../../../document/queries/song.ts';
import { syllablesIn } from '../../../document/queries/syllables.ts';
import type { Line } from '../../../document/schema/words.ts';
import type { Tables } from '../../../document/tables.ts';
import { syllablesOf } from '../../../document/words/sung.ts';
import { stepTicks } from '../line-time.ts';
import { chordsOverWords, type ChordedWord } from './chords-over-words.ts';

/** A line of the song sheet: chords over its words in the first language in sight, the others below. */
export interface ChordedLine {
  readonly id: string;
  readonly opens: Line['opens'];
  readonly start: Ticks | undefined;
  readonly language: string;
  readonly words: readonly ChordedWord[];
  readonly others: readonly { readonly language: string; readonly text: string }[];
}

export const SHEET_KINDS = ['line', 'lineText', 'language', 'chord', 'metre', 'tempo', 'clip', 'track', 'song'] as const;

/** The words of the song with its chords, in the order of the words. @param languages  in sight, the one that carries the chords first */
export function chordedLines(tables: Tables, languages: readonly string[]): ChordedLine[] {
  const [first = languagesInOrder(tables)[0] ?? 'und'] = languages;
  const chords = chordsInOrder(tables);
  const metres = metreMapOf(tables);
  const timed = timedLines(tables);
  const end = songEnd(tables);
  return linesInOrder(tables).map(({ id, opens }) => {
    const place = timed.findIndex((line) => line.id === id);
    const time = timed[place];
    // A line without words in the first language shows those that it has.
    const language = wordsOf(tables, id, first).trim() === '' ? (languages.find((tag) => wordsOf(tables, id, tag).trim() !== '') ?? first) : first;
    const text = wordsOf(tables, id, language);
    const words = time
      ? chordsOverWords(text, syllablesIn(tables, time, language), chords, { from: place === 0 ? -1 : time.start, to: timed[place + 1]?.start ?? Math.max(end, time.end) }, stepTicks('fine', time.start, metres) / 2)
      : chordsOverWords(text, syllablesOf(text, [], 0, 1), [], { from: 0, to: 0 }, 0);
    const others = languages
      .filter((tag) => tag !== language)
      .map((tag) => ({ language: tag, text: wordsOf(tables, id, tag) }))
      .filter(({ text: said }) => said.trim() !== '');
    return { id, opens, start: time?.start, language, words, others };
  });
}
