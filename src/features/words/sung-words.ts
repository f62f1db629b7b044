import { clamp } from '../../base/units.ts';

/** A word of a line and the share of the line's time in which it is sung. */
export interface SungWord {
  readonly text: string;
  /** What stands between this word and the next: a space, or nothing. */
  readonly after: string;
  readonly from: number;
  readonly to: number;
}

/** Scripts that put no space between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SOUNDING = /[\p{L}\p{N}]/gu;

/** The words of a line in the order they are sung, each as long as it has letters; vowel signs and accents take no time of their own. */
export function sungWords(line: string, language: string): SungWord[] {
  const parts = WITHOUT_SPACES.test(line) ? segments(line, language) : spaced(line);
  const weights = parts.map(({ text }) => Math.max(1, text.match(SOUNDING)?.length ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  return parts.map((part, index) => {
    const from = done / total;
    done += weights[index] ?? 1;
    return { ...part, from, to: done / total };
  });
}

/** How much of a word has been sung, within [0, 1]. @param sung  share of its line */
export const shareOf = ({ from, to }: SungWord, sung: number): number => clamp((sung - from) / (to - from), 0, 1);

type Part = Pick<SungWord, 'text' | 'after'>;

function spaced(line: string): Part[] {
  const words = line.trim().split(/\s+/u).filter((word) => word !== '');
  return words.map((text, index) => ({ text, after: index < words.length - 1 ? ' ' : '' }));
}

/** Signs and spaces go with the word before them. */
function segments(line: string, language: string): Part[] {
  const parts: Part[] = [];
  for (const { segment, isWordLike } of segmenterFor(language).segment(line.trim())) {
    const last = parts.at(-1);
    if (last && isWordLike !== true) parts[parts.length - 1] = { text: last.text + segment, after: '' };
    else parts.push({ text: segment, after: '' });
  }
  return parts;
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A tag that is none came with someone's document: the script alone decides.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
