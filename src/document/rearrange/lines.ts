import type { Ticks } from '../../base/units.ts';
import { ordersBetween } from '../commands/words.ts';
import { newRecordId, type PieceDoc } from '../open.ts';
import { linesInOrder } from '../queries/lyrics.ts';
import type { Line } from '../schema/words.ts';
import type { Writer } from '../write.ts';
import { copiesOf, homeOf, type PlacedStretch } from './stretches.ts';

/** A line in the new song. `original` is what it is a copy of. */
interface Placed {
  readonly id: string;
  readonly order: string | undefined;
  readonly start: Ticks | null;
  readonly end: Ticks | null;
  readonly original: Line | undefined;
}

/**
 * Moves timed lines with what they are sung to, and in the order of the words where that was the order of the song. Lines
 * without a time stay behind the line they follow.
 * @returns the copies that were made: for each line, in order
 */
export function rearrangeLines(piece: PieceDoc, write: Writer, stretches: readonly PlacedStretch[]): ReadonlyMap<string, string> {
  const lines = linesInOrder(piece.tables);
  const copies = new Map<string, string>();
  const placed = lines.flatMap((line): Placed[] => {
    if (line.start === null) return [{ ...line, original: undefined }];
    const home = homeOf(stretches, line.start);
    const kept = home ? [{ id: line.id, order: line.order, original: undefined, ...movedTo(line, home) }] : [];
    const again = copiesOf(stretches, line.start).map((stretch): Placed => {
      const id = newRecordId(piece);
      copies.set(line.id, id);
      return { id, order: undefined, original: line, ...movedTo(line, stretch) };
    });
    return [...kept, ...again];
  });
  const wished = isInTime(lines) ? inTime(placed) : placed;
  const orders = newOrders(wished);
  const left = new Set(wished.map(({ id }) => id));
  for (const line of lines) if (!left.has(line.id)) removeLine(piece, write, line.id);
  for (const { id, start, end, original } of wished) {
    const order = orders.get(id);
    if (original) putCopy(piece, write, { ...original, id, start, end, order: order ?? 'a0' }, original.id);
    else write.update('line', id, { start, end, ...(order === undefined ? {} : { order }) });
  }
  return copies;
}

function movedTo({ start, end }: Line, { from, at }: PlacedStretch): Pick<Line, 'start' | 'end'> {
  const moved = at + (start ?? 0) - from;
  return { start: moved, end: end === null ? null : Math.max(0, moved + end - (start ?? 0)) };
}

function isInTime(lines: readonly Line[]): boolean {
  const starts = lines.flatMap(({ start }) => (start === null ? [] : [start]));
  return starts.every((start, index) => start >= (starts[index - 1] ?? 0));
}

function inTime(lines: readonly Placed[]): Placed[] {
  const groups: { start: Ticks; lines: Placed[] }[] = [{ start: -1, lines: [] }];
  for (const line of lines) {
    if (line.start === null) groups.findLast(({ lines: [first] }) => !first?.original)?.lines.push(line);
    else groups.push({ start: line.start, lines: [line] });
  }
  return groups.sort((left, right) => left.start - right.start).flatMap((group) => group.lines);
}

/** New places for those that do not fit between their neighbours any more; the longest row that does keeps its own. */
function newOrders(lines: readonly Placed[]): ReadonlyMap<string, string> {
  const kept = longestRow(lines);
  const orders = new Map<string, string>();
  for (let index = 0; index < lines.length; ) {
    if (kept.has(index)) {
      index++;
      continue;
    }
    let end = index;
    while (end < lines.length && !kept.has(end)) end++;
    const between = ordersBetween(lines[index - 1]?.order, lines[end]?.order, end - index);
    for (const [offset, line] of lines.slice(index, end).entries()) orders.set(line.id, between[offset] ?? 'a0');
    index = end;
  }
  return orders;
}

/** Which places hold the longest row of growing orders. */
function longestRow(lines: readonly Placed[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  let last = -1;
  for (const [index, { order }] of lines.entries()) {
    let found = { length: order === undefined ? 0 : 1, before: -1 };
    for (let earlier = 0; order !== undefined && earlier < index; earlier++) {
      const other = lines[earlier]?.order;
      const length = (best[earlier]?.length ?? 0) + 1;
      if (other !== undefined && other < order && length > found.length) found = { length, before: earlier };
    }
    best.push(found);
    if (found.length > (best[last]?.length ?? 0)) last = index;
  }
  const row = new Set<number>();
  for (let index = last; index >= 0; index = best[index]?.before ?? -1) row.add(index);
  return row;
}

function putCopy(piece: PieceDoc, write: Writer, { id, ...line }: Line, original: string): void {
  write.put('line', id, line);
  for (const { id: _, ...text } of piece.tables.lineText.where('line', original)) write.put('lineText', newRecordId(piece), { ...text, line: id });
}

function removeLine(piece: PieceDoc, write: Writer, id: string): void {
  for (const text of piece.tables.lineText.where('line', id)) write.remove('lineText', text.id);
  write.remove('line', id);
}
