import { WORLD_LANGUAGES } from './world-languages.ts';

/** Shown at once; the others are one search away. */
const AT_ONCE = 4;
const ANYWAY = ['uk', 'pl', 'ar', 'en'] as const;

/** The languages a person most likely sings in: that of the interface, those of the browser, then those of the studio. */
export function suggestedLanguages(present: string, ofBrowser: readonly string[], taken: readonly string[] = []): string[] {
  const known = new Set(WORLD_LANGUAGES.map(({ tag }) => tag));
  const wanted = [present, ...ofBrowser.map((tag) => tag.split('-')[0] ?? tag), ...ANYWAY];
  return [...new Set(wanted)].filter((tag) => known.has(tag) && !taken.includes(tag)).slice(0, AT_ONCE);
}
