/** The script most letters of a text are of; as in a language tag. */
const SCRIPTS: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu], ['Cyrl', /\p{Script=Cyrillic}/gu], ['Arab', /\p{Script=Arabic}/gu], ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu], ['Grek', /\p{Script=Greek}/gu], ['Hebr', /\p{Script=Hebrew}/gu], ['Ethi', /\p{Script=Ethiopic}/gu],
];

const scriptOf = (text: string): string | undefined =>
  SCRIPTS.map(([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count)[0]?.script;

/** Letters that only one of the languages of a script has. */
const TELLING: readonly (readonly [language: string, letters: RegExp])[] = [
  ['uk', /[іїєґ]/iu], ['ru', /[ыэё]/iu], ['fa', /[پچژگک]/u], ['pl', /[łąęśżźń]/iu], ['no', /[øæå]/iu], ['de', /[ßäöü]/iu],
];

/** Scripts that one language alone of those we know is mostly written in. */
const ALONE: Readonly<Record<string, string>> = { Geor: 'ka', Armn: 'hy', Grek: 'el', Hebr: 'he', Ethi: 'am' };

/**
 * Which language words are probably in: by their letters, else the first of the candidates that is written so.
 * @param candidates  BCP 47, the likeliest first
 */
export function guessLanguage(text: string, candidates: readonly string[]): string {
  const script = scriptOf(text);
  const alone = ALONE[script ?? ''];
  if (alone !== undefined) return alone;
  const told = TELLING.filter(([, letters]) => letters.test(text)).map(([language]) => language);
  const fitting = candidates.filter((tag) => scriptOfLanguage(tag) === script);
  return fitting.find((tag) => told.includes(tag)) ?? told[0] ?? fitting[0] ?? candidates[0] ?? 'en';
}

function scriptOfLanguage(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined; // a tag that is none came with someone's document
  }
}
