import { UNKNOWN_LANGUAGE, type LyricSheet, type SheetLine, type SheetSyllable } from '../../document/words/lyric-sheet.ts';
import { languageNamed, nameOfLanguage } from './language-names.ts';
import { endOf, firstLanguage, textIn, textWith } from './sheet-parts.ts';

const FACT = /^#([A-Z0-9]{1,20}):(.*)$/i;
const NOTE = /^[:*FRG]\s+(-?\d{1,9})\s+(\d{1,9})\s+(-?\d{1,4})(?: (.*))?$/;
const BREAK = /^-\s*(-?\d{1,9})?(?:\s+(-?\d{1,9}))?/;

/** Reads UltraStar TXT: syllables at beats, `~` holds the one before, `-` ends a line; the voices of a duet come together by time. */
export function readUltraStar(text: string): LyricSheet {
  const facts = new Map<string, string>();
  const rows = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const row of rows) {
    const fact = FACT.exec(row);
    if (fact) facts.set((fact[1] ?? '').toUpperCase(), (fact[2] ?? '').trim());
  }
  const number = (name: string, otherwise: number): number => {
    const value = Number((facts.get(name) ?? '').replace(',', '.'));
    return Number.isFinite(value) && facts.has(name) ? value : otherwise;
  };
  const bpm = number('BPM', 100);
  // A beat of the file is a quarter of a beat of the music.
  const beatMs = bpm > 0 ? 15_000 / bpm : 150;
  const gap = number('GAP', 0);
  const language = languageNamed(facts.get('LANGUAGE') ?? '') ?? UNKNOWN_LANGUAGE;
  const msOf = (beat: number): number => Math.max(0, Math.round(gap + beat * beatMs));
  const lines = linesOf(rows, { msOf, isRelative: /^yes/i.test(facts.get('RELATIVE') ?? ''), language });
  lines.sort((left, right) => (left.startMs ?? 0) - (right.startMs ?? 0));
  return { title: facts.get('TITLE') || undefined, artist: facts.get('ARTIST') || undefined, languages: lines.length > 0 ? [language] : [], lines };
}

interface Beats {
  msOf(beat: number): number;
  readonly isRelative: boolean;
  readonly language: string;
}

function linesOf(rows: readonly string[], { msOf, isRelative, language }: Beats): SheetLine[] {
  const lines: SheetLine[] = [];
  let notes: SheetSyllable[] = [];
  let end = 0;
  let from = 0;
  const close = (): void => {
    const start = notes[0]?.startMs ?? 0;
    const text = textWith(language, notes, start);
    if (text.text !== '') lines.push({ startMs: start, endMs: end, texts: [text] });
    notes = [];
  };
  for (const row of rows) {
    const note = NOTE.exec(row.trimStart());
    if (note) {
      const [start, length] = [Number(note[1]) + from, Number(note[2])];
      const letters = note[4] ?? '';
      const startMs = msOf(start);
      if (end < startMs && notes.length > 0) notes.push({ startMs: end, text: '' });
      const isHeld = /^\s*~\s*$/.test(letters);
      // A tone that is held goes on in the same syllable, also over a pause of the song.
      if (isHeld && notes.at(-1)?.text === '') notes.pop();
      if (isHeld && /\s$/.test(letters)) notes.push({ startMs, text: ' ' });
      if (!isHeld) notes.push({ startMs, text: letters.replaceAll('~', '') });
      end = msOf(start + length);
    } else if (row.startsWith('-')) {
      close();
      const marks = BREAK.exec(row);
      if (isRelative) from += Number(marks?.[2] ?? marks?.[1] ?? 0);
    } else if (/^P\s?[1-9]\s*$/.test(row)) {
      close();
      from = 0;
    } else if (/^E\s*$/.test(row)) break;
  }
  close();
  return lines;
}

/** 10 milliseconds a beat: as exact as karaoke files are. */
const BEAT_MS = 10;

/** Writes UltraStar TXT in one language, as freely spoken notes (the words have no pitches). Lines without a time are left out. */
export function writeUltraStar(sheet: LyricSheet, language = firstLanguage(sheet)): string {
  const beatOf = (ms: number): number => Math.round(ms / BEAT_MS);
  const facts = [
    `#TITLE:${oneRow(sheet.title ?? '')}`,
    `#ARTIST:${oneRow(sheet.artist ?? '')}`,
    ...(language === UNKNOWN_LANGUAGE ? [] : [`#LANGUAGE:${nameOfLanguage(language)}`]),
    `#BPM:${15_000 / BEAT_MS}`,
    '#GAP:0',
  ];
  const rows = sheet.lines.flatMap((line, index) => {
    const text = textIn(line, language);
    if (!text || line.startMs === null || text.text.trim() === '') return [];
    const end = beatOf(endOf(sheet.lines, index));
    const syllables = text.syllables?.length ? text.syllables : [{ startMs: line.startMs, text: text.text }];
    const notes = syllables.flatMap(({ startMs, text: letters }, place) => {
      const next = syllables[place + 1];
      const start = beatOf(startMs);
      return letters === '' ? [] : [`F ${start} ${Math.max(0, (next ? beatOf(next.startMs) : end) - start)} 0 ${oneRow(letters)}`];
    });
    return [...notes, `- ${end}`];
  });
  return `${[...facts, ...rows, 'E'].join('\n')}\n`;
}

const oneRow = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/gu, ' ').replaceAll('~', '');
