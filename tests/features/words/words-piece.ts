import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { failed } from '../../../src/base/result.ts';
import { fillFromStarter } from '../../../src/document/commands/starter.ts';
import { addLanguage, addLines, writeLine } from '../../../src/document/commands/words.ts';
import { openPiece, type PieceDoc } from '../../../src/document/open.ts';
import { linesInOrder, wordsOf } from '../../../src/document/queries/lyrics.ts';
import { balkans78 } from '../../../src/document/starters/balkans-78.ts';

export const NO_ASSETS = { bytes: () => Promise.resolve(failed('asset-missing')) };

/** A real piece in 7/8, in the hands of Olena. */
export function songPiece(): PieceDoc {
  const piece = openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(7), clock: () => 1_700_000_000_000 });
  fillFromStarter(piece, balkans78, 'piece');
  return piece;
}

/** The same with three lines in Ukrainian, the first with its Arabic. */
export function songWithWords(): { piece: PieceDoc; lines: string[] } {
  const piece = songPiece();
  addLanguage(piece, 'uk');
  addLanguage(piece, 'ar');
  const lines = addLines(piece, { language: 'uk', texts: ['Ой, у полі', 'два дубки', 'схилились докупки'] });
  writeLine(piece, { line: lines[0] ?? '', language: 'ar', text: 'يا قمر في السماء' });
  return { piece, lines };
}

const REMOTE = { type: 'remote', via: 'mesh' } as const;

/** The same piece in the hands of another, on a device that hears nothing of the first. */
export function copyFor(piece: PieceDoc, person: string): PieceDoc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(piece.ydoc), REMOTE);
  return openPiece({ ydoc, person, random: seededRandom(8), clock: () => 0 });
}

/** Everything of one goes to the other, once. */
export const bring = (from: PieceDoc, to: PieceDoc): void => Y.applyUpdate(to.ydoc, Y.encodeStateAsUpdate(from.ydoc), REMOTE);

/** The same, with a wire that carries each edit at once. */
export function joinedBy(piece: PieceDoc, person: string): PieceDoc {
  const joined = copyFor(piece, person);
  const carry = (from: PieceDoc, to: PieceDoc): void => {
    from.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) Y.applyUpdate(to.ydoc, update, REMOTE);
    });
  };
  carry(piece, joined);
  carry(joined, piece);
  return joined;
}

export const wordsIn = (piece: PieceDoc, language = 'uk'): string[] =>
  linesInOrder(piece.tables).map(({ id }) => wordsOf(piece.tables, id, language));
