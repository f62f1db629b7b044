import { directionOf } from '../../ui/i18n/isolate.ts';
import type { Direction } from '../../ui/i18n/languages.ts';

const RIGHT_TO_LEFT_SCRIPTS: readonly string[] = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];
const LETTERS = /\p{L}/gu;

/** The direction a language is written in, by the script that its tag names or that it usually has. */
export function directionOfLanguage(tag: string): Direction {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.includes(script) ? 'rtl' : 'ltr';
  } catch {
    // A tag that is none came with someone's document.
    return 'ltr';
  }
}

/** The direction of words: that of their language as long as one letter runs its way; Arabic in Latin letters runs as Latin does. */
export function wordsDirection(words: string, language: string): Direction {
  const wanted = directionOfLanguage(language);
  const ways = (words.match(LETTERS) ?? []).map(directionOf);
  return ways.length === 0 || ways.includes(wanted) ? wanted : (ways[0] ?? wanted);
}
