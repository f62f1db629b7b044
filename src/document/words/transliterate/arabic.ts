import type { LetterTable, Neighbours } from './letter-table.ts';

/** A long vowel or short vowel mark. */
const VOWEL = /[اآأإىويی\u064b-\u0650]/u;

/** A letter that is a consonant before a vowel and at the beginning, else a long vowel. */
const between = (consonant: string, vowel: string) => ({ before, after }: Neighbours): string =>
  before === '' || VOWEL.test(after) || (VOWEL.test(before) && before !== '\u0650' && before !== '\u064f') ? consonant : vowel;

const MARKS: LetterTable = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i', '\u0652': '', '\u064b': 'an', '\u064c': 'un', '\u064d': 'in', '\u0640': '', '\u0670': 'a', '\u200c': '-' };

/**
 * Rough: the short vowels, which are mostly not written, are missing, and a doubled letter is written once. Enough to find
 * one's way along a line, not to pronounce it.
 */
export const ARABIC: LetterTable = {
  ...MARKS, '\u0651': '',
  ء: 'ʾ', آ: 'a', أ: 'a', ؤ: 'ʾ', إ: 'i', ئ: 'ʾ', ا: 'a', ب: 'b', ة: 'a', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd',
  ط: 't', ظ: 'z', ع: 'ʿ', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: between('w', 'u'), ى: 'a', ي: between('y', 'i'),
  ال: ({ before, after }) => (before === '' && after !== '' ? 'al-' : 'al'),
};

/** Rough, as the Arabic one; letters that sound alike in Persian are written alike. */
export const PERSIAN: LetterTable = {
  ...MARKS, '\u0651': '', '\u064f': 'o', '\u0650': 'e',
  ء: '', آ: 'ā', أ: 'a', ؤ: 'o', إ: 'e', ئ: '', ا: ({ before }) => (before === '' ? 'a' : 'ā'), ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r',
  ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: 'ʿ', غ: 'gh', ف: 'f', ق: 'gh', ک: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n',
  ه: ({ before, after }) => (after === '' && before !== '' && !VOWEL.test(before) ? 'e' : 'h'), ة: 'e', و: between('v', 'u'), ی: between('y', 'i'), ي: between('y', 'i'), ى: 'ā',
};
