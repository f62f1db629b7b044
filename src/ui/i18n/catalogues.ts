import type { Messages } from '@lingui/core';
import type { LanguageId } from './languages.ts';

/** A folder of `src/ui/locales`: the texts of one part of the house. */
export type Area = string;

export type LoadTexts = (area: Area, language: LanguageId) => Promise<Messages>;

const FILES = import.meta.glob<{ messages: Messages }>('../locales/*/*.po');

/** Fetches one area in one language; rejects when the network or the file is gone. */
export const loadTexts: LoadTexts = async (area, language) => {
  const load = FILES[`../locales/${area}/${language}.po`];
  if (load === undefined) throw new Error(`no texts for "${area}" in "${language}"`);
  return (await load()).messages;
};
