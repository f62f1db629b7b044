import type { Direction } from './languages.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const LETTER = /\p{L}/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The direction of the first letter; none for numbers and signs. */
export function directionOf(text: string): Direction | undefined {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** Fences a name off from a sentence that runs the other way, so that it does not tear the sentence apart. */
export function isolate(text: string, around: Direction): string {
  const own = directionOf(text);
  return own === undefined || own === around ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}
