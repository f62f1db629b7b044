import { clamp, type Ticks } from '../../../base/units.ts';
import type { SungSyllable } from '../../../document/words/sung.ts';

/** A word of a line as it is lit: its syllables in order, and what stands between it and the next word. */
export interface LitWord {
  readonly text: string;
  readonly after: string;
  readonly syllables: readonly SungSyllable[];
}

/** The words of a line with their syllables, in the order of the letters. */
export function litWords(text: string, syllables: readonly SungSyllable[]): LitWord[] {
  const words: SungSyllable[][] = [];
  for (const syllable of syllables) {
    const last = words.at(-1);
    if (last && last[0]?.word === syllable.word) last.push(syllable);
    else words.push([syllable]);
  }
  return words.map((own, index) => {
    const from = own[0]?.from ?? 0;
    const to = own.at(-1)?.to ?? from;
    const next = words[index + 1]?.[0]?.from ?? to;
    return { text: text.slice(from, to), after: text.slice(to, next), syllables: own };
  });
}

/** Where each syllable of a word begins and the last one ends, as shares of its letters: as long as nobody measured them. */
export function stopsByLetters(syllables: readonly SungSyllable[]): number[] {
  const from = syllables[0]?.from ?? 0;
  const length = Math.max(1, (syllables.at(-1)?.to ?? from) - from);
  return [...syllables.map((syllable) => (syllable.from - from) / length), 1];
}

/**
 * How much of a word is lit, within [0, 1].
 * @param stops  of its syllables, see `stopsByLetters`
 * @param isCalm  a syllable is lit at once, nothing sweeps
 */
export function litShare(syllables: readonly SungSyllable[], stops: readonly number[], tick: Ticks, isCalm = false): number {
  const index = syllables.findLastIndex(({ start }) => start <= tick);
  const now = syllables[index];
  if (!now) return 0;
  const length = now.end - now.start;
  const sung = isCalm || length <= 0 ? 1 : clamp((tick - now.start) / length, 0, 1);
  const [begin = 0, end = 1] = [stops[index], stops[index + 1]];
  return begin + (end - begin) * sung;
}
