import type { LetterTable, Neighbours } from './letter-table.ts';

/** One way at the beginning of a word, another inside. */
const initially = (first: string, inside: string) => ({ before }: Neighbours): string => (before === '' ? first : inside);

/** What all of them write alike. */
const SHARED: LetterTable = {
  а: 'a', б: 'b', в: 'v', д: 'd', е: 'e', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', '\u0301': '',
};
const ENGLISH: LetterTable = { ...SHARED, ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh' };

/** @source Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010 */
export const UKRAINIAN: LetterTable = {
  ...ENGLISH, г: 'h', ґ: 'g', зг: 'zgh', є: initially('ye', 'ie'), и: 'y', і: 'i', ї: initially('yi', 'i'), й: initially('y', 'i'), х: 'kh', щ: 'shch',
  ю: initially('yu', 'iu'), я: initially('ya', 'ia'), ь: '', "'": apostrophe, '’': apostrophe, ʼ: apostrophe,
};

/** Inside a word it is not written. */
function apostrophe({ before, after }: Neighbours): string {
  return before !== '' && after !== '' ? '' : '’';
}

const SOFTENING = /[аеёиоуыэюяйъьіў'’ʼ]/u;
const afterVowel = (soft: string, hard: string) => ({ before }: Neighbours): string => (before === '' || SOFTENING.test(before) ? soft : hard);

/** @source BGN/PCGN 1947 system for Russian */
export const RUSSIAN: LetterTable = {
  ...ENGLISH, г: 'g', е: afterVowel('ye', 'e'), ё: afterVowel('yë', 'ë'), и: 'i', й: 'y', х: 'kh', щ: 'shch', ъ: '”', ы: 'y', ь: '’', э: 'e', ю: 'yu', я: 'ya',
};

/** @source Instruction on the transliteration of Belarusian geographical names, 2007 (UNGEGN 2013) */
export const BELARUSIAN: LetterTable = {
  ...SHARED, г: 'h', ґ: 'g', е: afterVowel('je', 'ie'), ё: afterVowel('jo', 'io'), ж: 'ž', і: 'i', й: 'j', ў: 'ŭ', х: 'ch', ц: 'c', ч: 'č', ш: 'š', ы: 'y', э: 'e',
  ю: afterVowel('ju', 'iu'), я: afterVowel('ja', 'ia'), зь: 'ź', ль: 'ĺ', нь: 'ń', сь: 'ś', ць: 'ć', ь: '', "'": apostrophe, '’': apostrophe, ʼ: apostrophe,
};

/** @source Transliteration Act of Bulgaria, 2009 */
export const BULGARIAN: LetterTable = {
  ...ENGLISH, г: 'g', и: 'i', й: 'y', х: 'h', щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya', ия: ({ after }) => (after === '' ? 'ia' : 'iya'),
};

/** Serbian in its own Latin letters. */
export const SERBIAN: LetterTable = {
  ...SHARED, г: 'g', ђ: 'đ', ж: 'ž', и: 'i', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'ć', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
};
