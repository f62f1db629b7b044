import { failed, ok, type Result } from '../../base/result.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { linesInOrder } from '../queries/lyrics.ts';
import type { Line } from '../schema/words.ts';
import type { NewSound } from './learn.ts';
import { ordersBetween } from './words.ts';

/** Says which part of the words begins with a line; empty: it belongs to the part before. */
export function setPart(piece: PieceDoc, { line, part }: { line: string; part: Line['opens'] }): Result<void, 'line-gone'> {
  const found = piece.tables.line.get(line);
  if (!found) return failed('line-gone');
  run(piece, { command: 'setPart', sentence: { id: 'history.setPart', values: {} } }, (write) => {
    if (found.opens !== part) write.update('line', line, { opens: part });
  });
  return ok(undefined);
}

interface SpokenLine {
  /** The line it is for; without one, a line without words is made. */
  readonly line?: string | undefined;
  /** Where a line is made: behind this one, else at the end. */
  readonly after?: string | undefined;
  /** SHA-256, hexadecimal; this device holds the bytes. */
  readonly sha256: string;
  readonly asset: NewSound;
}

/** Puts a recording of somebody who says a line, for whoever will write it. @returns the line's id; `line-gone` if a peer removed it */
export function speakLine(piece: PieceDoc, { line, after, sha256, asset }: SpokenLine): Result<string, 'line-gone'> {
  const { tables } = piece;
  if (line !== undefined && !tables.line.get(line)) return failed('line-gone');
  const lines = linesInOrder(tables);
  const found = after === undefined ? -1 : lines.findIndex(({ id }) => id === after);
  const place = found < 0 ? lines.length - 1 : found;
  const [order = 'a0'] = ordersBetween(lines[place]?.order, lines[place + 1]?.order, 1);
  const id = line ?? newRecordId(piece);
  run(piece, { command: 'speakLine', sentence: { id: 'history.speakLine', values: {} } }, (write) => {
    if (!tables.asset.get(sha256)) write.put('asset', sha256, { ...asset, type: 'audio', by: piece.person });
    if (line === undefined) write.put('line', id, { order, start: null, end: null, spoken: sha256, by: piece.person });
    else write.update('line', line, { spoken: sha256 });
  });
  return ok(id);
}

/** Takes the recording off a line; as a file it stays in the piece. */
export function unspeakLine(piece: PieceDoc, line: string): Result<void, 'line-gone'> {
  const found = piece.tables.line.get(line);
  if (!found) return failed('line-gone');
  run(piece, { command: 'unspeakLine', sentence: { id: 'history.unspeakLine', values: {} } }, (write) => {
    if (found.spoken !== null) write.update('line', line, { spoken: null });
  });
  return ok(undefined);
}
