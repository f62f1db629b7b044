/** English names of languages, as song files use them, by BCP 47 tag. */
const NAMES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'], ['pl', 'Polish'], ['uk', 'Ukrainian'], ['ar', 'Arabic'], ['fa', 'Persian'], ['ru', 'Russian'], ['be', 'Belarusian'], ['ka', 'Georgian'], ['hy', 'Armenian'],
  ['nl', 'Dutch'], ['nb', 'Norwegian'], ['de', 'German'], ['fr', 'French'], ['es', 'Spanish'], ['it', 'Italian'], ['pt', 'Portuguese'], ['ro', 'Romanian'], ['cs', 'Czech'],
  ['sk', 'Slovak'], ['hu', 'Hungarian'], ['bg', 'Bulgarian'], ['sr', 'Serbian'], ['hr', 'Croatian'], ['sl', 'Slovenian'], ['el', 'Greek'], ['tr', 'Turkish'], ['he', 'Hebrew'],
  ['ku', 'Kurdish'], ['ps', 'Pashto'], ['ur', 'Urdu'], ['hi', 'Hindi'], ['am', 'Amharic'], ['ti', 'Tigrinya'], ['so', 'Somali'], ['sw', 'Swahili'], ['vi', 'Vietnamese'],
  ['zh', 'Chinese'], ['ja', 'Japanese'], ['ko', 'Korean'], ['sv', 'Swedish'], ['da', 'Danish'], ['fi', 'Finnish'], ['lt', 'Lithuanian'], ['lv', 'Latvian'], ['et', 'Estonian'],
  ['az', 'Azerbaijani'], ['uz', 'Uzbek'], ['kk', 'Kazakh'], ['no', 'Norwegian'], ['fa', 'Farsi'], ['ka', 'Kartuli'],
];

/** A language with no name here is called by its tag. */
export const nameOfLanguage = (tag: string): string => NAMES.find(([known]) => known === tag)?.[1] ?? tag;

/** The tag of a language called by its English name or by its tag; of several languages the first. */
export function languageNamed(text: string): string | undefined {
  const name = text.split(/[,;/&]/)[0]?.trim() ?? '';
  const found = NAMES.find(([, known]) => known.toLowerCase() === name.toLowerCase());
  return found?.[0] ?? (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(name) ? name : undefined);
}
