import type { Ticks } from '../../../base/units.ts';
import type { PlacedChord } from '../../../document/queries/harmony.ts';
import type { SungSyllable } from '../../../document/words/sung.ts';
import { litWords } from '../sing/sung-shares.ts';

/** A word of a line with the chords that are struck while it is sung. */
export interface ChordedWord {
  readonly text: string;
  readonly after: string;
  /** Of its first syllable. */
  readonly start: Ticks;
  readonly chords: readonly PlacedChord[];
}

interface LineSpan {
  /** From where chords belong to this line: its start, for the first line the beginning of the song. */
  readonly from: Ticks;
  /** Until where: the start of the next line, or the end of the song. */
  readonly to: Ticks;
}

/**
 * Chords over the words they are struck with. A chord stands over the word that is sung then or, before the first word, over
 * that one; whole words alone carry chords, so that joined scripts stay joined.
 * @param slack  a chord that comes at most so much before a word belongs to the word
 */
export function chordsOverWords(text: string, syllables: readonly SungSyllable[], chords: readonly PlacedChord[], span: LineSpan, slack: Ticks): ChordedWord[] {
  const words = litWords(text, syllables).map(({ text: letters, after, syllables: own }) => ({ text: letters, after, start: own[0]?.start ?? span.from }));
  const own = chords.filter(({ tick }) => tick >= span.from - slack && tick < span.to - slack);
  const over = own.map((chord) => Math.max(0, words.findLastIndex(({ start }) => start - slack <= chord.tick)));
  return words.map((word, index) => ({ ...word, chords: own.filter((_, place) => over[place] === index) }));
}
