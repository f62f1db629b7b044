import type { LyricSheet, SheetLine, SheetPart, SheetSyllable, SheetText } from '../../document/words/lyric-sheet.ts';

/**
 * Syllables as a file has them, spaces anywhere, made such that together they are the text: single spaces, behind the
 * syllable they follow. Silences at the beginning and the end say nothing and go.
 */
export function tidied(syllables: readonly SheetSyllable[]): { text: string; syllables: SheetSyllable[] } {
  const tidy: { startMs: number; text: string }[] = [];
  let latest = 0;
  let last: { startMs: number; text: string } | undefined;
  for (const { startMs, text } of syllables) {
    latest = Math.max(latest, startMs);
    const letters = text.replace(/\s+/gu, ' ');
    const rest = letters.trimStart();
    if (rest !== letters && last && !last.text.endsWith(' ')) last.text += ' ';
    const before = tidy.at(-1);
    if (rest === '' && (text !== '' || before?.text === '' || before?.startMs === latest || !last)) continue;
    // What begins at one time is one; a silence that lasts nothing is none.
    if (before?.startMs === latest) before.text += rest;
    else tidy.push({ startMs: latest, text: rest });
    if (rest !== '') last = tidy.at(-1);
  }
  if (tidy.at(-1)?.text === '') tidy.pop();
  if (last) last.text = last.text.trimEnd();
  return { text: tidy.map(({ text }) => text).join(''), syllables: tidy };
}

/** A text with its syllables where there is more than one of them. */
export function textWith(language: string, found: readonly SheetSyllable[], startMs: number | null): SheetText {
  const { text, syllables } = tidied(found);
  const isWhole = syllables.length === 0 || (syllables.length === 1 && (startMs === null || syllables[0]?.startMs === startMs));
  return { language, text, ...(isWhole ? {} : { syllables }) };
}

/** The words of a line in one language. */
export const textIn = ({ texts }: SheetLine, language: string): SheetText | undefined => texts.find((text) => text.language === language);

export const firstLanguage = ({ languages, lines }: LyricSheet): string => languages[0] ?? lines[0]?.texts[0]?.language ?? 'und';

/** All languages of the lines: those that are named first, then others as they come. */
export const languagesOf = (named: readonly string[], lines: readonly SheetLine[]): string[] => [
  ...new Set([...named, ...lines.flatMap(({ texts }) => texts.map(({ language }) => language))]),
];

/** Until when a line is sung: as it says, else until the next one that has a time, else a while. */
export function endOf(lines: readonly SheetLine[], index: number): number {
  const line = lines[index];
  const start = line?.startMs ?? 0;
  const next = lines.slice(index + 1).find(({ startMs }) => startMs !== null && startMs > start)?.startMs;
  return Math.max(start, line?.endMs ?? next ?? start + LAST_MS);
}

/** How long a last line without an end is shown. */
const LAST_MS = 4_000;

const NAMES: Readonly<Record<SheetPart, readonly string[]>> = {
  intro: ['Intro', 'Wstęp', 'Вступ', 'مقدمة', 'Introduction'],
  verse: ['Verse', 'Zwrotka', 'Куплет', 'مقطع', 'Strophe', 'Vers', 'Строфа'],
  chorus: ['Chorus', 'Refren', 'Приспів', 'لازمة', 'Refrain', 'Refreng', 'Припев', 'اللازمة'],
  bridge: ['Bridge', 'Mostek', 'Бридж', 'جسر', 'Міст', 'Мост', 'Łącznik'],
  solo: ['Solo', 'Solówka', 'Соло', 'عزف منفرد', 'Instrumental', 'Інструментал'],
  outro: ['Outro', 'Zakończenie', 'Кінцівка', 'خاتمة', 'Завершення', 'Coda', 'Кода'],
};
const LANGUAGES = ['en', 'pl', 'uk', 'ar'];
const PARTS: readonly SheetPart[] = ['intro', 'verse', 'chorus', 'bridge', 'solo', 'outro'];

/** The name of a part in one of the languages of the studio, else in English. */
export const partName = (part: SheetPart, language: string): string => NAMES[part][Math.max(0, LANGUAGES.indexOf(language.split('-')[0] ?? ''))] ?? part;

/** Which part a heading names: `Chorus`, `Приспів 2`, `Zwrotka 1: Anna`. */
export function partNamed(text: string): SheetPart | undefined {
  if (text.length > 60) return undefined;
  const name = text.replace(/[\d\u0660-\u0669]*\s*(?:[:–-].*)?$/u, '').trim().toLowerCase();
  return PARTS.find((part) => part === name || NAMES[part].some((known) => known.toLowerCase() === name));
}
