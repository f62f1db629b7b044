import { messages as ar } from '../../ui/locales/viewer/ar.po';
import { messages as en } from '../../ui/locales/viewer/en.po';
import { messages as pl } from '../../ui/locales/viewer/pl.po';
import { messages as uk } from '../../ui/locales/viewer/uk.po';

/** The texts of the viewer's page: all four languages travel in the file, for nobody knows who will open it. */
export type ViewerLanguage = 'en' | 'pl' | 'uk' | 'ar';

export const VIEWER_LANGUAGES: readonly { readonly id: ViewerLanguage; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'pl', name: 'Polski' },
  { id: 'uk', name: 'Українська' },
  { id: 'ar', name: 'العربية' },
];

const TEXTS = { en, pl, uk, ar };

/** The first language of the browser that we have; else the one the file was made in; else English. */
export function viewerLanguage(wanted: readonly string[], made: string): ViewerLanguage {
  for (const tag of [...wanted, made]) {
    const known = VIEWER_LANGUAGES.find(({ id }) => id === tag.toLowerCase().split('-')[0]);
    if (known) return known.id;
  }
  return 'en';
}

export type Say = (id: `viewer.${string}`) => string;

/** None of these texts has values in it, so a compiled text is its words. */
export const sayIn =
  (language: ViewerLanguage): Say =>
  (id) => {
    const text = TEXTS[language][id];
    return Array.isArray(text) ? text.join('') : (text ?? id);
  };

/** A language of the words by its name for itself, where the browser knows it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a language tag: shown as it was written
  }
}

/** 65.2 → "1:05" */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
