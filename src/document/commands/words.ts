import { generateNKeysBetween } from 'fractional-indexing';
import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { linesInOrder, textsOf } from '../queries/lyrics.ts';
import type { Writer } from '../write.ts';
import { orderBetween } from './tracks.ts';

/** Adds a language the words are written in. @param tag BCP 47 */
export function addLanguage(piece: PieceDoc, tag: string): void {
  const last = piece.tables.language.all().map(({ order }) => order).sort().at(-1);
  const sentence = { id: 'history.addLanguage', values: { language: tag } } as const;
  run(piece, { command: 'addLanguage', sentence }, (write) => {
    if (!piece.tables.language.get(tag)) write.put('language', tag, { order: orderBetween(last, undefined) });
  });
}

/** Takes a language off the page; the words written in it stay in the piece and come back with it. */
export function removeLanguage(piece: PieceDoc, tag: string): void {
  const sentence = { id: 'history.removeLanguage', values: { language: tag } } as const;
  run(piece, { command: 'removeLanguage', sentence }, (write) => write.remove('language', tag));
}

/** Adds lines, untimed, behind `after` (or at the end), each with its words in one language. @returns their ids */
export function addLines(piece: PieceDoc, { language, texts, after }: { language: string; texts: readonly string[]; after?: string | undefined }): string[] {
  const lines = linesInOrder(piece.tables);
  const place = after === undefined ? lines.length - 1 : lines.findIndex(({ id }) => id === after);
  const orders = ordersBetween(lines[place]?.order, lines[place + 1]?.order, texts.length);
  const sentence = { id: 'history.addLines', values: { count: texts.length } } as const;
  const ids = run(piece, { command: 'addLines', sentence }, (write) =>
    texts.map((text, index) => {
      const id = newRecordId(piece);
      write.put('line', id, { order: orders[index] ?? 'a0', start: null, end: null, by: piece.person });
      putText(piece, write, { line: id, language, text });
      return id;
    }),
  );
  return ids ?? [];
}

/** `count` places in the order of lines, between two of them. */
export function ordersBetween(after: string | undefined, before: string | undefined, count: number): string[] {
  if (before === undefined || (after ?? '') < before) {
    try {
      return generateNKeysBetween(after ?? null, before ?? null, count);
    } catch {
      // Foreign keys that the library refuses: fall through to places behind the first neighbour.
    }
  }
  const orders: string[] = [];
  for (let index = 0; index < count; index++) orders.push(orderBetween(orders.at(-1) ?? after, undefined));
  return orders;
}

/** Writes a line's words in one language, touching only what differs. `gesture` joins a run of typing. */
export function writeLine(piece: PieceDoc, { line, language, text }: { line: string; language: string; text: string }, gesture?: string): Result<void, 'line-gone'> {
  if (!piece.tables.line.get(line)) return failed('line-gone');
  const [first] = textsOf(piece.tables, line, language);
  run(piece, { command: 'writeLine', sentence: { id: 'history.writeLine', values: { language } }, gesture }, (write) => {
    if (first) write.words('lineText', first.id, 'text', text);
    else putText(piece, write, { line, language, text });
  });
  return ok(undefined);
}

function putText(piece: PieceDoc, write: Writer, contents: { line: string; language: string; text: string }): void {
  write.put('lineText', newRecordId(piece), { ...contents, by: piece.person });
}

export interface LineTime {
  readonly line: string;
  /** `null` takes the time away. */
  readonly start: Ticks | null;
  readonly end: Ticks | null;
}

/** Times lines, as tapped in while the song plays or moved by hand. */
export function timeLines(piece: PieceDoc, times: readonly LineTime[], gesture?: string): void {
  const sentence = { id: 'history.timeLines', values: { count: times.length } } as const;
  run(piece, { command: 'timeLines', sentence, gesture }, (write) => {
    for (const { line, start, end } of times) write.update('line', line, { start, end });
  });
}

/** Moves a line in the order of the words; its time stays. */
export function moveLine(piece: PieceDoc, id: string, place: { after?: string; before?: string }): Result<void, 'line-gone'> {
  const { line } = piece.tables;
  if (!line.get(id)) return failed('line-gone');
  const orderOf = (other: string | undefined) => (other === undefined ? undefined : line.get(other)?.order);
  run(piece, { command: 'moveLine', sentence: { id: 'history.moveLine', values: {} } }, (write) =>
    write.update('line', id, { order: orderBetween(orderOf(place.after), orderOf(place.before)) }),
  );
  return ok(undefined);
}

export function removeLines(piece: PieceDoc, ids: readonly string[]): void {
  const sentence = { id: 'history.removeLines', values: { count: ids.length } } as const;
  run(piece, { command: 'removeLines', sentence }, (write) => {
    for (const id of ids) {
      for (const text of piece.tables.lineText.where('line', id)) write.remove('lineText', text.id);
      write.remove('line', id);
    }
  });
}
