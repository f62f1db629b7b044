/** Countries of Europe: the three letters of the authority's list, the two that browsers name. */
export const COUNTRIES = [
  ['ALB', 'AL'], ['AND', 'AD'], ['ARM', 'AM'], ['AUT', 'AT'], ['BEL', 'BE'], ['BGR', 'BG'], ['BIH', 'BA'], ['CHE', 'CH'],
  ['CYP', 'CY'], ['CZE', 'CZ'], ['DEU', 'DE'], ['DNK', 'DK'], ['ESP', 'ES'], ['EST', 'EE'], ['FIN', 'FI'], ['FRA', 'FR'],
  ['GBR', 'GB'], ['GEO', 'GE'], ['GRC', 'GR'], ['HRV', 'HR'], ['HUN', 'HU'], ['IRL', 'IE'], ['ISL', 'IS'], ['ITA', 'IT'],
  ['LIE', 'LI'], ['LTU', 'LT'], ['LUX', 'LU'], ['LVA', 'LV'], ['MDA', 'MD'], ['MKD', 'MK'], ['MLT', 'MT'], ['MNE', 'ME'],
  ['NLD', 'NL'], ['NOR', 'NO'], ['POL', 'PL'], ['PRT', 'PT'], ['ROU', 'RO'], ['SRB', 'RS'], ['SVK', 'SK'], ['SVN', 'SI'],
  ['SWE', 'SE'], ['TUR', 'TR'], ['UKR', 'UA'],
] as const;

/** Their names in the language of the screen, sorted as its readers sort. */
export function countryNames(locale: string): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return COUNTRIES.map(([value, short]) => ({ value: String(value), label: names.of(short) ?? value })).toSorted((one, two) =>
    one.label.localeCompare(two.label, locale),
  );
}
