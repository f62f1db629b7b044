import type { StageBehaviour, StageDocument, StageLine, StagePart, StageText } from '../base/stage-document.ts';
import { clamp, TICKS_PER_BEAT, type Ticks } from '../base/units.ts';
import { wordsIn } from '../document/words/segments.ts';
import type { TextPart } from './stage-types.ts';

/** A word comes in over a quarter of a beat. */
const COMING: Ticks = TICKS_PER_BEAT / 4;

const byId = new WeakMap<StageDocument, ReadonlyMap<string, { readonly texts: readonly StageText[] }>>();

/** The words of a line in the language that is wanted first, timed or not; `undefined` where there is no such line. */
export function textOfLine(document: StageDocument, line: string, languages: readonly string[] = document.languages): StageText | undefined {
  let lines = byId.get(document);
  if (!lines) {
    lines = new Map([...document.untimed, ...document.lines].map((found) => [found.id, found]));
    byId.set(document, lines);
  }
  const texts = lines.get(line)?.texts ?? [];
  return languages.flatMap((language) => texts.find((text) => text.language === language) ?? [])[0] ?? texts[0];
}

/**
 * Words that come one after the other: with the song where it says when they are sung, else evenly from when the text shows.
 * @returns those that are not wholly there yet
 */
export function wordsComing(words: string, { length, amount: _amount }: Pick<StageBehaviour, 'length' | 'amount'>, timing: WordTiming): TextPart[] {
  const { tick, from, parts } = timing;
  const stretches = parts ?? evenly(words, from, length);
  const coming: TextPart[] = [];
  for (const [index, { from: first, to, start }] of stretches.entries()) {
    const opacity = clamp((tick - start) / COMING, 0, 1);
    // What stands between two words, such as a comma, comes with the one before it.
    const end = stretches[index + 1]?.from ?? words.length;
    if (opacity < 1) coming.push({ from: index === 0 ? 0 : first, to: Math.max(to, end), opacity });
  }
  return coming;
}

interface WordTiming {
  readonly tick: Ticks;
  /** When the text begins to show. */
  readonly from: Ticks;
  readonly parts: readonly StagePart[] | undefined;
}

const evenly = (words: string, from: Ticks, length: Ticks): StagePart[] =>
  wordsIn(words).map((word, index) => ({
    from: word.from,
    to: word.to,
    start: from + index * length,
    end: from + (index + 1) * length,
  }));

/** What of a text is sung at a tick; `undefined` where it was not timed or has not begun. */
export function sungPart(text: StageText, { start }: StageLine, tick: Ticks): { from: number; to: number; share: number } | undefined {
  const { parts } = text;
  if (!parts || parts.length === 0) return undefined;
  const part = parts.findLast((candidate) => candidate.start <= tick);
  if (!part) return tick >= start ? { from: 0, to: 0, share: 0 } : undefined;
  const length = part.end - part.start;
  return { from: part.from, to: part.to, share: length > 0 ? clamp((tick - part.start) / length, 0, 1) : 1 };
}
