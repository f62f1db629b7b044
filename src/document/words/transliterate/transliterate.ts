import { ARABIC, PERSIAN } from './arabic.ts';
import { ARMENIAN, GEORGIAN, GREEK } from './caucasian-greek.ts';
import { BELARUSIAN, BULGARIAN, RUSSIAN, SERBIAN, UKRAINIAN } from './cyrillic.ts';
import { writeInLetters, type LetterTable } from './letter-table.ts';

const TABLES: Readonly<Record<string, LetterTable>> = {
  uk: UKRAINIAN, ru: RUSSIAN, be: BELARUSIAN, bg: BULGARIAN, sr: SERBIAN, ka: GEORGIAN, hy: ARMENIAN, el: GREEK, ar: ARABIC, fa: PERSIAN,
};
/** Scripts that leave out most vowels cannot be written in full without knowing the words. */
const ROUGH: readonly string[] = ['ar', 'fa'];

export interface Transliteration {
  readonly text: string;
  /** To be shown as such: it helps to follow, not to pronounce. */
  readonly isRough: boolean;
}

/**
 * A text in Latin letters, by the official or most usual table of its language; `undefined` where there is none, or where it
 * is Latin already. Whoever knows better writes her own, as a text in the script of its own (`uk-Latn`).
 * @param language  BCP 47
 */
export function transliterate(text: string, language: string): Transliteration | undefined {
  const [base = '', ...rest] = language.toLowerCase().split('-');
  const table = rest.includes('latn') ? undefined : TABLES[base];
  return table && { text: writeInLetters(text.normalize('NFC'), table), isRough: ROUGH.includes(base) };
}

export const canTransliterate = (language: string): boolean => transliterate('', language) !== undefined;
