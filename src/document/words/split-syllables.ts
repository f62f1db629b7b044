import { lettersIn, wordsIn, type Stretch } from './segments.ts';

/**
 * A first cut of a text into syllables to tap to, word by word; people put right what it gets wrong. Rules of thumb by
 * script: one vowel sound a syllable, consonants between two of them go to the second, of several the last (with a liquid
 * behind it the last two). Arabic and Hebrew letters have few vowels, so a cut stands only before a letter with a vowel of
 * its own; the signs of Ethiopic, kana, Hangul and Han are syllables as they are.
 * @param language  BCP 47, of the text
 */
export function splitSyllables(text: string, language: string): Stretch[] {
  return wordsIn(text).flatMap((word) => {
    const cuts = [...cutsIn(text.slice(word.from, word.to), baseOf(language))].map((cut) => cut + word.from);
    const places = [word.from, ...cuts, word.to];
    return places.slice(0, -1).map((from, index) => ({ from, to: places[index + 1] ?? word.to }));
  });
}

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Two letters, one vowel sound. `i`, before another vowel, softens in Polish and is none. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  pl: ['au', 'eu', 'ia', 'ie', 'io', 'iu', 'ią', 'ię', 'ió'],
  en: ['ea', 'ee', 'oo', 'ou', 'ai', 'ay', 'ey', 'oy', 'oi', 'au', 'aw', 'ow', 'ew', 'ie', 'ei', 'oa', 'ue', 'ui'],
  de: ['ei', 'ie', 'ai', 'au', 'eu', 'äu', 'aa', 'ee', 'oo'],
  nl: ['aa', 'ee', 'oo', 'uu', 'ie', 'oe', 'eu', 'ui', 'ou', 'ij', 'ei', 'au'],
  no: ['ei', 'au', 'øy', 'ai', 'oi'],
  nb: ['ei', 'au', 'øy', 'ai', 'oi'],
  nn: ['ei', 'au', 'øy', 'ai', 'oi'],
  el: ['ου', 'ού', 'αι', 'αί', 'ει', 'εί', 'οι', 'οί', 'υι', 'αυ', 'αύ', 'ευ', 'εύ', 'ηυ'],
  hy: ['ու'],
};

const VOWELS = new Set('aeiouyæœøıаеєиіоуыэюяαεηιουωაეიოუաեէըիօո');
const LIQUIDS = new Set('rlрлρλრლրլ');
const TOGETHER: readonly string[] = ['sz', 'cz', 'rz', 'ch', 'sh', 'th', 'ph', 'dz', 'dź', 'dż', 'дз', 'дж'];
const SOFT = /^[ьъʼ'’]/u;

interface Letter {
  readonly place: number;
  readonly text: string;
}

function cutsIn(word: string, language: string): number[] {
  const letters = lettersIn(word).map(({ from, to }): Letter => ({ place: from, text: word.slice(from, to).toLowerCase() }));
  if (letters.some(({ text }) => SIGN.test(text))) return letters.slice(1).flatMap(({ place, text }) => (SIGN.test(text) ? [place] : []));
  if (letters.some(({ text }) => FEW_VOWELS.test(text))) return cutsBeforeVowelled(letters);
  const nuclei = nucleiOf(letters, language);
  return nuclei.slice(1).map(({ from }, index) => letters[onsetOf(letters, nuclei[index]?.to ?? 0, from)]?.place ?? 0);
}

/** A sign that is a syllable by itself. Small kana and marks of length belong to the one before. */
const SIGN = /^[\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?<![ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー])/u;
const FEW_VOWELS = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LONG_VOWEL = /^[اآىوىيیאוי]/u;
const VOWEL_MARK = /[\u064b-\u0650\u0670\u05b0-\u05bb]/u;

/** Before a consonant that a long vowel or a vowel mark follows; the first letters stay together. */
function cutsBeforeVowelled(letters: readonly Letter[]): number[] {
  const isVowelled = (index: number): boolean => {
    const [letter, next] = [letters[index], letters[index + 1]];
    if (!letter || LONG_VOWEL.test(letter.text)) return false;
    return VOWEL_MARK.test(letter.text) || (next !== undefined && LONG_VOWEL.test(next.text));
  };
  return letters.flatMap(({ place }, index) => (index > 0 && isVowelled(index) ? [place] : []));
}

/** The vowel sounds: the first letter of each and the one behind it. */
function nucleiOf(letters: readonly Letter[], language: string): Stretch[] {
  const nuclei: { from: number; to: number }[] = [];
  const pairs = PAIRS[language] ?? [];
  for (let index = 0; index < letters.length; index++) {
    if (!isVowel(letters, index)) continue;
    const pair = `${letters[index]?.text ?? ''}${letters[index + 1]?.text ?? ''}`;
    const length = pairs.includes(pair) ? 2 : 1;
    nuclei.push({ from: index, to: index + length });
    index += length - 1;
  }
  const last = nuclei.at(-1);
  const isSilent = language === 'en' && nuclei.length > 1 && last && isEnglishSilentE(letters, last);
  return isSilent ? nuclei.slice(0, -1) : nuclei;
}

function isVowel(letters: readonly Letter[], index: number): boolean {
  const text = letters[index]?.text ?? '';
  // Letters of their own, not a vowel with a mark: й, ў; a Latin y before a vowel is a consonant.
  if (text.startsWith('й') || text.startsWith('ў')) return false;
  if (text === 'y' && VOWELS.has(letters[index + 1]?.text.normalize('NFD')[0] ?? '')) return false;
  return text === 'և' || VOWELS.has(text.normalize('NFD')[0] ?? '');
}

function isEnglishSilentE(letters: readonly Letter[], { from, to }: Stretch): boolean {
  const isLast = letters.slice(to).every(({ text }) => !/\p{L}/u.test(text));
  const before = letters[from - 1]?.text;
  const isSyllabic = before === 'l' && !isVowel(letters, from - 2);
  return isLast && letters[from]?.text === 'e' && to - from === 1 && before !== undefined && !isVowel(letters, from - 1) && !isSyllabic;
}

/** Which letter begins the syllable whose vowel stands at `vowel`, behind the vowel that ended at `end`. */
function onsetOf(letters: readonly Letter[], end: number, vowel: number): number {
  const text = (index: number): string => letters[index]?.text ?? '';
  if (vowel - end <= 0) return vowel;
  let onset = vowel - 1;
  while (onset > end && SOFT.test(text(onset))) onset--;
  // A soft sign closes the syllable, with the consonant that it softens, unless there is no other.
  if (onset < vowel - 1) return onset > end ? vowel : onset;
  const isTogether = (index: number): boolean => TOGETHER.includes(text(index - 1) + text(index));
  if (onset > end && isTogether(onset)) onset--;
  else if (onset > end && LIQUIDS.has(text(onset)[0] ?? '') && !LIQUIDS.has(text(onset - 1)[0] ?? '') && !SOFT.test(text(onset - 1)) && /\p{L}/u.test(text(onset - 1))) {
    onset -= onset - 1 > end && isTogether(onset - 1) ? 2 : 1;
  }
  return onset;
}
