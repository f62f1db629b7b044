import { failed, ok, type Result } from '../../base/result.ts';
import { clamp, type Ticks } from '../../base/units.ts';
import { run, type PieceDoc } from '../open.ts';
import { syllablesIn, timeOfLine } from '../queries/syllables.ts';
import { textsOf, wordsOf } from '../queries/lyrics.ts';
import type { LineText } from '../schema/words.ts';
import { timesOf, type SungSyllable, type SyllableTime } from '../words/sung.ts';

interface SyllableTimes {
  readonly lineText: string;
  /** In order; ticks from the start of the line. One without letters is a silence. */
  readonly syllables: readonly SyllableTime[];
  /** Of the line in the song, where it is timed with the same taps. */
  readonly start?: Ticks;
  readonly end?: Ticks;
}

/**
 * Says when the words or syllables of a line are sung, as tapped while it plays or brought from a file.
 * @returns `line-gone` if a peer removed the words
 */
export function timeSyllables(piece: PieceDoc, { lineText, syllables, start, end }: SyllableTimes, gesture?: string): Result<void, 'line-gone'> {
  const text = piece.tables.lineText.get(lineText);
  if (!text || !piece.tables.line.get(text.line)) return failed('line-gone');
  const values = { count: syllables.length, language: text.language };
  run(piece, { command: 'timeSyllables', sentence: { id: 'history.timeSyllables', values }, gesture }, (write) => {
    if (start !== undefined || end !== undefined) {
      write.update('line', text.line, { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) });
    }
    write.update('lineText', lineText, { syllables: inOrder(syllables) });
  });
  return ok(undefined);
}

interface LineTimes {
  readonly line: string;
  readonly start: Ticks;
  readonly end: Ticks;
}

/**
 * Moves and stretches a timed line with all that is timed in it, in each language. One gesture, one call: rounding would
 * add up over the many of a drag.
 */
export function retimeLine(piece: PieceDoc, { line, start, end }: LineTimes, gesture?: string): Result<void, 'line-gone'> {
  const found = piece.tables.line.get(line);
  if (!found) return failed('line-gone');
  const settled = timeOfLine(piece.tables, line);
  const [before, after] = [settled.end - settled.start, end - start];
  const scale = found.start !== null && before > 0 && after > 0 ? after / before : 1;
  run(piece, { command: 'retimeLine', sentence: { id: 'history.timeLines', values: { count: 1 } }, gesture }, (write) => {
    write.update('line', line, { start, end });
    if (scale === 1) return;
    for (const { id, syllables } of piece.tables.lineText.where('line', line)) {
      if (syllables.length > 0) write.update('lineText', id, { syllables: syllables.map(({ at, text }) => ({ at: Math.round(at * scale), text })) });
    }
  });
  return ok(undefined);
}

interface Nudge {
  readonly line: string;
  readonly language: string;
  /** Places in `syllablesIn`; both are moved, and all between. */
  readonly from: number;
  readonly to?: number;
  /** Ticks; negative is earlier. */
  readonly by: Ticks;
}

/**
 * Moves syllables earlier or later, as far as their neighbours and the line let them. One whose time was worked out is
 * timed from now on.
 * @returns `line-gone` also where the line has no time or no such syllable
 */
export function nudgeSyllables(piece: PieceDoc, { line, language, from, to = from, by }: Nudge, gesture?: string): Result<void, 'line-gone'> {
  const place = timedText(piece, line, language);
  const first = place?.sung[from];
  const last = place?.sung[to];
  if (!place || !first || !last) return failed('line-gone');
  const { text, sung, start, end } = place;
  const low = from === 0 ? start : (sung[from - 1]?.start ?? start);
  const high = sung[to + 1]?.start ?? end;
  const shift = clamp(by, low - first.start, Math.max(low - first.start, high - last.start));
  const begin = first.start + shift;
  const moved = sung.map((syllable, index): SungSyllable => {
    const isBefore = index === from - 1;
    if (isBefore) return { ...syllable, end: syllable.end === first.start ? begin : Math.min(syllable.end, begin) };
    if (index < from || index > to) return syllable;
    const next = index === to ? sung[index + 1]?.start : undefined;
    // What ran into the next one without a silence still does.
    const stop = next !== undefined && syllable.end === next ? next : Math.min(syllable.end + shift, next ?? Infinity);
    return { ...syllable, start: syllable.start + shift, end: stop, isTimed: true };
  });
  return timeAnew(piece, { text, syllables: timesOf(moved, start) }, gesture);
}

/** Takes away when words and syllables are sung: the line runs evenly again. Without a language, in all of them. */
export function clearSyllables(piece: PieceDoc, { line, language }: { line: string; language?: string | undefined }): Result<void, 'line-gone'> {
  if (!piece.tables.line.get(line)) return failed('line-gone');
  const texts = piece.tables.lineText.where('line', line).filter((text) => language === undefined || text.language === language);
  run(piece, { command: 'clearSyllables', sentence: { id: 'history.clearSyllables', values: {} } }, (write) => {
    for (const { id, syllables } of texts) if (syllables.length > 0) write.update('lineText', id, { syllables: [] });
  });
  return ok(undefined);
}

function timeAnew(piece: PieceDoc, { text, syllables }: { text: LineText; syllables: readonly SyllableTime[] }, gesture?: string): Result<void, 'line-gone'> {
  const values = { count: syllables.length, language: text.language };
  run(piece, { command: 'nudgeSyllables', sentence: { id: 'history.timeSyllables', values }, gesture }, (write) => write.update('lineText', text.id, { syllables: inOrder(syllables) }));
  return ok(undefined);
}

interface TimedText {
  readonly text: LineText;
  readonly sung: readonly SungSyllable[];
  readonly start: Ticks;
  readonly end: Ticks;
}

function timedText({ tables }: PieceDoc, line: string, language: string): TimedText | undefined {
  const texts = textsOf(tables, line, language);
  const text = texts.find(({ syllables }) => syllables.length > 0) ?? texts[0];
  const time = timeOfLine(tables, line);
  if (!text || wordsOf(tables, line, language) === '' || time.end <= time.start) return undefined;
  return { text, sung: syllablesIn(tables, time, language), start: time.start, end: time.end };
}

/** Whole ticks that never go back, with texts no longer than are kept. */
function inOrder(syllables: readonly SyllableTime[]): SyllableTime[] {
  let latest = 0;
  return syllables.slice(0, 400).map(({ at, text }) => {
    latest = Math.max(latest, Math.round(at));
    return { at: latest, text: text.slice(0, 80) };
  });
}
