import { messages as ar } from '../../ui/locales/verify/ar.po';
import { messages as en } from '../../ui/locales/verify/en.po';
import { messages as pl } from '../../ui/locales/verify/pl.po';
import { messages as uk } from '../../ui/locales/verify/uk.po';

/** All four languages travel in the page, for nobody knows who will open it. */
export type VerifyLanguage = 'en' | 'pl' | 'uk' | 'ar';

export const VERIFY_LANGUAGES: readonly { readonly id: VerifyLanguage; readonly name: string; readonly locale: string }[] = [
  { id: 'en', name: 'English', locale: 'en-GB' },
  { id: 'pl', name: 'Polski', locale: 'pl' },
  { id: 'uk', name: 'Українська', locale: 'uk' },
  { id: 'ar', name: 'العربية', locale: 'ar-u-nu-latn' },
];

const TEXTS = { en, pl, uk, ar };

/** The first language of the browser that we have, else English. */
export const languageOfVisitor = (wanted: readonly string[]): VerifyLanguage =>
  wanted.map((tag) => VERIFY_LANGUAGES.find(({ id }) => id === tag.toLowerCase().split('-')[0])?.id).find((id) => id !== undefined) ?? 'en';

export type Say = (id: `verify.${string}`) => string;

/** None of these texts has values in it, so a compiled text is its words. */
export const sayIn =
  (language: VerifyLanguage): Say =>
  (id) => {
    const text = TEXTS[language][id];
    return Array.isArray(text) ? text.join('') : (text ?? id);
  };
