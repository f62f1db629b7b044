import type { Direction } from './stage-types.ts';

const LETTER = /\p{L}/gu;
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const RIGHT_TO_LEFT_SCRIPTS = /^(arab|aran|hebr|syrc|thaa|nkoo|samr|mand|adlm|rohg)$/;
/** Languages that are written from right to left unless their tag names another script. */
const RIGHT_TO_LEFT_LANGUAGES =
  /^(ar|arc|arz|apc|acm|ary|ckb|dv|fa|prs|glk|he|iw|lrc|mzn|nqo|ps|pnb|rhg|sd|sdh|skr|syr|aii|ug|ur|yi|ji)$/;

/** The direction that a BCP 47 tag speaks of: by its script if it names one, else by its language. */
export function directionOfLanguage(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.test(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT_LANGUAGES.test(language) ? 'rtl' : 'ltr';
}

/**
 * The direction that words are set in. Without a language the first letter decides. With one, the language does, as long as
 * some of the letters run its way: Arabic written in Latin letters runs from left to right.
 */
export function directionOf(words: string, language?: string): Direction {
  const letters = words.match(LETTER) ?? [];
  const ways = letters.map((letter): Direction => (RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr'));
  const wanted = language === undefined || language === '' ? undefined : directionOfLanguage(language);
  if (wanted !== undefined && (ways.length === 0 || ways.includes(wanted))) return wanted;
  return ways[0] ?? 'ltr';
}
