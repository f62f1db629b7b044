import { useMemo } from 'react';
import { transliterate } from '../../../document/words/transliterate/transliterate.ts';

/** Where a language's own correction of its Latin letters is kept. */
export const latinTag = (language: string): string => `${language.split('-')[0] ?? language}-Latn`;

/** Words in Latin letters; nothing where they are in Latin letters already or no table is known. */
export const useLatinWords = (text: string, language: string): string | undefined => useMemo(() => transliterate(text, language)?.text, [text, language]);
