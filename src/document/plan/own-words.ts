import { clamp } from '../../base/units.ts';
import { isEqual } from '../../base/equal.ts';
import { wordId } from '../words/word-id.ts';
import { listOf, number, row, text, wholeWithin } from './read-values.ts';

/** A word of her own list, practised by five boxes (Leitner 1972): known, it moves on and comes back later; not known, it begins anew. */
export interface OwnWord {
  /** `wordId` of language and word. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** SHA-256 of somebody saying it; `null` without. */
  readonly sound: string | null;
  /** The piece it was kept from. */
  readonly pieceId: string | null;
  readonly keptAt: number;
  /** 1 to 5. */
  readonly box: number;
  readonly dueAt: number;
}

interface Meaning {
  readonly language: string;
  readonly text: string;
}

export type OwnWordChange =
  /** A word that is there already keeps its box; what is known of it is brought up to date. */
  | { readonly type: 'keep-word'; readonly word: Pick<OwnWord, 'language' | 'text' | 'meanings' | 'sound' | 'pieceId'>; readonly at: number }
  | { readonly type: 'leave-word'; readonly id: string }
  /** Takes back `leave-word`. */
  | { readonly type: 'put-word-back'; readonly word: OwnWord }
  | { readonly type: 'answer-word'; readonly id: string; readonly knew: boolean; readonly at: number };

export const BOXES = 5;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a word rests when it comes into a box, from the second on. */
const RESTS = [DAY, 3 * DAY, 7 * DAY, 21 * DAY];
/** A word that was not known rests so long before it counts as due anew. */
const SOON = 10 * MINUTE;
const MOST_WORDS = 2000;

/** One step of the list. Data in, data out; a change that changes nothing returns the same list. */
export function changeOwnWords(words: readonly OwnWord[], change: OwnWordChange): readonly OwnWord[] {
  switch (change.type) {
    case 'keep-word':
      return kept(words, change);
    case 'leave-word':
      return words.some(({ id }) => id === change.id) ? words.filter(({ id }) => id !== change.id) : words;
    case 'put-word-back':
      return words.some(({ id }) => id === change.word.id) ? words : [...words, change.word];
    case 'answer-word':
      return words.map((word) => (word.id === change.id ? answered(word, change) : word));
  }
}

function kept(words: readonly OwnWord[], { word, at }: Extract<OwnWordChange, { type: 'keep-word' }>): readonly OwnWord[] {
  const id = wordId(word.language, word.text);
  const known = words.find((other) => other.id === id);
  const sound = word.sound ?? known?.sound ?? null;
  if (known && known.sound === sound && isEqual(known.meanings, word.meanings)) return words;
  if (known) return words.map((other) => (other === known ? { ...known, meanings: word.meanings, sound } : other));
  return words.length >= MOST_WORDS ? words : [...words, { ...word, id, keptAt: at, box: 1, dueAt: at }];
}

function answered(word: OwnWord, { knew, at }: { readonly knew: boolean; readonly at: number }): OwnWord {
  if (!knew) return { ...word, box: 1, dueAt: at + SOON };
  const box = clamp(word.box + 1, 2, BOXES);
  return { ...word, box, dueAt: at + (RESTS[box - 2] ?? DAY) };
}

/** The words to practise at a time, the longest due first. */
export const dueWords = (words: readonly OwnWord[], at: number): readonly OwnWord[] =>
  words.filter(({ dueAt }) => dueAt <= at).toSorted((left, right) => left.dueAt - right.dueAt || left.keptAt - right.keptAt);

/** When the next word is due; nothing in an empty list. */
export const nextDue = (words: readonly OwnWord[]): number | undefined => (words.length === 0 ? undefined : Math.min(...words.map(({ dueAt }) => dueAt)));

/** A stored row; `undefined` where it can not be read. */
export function readOwnWord(stored: unknown): OwnWord | undefined {
  const from = row(stored);
  const language = text(from?.['language'])?.slice(0, 35);
  const word = text(from?.['text'])?.slice(0, 80);
  if (!from || !language || !word) return undefined;
  return {
    id: wordId(language, word),
    language,
    text: word,
    meanings: listOf(from['meanings'], readMeaning).slice(0, 12),
    sound: text(from['sound']) ?? null,
    pieceId: text(from['pieceId']) ?? null,
    keptAt: number(from['keptAt']) ?? 0,
    box: wholeWithin(from['box'], 1, BOXES) ?? 1,
    dueAt: number(from['dueAt']) ?? 0,
  };
}

function readMeaning(stored: unknown): Meaning | undefined {
  const from = row(stored);
  const language = text(from?.['language']);
  const meaning = text(from?.['text']);
  return language && meaning ? { language: language.slice(0, 35), text: meaning.slice(0, 200) } : undefined;
}
