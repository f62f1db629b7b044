/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Segment {
  readonly index: number;
  readonly segment: string;
  readonly isWord: boolean;
}

/**
 * The words of a text, in order; with each goes what is written close to it: commas, quotes, hyphens. Scripts without
 * spaces are cut into words too, as far as the platform knows them. All that is no space belongs to a word.
 */
export function wordsIn(text: string): Stretch[] {
  const words: { from: number; to: number }[] = [];
  let waiting: number | undefined;
  for (const { index, segment, isWord } of segmentsOf(text)) {
    const end = index + segment.length;
    const last = words.at(-1);
    if (segment.trim() === '') continue;
    if (isWord) {
      words.push({ from: waiting ?? index, to: end });
      waiting = undefined;
    } else if (waiting === undefined && last?.to === index) last.to = end;
    else waiting ??= index;
  }
  const rest = text.trimEnd().length;
  const last = words.at(-1);
  if (waiting !== undefined && last) last.to = rest;
  else if (waiting !== undefined) words.push({ from: waiting, to: rest });
  return words;
}

/** Letters as people count them: with the marks, joiners and modifiers that belong to each. */
export function lettersIn(text: string): Stretch[] {
  const found = LETTERS ? [...LETTERS.segment(text)] : [...text.matchAll(/\P{M}\p{M}*/gu)].map((match) => ({ index: match.index, segment: match[0] }));
  return found.map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

/** Browsers of before 2024 may lack it; their texts are cut at spaces and by marks. */
const hasSegmenter = 'Segmenter' in Intl;
const WORDS = hasSegmenter ? new Intl.Segmenter('und', { granularity: 'word' }) : undefined;
const LETTERS = hasSegmenter ? new Intl.Segmenter('und', { granularity: 'grapheme' }) : undefined;

function segmentsOf(text: string): Segment[] {
  if (WORDS) return [...WORDS.segment(text)].map(({ index, segment, isWordLike }) => ({ index, segment, isWord: isWordLike ?? false }));
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ]+|\s+|[^\p{L}\p{M}\p{N}\s]+/gu)].map((match) => ({
    index: match.index,
    segment: match[0],
    isWord: /[\p{L}\p{N}]/u.test(match[0]),
  }));
}
