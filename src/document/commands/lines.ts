import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { linesInOrder, textsOf } from '../queries/lyrics.ts';
import { hasSyllableTimes, syllablesIn, timeOfLine } from '../queries/syllables.ts';
import type { Line } from '../schema/words.ts';
import { timesOf, type SyllableTime } from '../words/sung.ts';
import type { Writer } from '../write.ts';
import { ordersBetween } from './words.ts';

interface Words {
  readonly line: string;
  readonly language: string;
  readonly text: string;
}

/**
 * Cuts a line in two at a place in its words of one language; what stands behind it becomes the next line. A line that has
 * a time shares it out by letters.
 * @param at  UTF-16 code units
 * @returns the id of the new line
 */
export function splitLine(piece: PieceDoc, { line, language, at }: { line: string; language: string; at: number }): Result<string, 'line-gone'> {
  const lines = linesInOrder(piece.tables);
  const place = lines.findIndex(({ id }) => id === line);
  const cut = lines[place];
  if (!cut) return failed('line-gone');
  const words = textsOf(piece.tables, line, language)[0]?.text ?? '';
  const [order = 'a0'] = ordersBetween(cut.order, lines[place + 1]?.order, 1);
  const id = newRecordId(piece);
  const rest = words.slice(at).trimStart();
  const sung = syllablesIn(piece.tables, timeOfLine(piece.tables, line), language);
  const later = sung.filter(({ from }) => from >= at);
  const isTimed = hasSyllableTimes(piece.tables, line, language) && cut.start !== null;
  const middle = (isTimed && later.length < sung.length ? later[0]?.start : undefined) ?? middleOf(cut, words.length === 0 ? 1 : at / words.length);
  run(piece, { command: 'splitLine', sentence: { id: 'history.splitLine', values: {} } }, (write) => {
    writeWords(piece, write, { line, language, text: words.slice(0, at).trimEnd() });
    if (middle !== undefined) write.update('line', line, { end: middle });
    write.put('line', id, { order, start: middle ?? null, end: middle === undefined ? null : cut.end, by: piece.person });
    const text = newRecordId(piece);
    const syllables = isTimed && middle !== undefined ? timesOf(later, middle) : [];
    write.put('lineText', text, { line: id, language, text: rest, syllables, by: piece.person });
  });
  return ok(id);
}

/** Where a timed line is cut; a cut at one of its ends leaves the time whole. */
function middleOf({ start, end }: Line, share: number): Ticks | undefined {
  if (start === null || end === null || share <= 0 || share >= 1) return undefined;
  return Math.round(start + (end - start) * share);
}

/**
 * Joins a line with the one before it, in all languages; the time lasts from the first's start to the second's end.
 * @returns the id of the line that is left; `line-gone` also where there is none before
 */
export function joinWithPrevious(piece: PieceDoc, line: string): Result<string, 'line-gone'> {
  const lines = linesInOrder(piece.tables);
  const place = lines.findIndex(({ id }) => id === line);
  const [before, second] = [lines[place - 1], lines[place]];
  if (!before || !second) return failed('line-gone');
  const texts = piece.tables.lineText.where('line', line);
  run(piece, { command: 'joinWithPrevious', sentence: { id: 'history.joinWithPrevious', values: {} } }, (write) => {
    for (const { id, language, text } of texts) {
      const first = textsOf(piece.tables, before.id, language)[0]?.text ?? '';
      if (text.trim() !== '') {
        const target = writeWords(piece, write, { line: before.id, language, text: joined(first, text) });
        const times = joinedTimes(piece, { before, second, language });
        if (times.length > 0) write.update('lineText', target, { syllables: times });
      }
      write.remove('lineText', id);
    }
    if (second.end !== null || before.start === null) {
      write.update('line', before.id, { start: before.start ?? second.start, end: second.end ?? before.end });
    }
    write.remove('line', line);
  });
  return ok(before.id);
}

/**
 * Writes several lines at once, as pasted: the first into `line`, each other into the line below as long as that one has no
 * words in this language, into a new line after that.
 * @returns the id of the last line written
 */
export function pasteLines(piece: PieceDoc, { line, language, texts }: { line: string; language: string; texts: readonly string[] }): Result<string, 'line-gone'> {
  const lines = linesInOrder(piece.tables);
  const place = lines.findIndex(({ id }) => id === line);
  if (place < 0) return failed('line-gone');
  const isEmpty = (id: string): boolean => textsOf(piece.tables, id, language).every(({ text }) => text.trim() === '');
  const below = lines.slice(place + 1, place + texts.length);
  const taken = below.findIndex(({ id }) => !isEmpty(id));
  const written = [line, ...below.slice(0, taken < 0 ? below.length : taken).map(({ id }) => id)];
  const last = place + written.length - 1;
  const orders = ordersBetween(lines[last]?.order, lines[last + 1]?.order, texts.length - written.length);
  const ids = texts.map((_, index) => written[index] ?? newRecordId(piece));
  run(piece, { command: 'pasteLines', sentence: { id: 'history.addLines', values: { count: texts.length } } }, (write) => {
    for (const [index, text] of texts.entries()) {
      const id = ids[index] ?? line;
      const order = orders[index - written.length];
      if (order !== undefined) write.put('line', id, { order, start: null, end: null, by: piece.person });
      writeWords(piece, write, { line: id, language, text });
    }
  });
  return ok(ids.at(-1) ?? line);
}

/** Makes one text of what two people wrote for the same line and language while apart. */
export function joinTexts(piece: PieceDoc, { line, language }: { line: string; language: string }): void {
  const texts = textsOf(piece.tables, line, language);
  const text = texts.reduce((words, found) => joined(words, found.text), '');
  run(piece, { command: 'joinTexts', sentence: { id: 'history.writeLine', values: { language } } }, (write) => {
    writeWords(piece, write, { line, language, text });
    for (const { id } of texts.slice(1)) write.remove('lineText', id);
  });
}

const joined = (first: string, second: string): string => [first.trimEnd(), second.trimStart()].filter((words) => words !== '').join(' ');

/** What is timed in one of two lines, from the first's start; the other runs evenly in its part. */
function joinedTimes({ tables }: PieceDoc, { before, second, language }: { before: Line; second: Line; language: string }): SyllableTime[] {
  const [first, then] = [timeOfLine(tables, before.id), timeOfLine(tables, second.id)];
  const isTimed = hasSyllableTimes(tables, before.id, language) || hasSyllableTimes(tables, second.id, language);
  if (!isTimed || before.start === null || second.start === null || then.start < first.start) return [];
  const sung = [first, then].flatMap((time) => syllablesIn(tables, time, language).map((syllable) => ({ ...syllable, isTimed: true })));
  return timesOf(sung, first.start).slice(0, 400);
}

/** @returns the id of the text that was written */
function writeWords(piece: PieceDoc, write: Writer, { line, language, text }: Words): string {
  const [first] = textsOf(piece.tables, line, language);
  const id = first?.id ?? newRecordId(piece);
  if (first) write.words('lineText', id, 'text', text);
  else write.put('lineText', id, { line, language, text, by: piece.person });
  return id;
}
