import { compareText } from '../../base/order.ts';
import type { Asset } from '../schema/people.ts';
import type { Word } from '../schema/words.ts';
import type { Tables } from '../tables.ts';
import { plainWord, wordId } from '../words/word-id.ts';
import { wordsIn, type Stretch } from '../words/segments.ts';

/** A word to learn with all that the piece knows of it. */
export interface WordToLearn {
  readonly word: Word;
  /** Somebody saying it; `undefined` where nobody did, or the recording is gone. */
  readonly sound: Asset | undefined;
  /** By BCP 47 tag, sorted; empty ones are left out. */
  readonly glosses: readonly { readonly language: string; readonly text: string; readonly by: string }[];
}

/** The words to learn, by language, then alphabet. */
export const wordsToLearn = (tables: Tables): WordToLearn[] =>
  tables.word
    .all()
    .map((word) => told(tables, word))
    .sort(({ word: left }, { word: right }) => compareText(left.language, right.language) || compareText(left.text, right.text) || compareText(left.id, right.id));

/** What the piece knows of a word that stands in a line; `undefined` where nobody kept it. */
export function wordToLearn(tables: Tables, language: string, text: string): WordToLearn | undefined {
  const word = tables.word.get(wordId(language, text));
  return word && told(tables, word);
}

/** The words of a text that can be tapped: each where it stands and as it is learnt. */
export const tappableWords = (text: string): (Stretch & { readonly text: string })[] =>
  wordsIn(text).flatMap(({ from, to }) => {
    const word = plainWord(text.slice(from, to));
    return /[\p{L}\p{N}]/u.test(word) ? [{ from, to, text: word }] : [];
  });

function told(tables: Tables, word: Word): WordToLearn {
  const glosses = tables.gloss
    .where('word', word.id)
    .filter(({ text }) => text.trim() !== '')
    .map(({ language, text, by }) => ({ language, text, by }))
    .sort((left, right) => compareText(left.language, right.language));
  return { word, sound: word.asset === null ? undefined : tables.asset.get(word.asset), glosses };
}
