/** Languages of countries in which people of the studio live: those of Europe, by BCP 47 tag. */
const HOST_LANGUAGES = [
  'bg', 'bs', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'hy', 'is', 'it', 'ka', 'lb',
  'lt', 'lv', 'mk', 'mt', 'nb', 'nl', 'nn', 'pl', 'pt', 'ro', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk',
] as const;

/** Their names in the language of the screen, sorted as its readers sort. */
export function hostLanguages(locale: string): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return HOST_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((left, right) =>
    left.label.localeCompare(right.label, locale),
  );
}
