import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { ok } from '../../src/base/result.ts';
import type { StageDocument, StagePicture, StageScene } from '../../src/base/stage-document.ts';
import { addPicture } from '../../src/document/commands/pictures.ts';
import { PLAIN_DOCUMENT, PLAIN_PICTURE, PLAIN_SCENE } from '../../src/stage/plain.ts';
import { openPiece, seedPiece, type PieceDoc } from '../../src/document/open.ts';

/** A real piece in the hands of Olena. */
export function newPiece(seed = 1): PieceDoc {
  const piece = openPiece({
    ydoc: new Y.Doc(),
    person: 'olena',
    random: seededRandom(seed),
    clock: () => 1_700_000_000_000,
  });
  seedPiece(piece, { pieceId: 'piece', starter: '' });
  return piece;
}

/** The id of a picture that surely was added. */
export function added(piece: PieceDoc, contents: Parameters<typeof addPicture>[1]): string {
  const result = addPicture(piece, contents);
  if (!result.ok) throw new Error(`expected ${JSON.stringify(ok('an id'))}, got ${result.code}`);
  return result.value;
}

export const aPicture = (fields: Partial<StagePicture> = {}): StagePicture => ({
  ...PLAIN_PICTURE,
  id: 'p',
  height: 200,
  ...fields,
});

export const aScene = (fields: Partial<StageScene> = {}): StageScene => ({
  ...PLAIN_SCENE,
  id: 's',
  background: '#000000',
  ...fields,
});

export const aDocument = (fields: Partial<StageDocument> = {}): StageDocument => ({
  ...PLAIN_DOCUMENT,
  languages: ['uk'],
  ...fields,
});

export const SILENCE = { master: 0 };
