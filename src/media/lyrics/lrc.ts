import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetText } from '../../document/words/lyric-sheet.ts';
import { firstLanguage, languagesOf, textIn, textWith } from './sheet-parts.ts';
import { clockOfMinutes, readClock } from './times.ts';

const TIME = /^\s*\[(\d{1,4}:\d{1,2}(?:[.:]\d{1,6})?)\]/;
const FACT = /^\s*\[([a-z#]{1,10}):([^\]]*)\]\s*$/i;
const WORD = /[<[](\d{1,4}:\d{1,2}(?:[.:]\d{1,6})?)[>\]]/g;
/** Who a second text at the same time is in, where the file does not say. */
const SECOND = `${UNKNOWN_LANGUAGE}-x-second`;

interface Sung {
  readonly startMs: number | null;
  readonly words: string;
}

/**
 * Reads LRC, plain and enhanced (a time before each word, in `<>` or `[]`). A time without words ends the line before. Lines
 * with several times are sung as often; a second text at the same time is the line in the next language.
 */
export function readLrc(text: string): LyricSheet {
  const facts = new Map<string, string>();
  const found: Sung[] = [];
  for (const row of text.split(/\r\n?|\n/)) {
    const fact = FACT.exec(row);
    if (fact && !TIME.test(row)) facts.set((fact[1] ?? '').toLowerCase(), (fact[2] ?? '').trim());
    else found.push(...timesOf(row));
  }
  const offset = Number(facts.get('offset') ?? 0);
  const shift = Number.isFinite(offset) ? offset : 0;
  const named = (facts.get('la') ?? facts.get('lang') ?? '').split(/[\s,;]+/).filter((tag) => tag !== '');
  const lines = linesOf(found, { named, shift });
  return { title: facts.get('ti'), artist: facts.get('ar'), languages: languagesOf(named, lines), lines };
}

function timesOf(row: string): Sung[] {
  const times: number[] = [];
  let words = row;
  for (let time = TIME.exec(words); time; time = TIME.exec(words)) {
    // Two times in a row with words between them are times of words; the loop ends at the first letter.
    times.push(readClock(time[1] ?? '') ?? 0);
    words = words.slice(time[0].length);
  }
  if (times.length > 0) return times.map((startMs) => ({ startMs, words }));
  return words.trim() === '' ? [] : [{ startMs: null, words }];
}

function linesOf(found: readonly Sung[], { named, shift }: { named: readonly string[]; shift: number }): SheetLine[] {
  // A file may write a repeated line once, with all its times: by time they come apart. Lines without a time stay behind what they follow.
  const inTime = found.every(({ startMs }) => startMs !== null) ? found.toSorted((left, right) => (left.startMs ?? 0) - (right.startMs ?? 0)) : found;
  const lines: { startMs: number | null; endMs: number | null; texts: SheetText[] }[] = [];
  for (const { startMs, words } of inTime) {
    const at = startMs === null ? null : Math.max(0, startMs - shift);
    const last = lines.at(-1);
    const { text, end } = wordsAt(words, at, shift);
    if (text === undefined) {
      if (last && last.endMs === null && at !== null) last.endMs = Math.max(last.startMs ?? 0, at);
      continue;
    }
    const isSecond = last !== undefined && at !== null && last.startMs === at;
    const place = isSecond ? last.texts.length : 0;
    const language = named[place] ?? (place === 0 ? UNKNOWN_LANGUAGE : place === 1 ? SECOND : `${SECOND}${place}`);
    if (isSecond) last.texts.push({ ...text, language });
    else lines.push({ startMs: at, endMs: end ?? null, texts: [{ ...text, language }] });
  }
  return lines;
}

function wordsAt(words: string, startMs: number | null, shift: number): { text: SheetText | undefined; end: number | undefined } {
  const marks = [...words.matchAll(WORD)].map((mark) => ({ from: mark.index, to: mark.index + mark[0].length, ms: Math.max(0, (readClock(mark[1] ?? '') ?? 0) - shift) }));
  const first = marks[0];
  if (!first || startMs === null) {
    const text = words.trim();
    return { text: text === '' ? undefined : { language: '', text }, end: undefined };
  }
  const parts = marks.map(({ to, ms }, index) => ({ startMs: ms, text: words.slice(to, marks[index + 1]?.from ?? words.length) }));
  const before = words.slice(0, first.from);
  const all = before.trim() === '' ? parts : [{ startMs, text: before }, ...parts];
  const text = textWith('', all, startMs);
  const last = parts.at(-1);
  return { text: text.text === '' ? undefined : text, end: last?.text.trim() === '' ? last.startMs : undefined };
}

export interface LrcOptions {
  /** Which, in which order; one if left out. */
  readonly languages?: readonly string[];
  /** With a time for each word where there are such times. */
  readonly isEnhanced: boolean;
}

/** Writes LRC. Lines without a time stand without one; parts are not kept. */
export function writeLrc(sheet: LyricSheet, { languages = [firstLanguage(sheet)], isEnhanced }: LrcOptions): string {
  const named = languages.filter((tag) => tag !== UNKNOWN_LANGUAGE);
  const facts = [
    ...(sheet.title ? [`[ti:${bare(sheet.title)}]`] : []),
    ...(sheet.artist ? [`[ar:${bare(sheet.artist)}]`] : []),
    ...(named.length > 0 ? [`[la:${named.join(',')}]`] : []),
  ];
  const rows = sheet.lines.flatMap((line, index) => {
    const texts = languages.flatMap((language) => textIn(line, language) ?? []);
    if (texts.length === 0) return [];
    if (line.startMs === null) return texts.map(({ text }) => oneRow(text));
    const time = `[${clockOfMinutes(line.startMs)}]`;
    const written = texts.map((text) => `${time}${isEnhanced ? enhanced(text, line.endMs) : oneRow(text.text)}`);
    const next = sheet.lines[index + 1]?.startMs;
    const isEnded = line.endMs !== null && line.endMs !== next;
    return isEnded ? [...written, `[${clockOfMinutes(line.endMs)}]`] : written;
  });
  return `${[...facts, ...rows].join('\n')}\n`;
}

function enhanced({ text, syllables }: SheetText, endMs: number | null): string {
  if (!syllables || syllables.length === 0) return oneRow(text);
  const end = endMs === null ? '' : `<${clockOfMinutes(endMs)}>`;
  return `${syllables.map((syllable) => `<${clockOfMinutes(syllable.startMs)}>${oneRow(syllable.text)}`).join('')}${end}`;
}

const oneRow = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/gu, ' ');
const bare = (text: string): string => oneRow(text).replaceAll(']', ')');
