import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';

const REMOTE = { type: 'remote', via: 'mesh' } as const;

/** A document in the hands of one person. */
export function hands(person: string, seed: number, ydoc = new Y.Doc()): PieceDoc {
  const random = seededRandom(seed);
  ydoc.clientID = Math.floor(random() * 2 ** 32);
  return openPiece({ ydoc, person, random, clock: () => 1_000 });
}

/** Two people in one new piece. */
export function couple(seed = 1): { olena: PieceDoc; sara: PieceDoc } {
  const olena = hands('olena', seed * 2);
  const sara = hands('sara', seed * 2 + 1);
  seedPiece(olena, { pieceId: 'song', starter: '' });
  meet(olena, sara);
  return { olena, sara };
}

/** Everything of each goes to the other. */
export function meet(...pieces: readonly PieceDoc[]): void {
  for (const from of pieces) {
    for (const to of pieces) {
      if (from !== to) Y.applyUpdate(to.ydoc, Y.encodeStateAsUpdate(from.ydoc, Y.encodeStateVector(to.ydoc)), REMOTE);
    }
  }
}

/** The piece on a device that opens it for the first time. */
export function opened(piece: PieceDoc, person = 'late'): PieceDoc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(piece.ydoc), REMOTE);
  return openPiece({ ydoc, person, random: seededRandom(9), clock: () => 1_000 });
}

/** All that stands in a piece but who signed for which client: that stays when a step is taken back. */
export const content = ({ ydoc }: PieceDoc): string =>
  canonicalText(ydoc)
    .split('\n')
    .filter((line) => !line.startsWith('"client":'))
    .join('\n');

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

export function undo(piece: PieceDoc): string {
  const taken = piece.history.undo(piece.person);
  return taken.ok ? taken.value.id : taken.code;
}

export function redo(piece: PieceDoc): string {
  const taken = piece.history.redo(piece.person);
  return taken.ok ? taken.value.id : taken.code;
}
