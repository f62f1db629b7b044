export type LanguageId = 'en' | 'pl' | 'uk' | 'ar';
export type Direction = 'ltr' | 'rtl';

export interface Language {
  readonly id: LanguageId;
  /** The language's own name for itself, never translated. */
  readonly name: string;
  readonly direction: Direction;
  /** For numbers, dates and plurals. Digits are Latin everywhere: times and metres stand beside notes written with them. */
  readonly locale: string;
}

export const LANGUAGES: readonly Language[] = [
  { id: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  { id: 'pl', name: 'Polski', direction: 'ltr', locale: 'pl' },
  { id: 'uk', name: 'Українська', direction: 'ltr', locale: 'uk' },
  { id: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
];

const ENGLISH: Language = { id: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' };

const findLanguage = (id: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => language.id === id);

export const languageOf = (id: LanguageId): Language => findLanguage(id) ?? ENGLISH;

/** The kept choice if there is one, else the first language of the browser that we have, else English. */
export function firstLanguage(kept: string | undefined, wanted: readonly string[]): LanguageId {
  const chosen = findLanguage(kept);
  if (chosen) return chosen.id;
  for (const tag of wanted) {
    const match = findLanguage(tag.toLowerCase().split('-')[0]);
    if (match) return match.id;
  }
  return ENGLISH.id;
}
