import { WORLD_LANGUAGES } from './world-languages.ts';

/** A language by its name in the reader's language; by its own where the browser does not know it. */
export function languageName(tag: string, locale: string): string {
  const own = ownName(tag);
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none', languageDisplay: 'standard' }).of(tag) ?? own;
  } catch {
    // A tag that is none came with someone's document.
    return own;
  }
}

/** What those who speak it call it. */
export const ownName = (tag: string): string => WORLD_LANGUAGES.find((language) => language.tag === tag)?.own ?? tag;

export interface FoundLanguage {
  readonly tag: string;
  readonly name: string;
  readonly own: string;
}

/** Languages that a search finds, by any of their names or their tag, in the order of the reader's alphabet. */
export function findLanguages(search: string, locale: string): FoundLanguage[] {
  const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
  const wanted = plain(search.trim());
  const { compare } = new Intl.Collator(locale);
  return WORLD_LANGUAGES.map(({ tag, own }) => ({ tag, own, name: languageName(tag, locale) }))
    .filter(({ tag, own, name }) => [tag, own, name].some((text) => plain(text).includes(wanted)))
    .sort((left, right) => compare(left.name, right.name));
}
