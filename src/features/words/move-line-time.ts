import { retimeLine } from '../../document/commands/syllables.ts';
import { timeLines } from '../../document/commands/words.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { LineSpan } from './line-time.ts';

/**
 * Gives a line another time. Moved or begun elsewhere, it takes along what is timed in it; ended elsewhere, its words stay
 * where they were tapped.
 */
export function moveLineTime(piece: PieceDoc, line: string, before: LineSpan | undefined, next: LineSpan): void {
  const isEndAlone = before !== undefined && before.start === next.start;
  if (before === undefined || isEndAlone) timeLines(piece, [{ line, ...next }]);
  else retimeLine(piece, { line, ...next });
}
