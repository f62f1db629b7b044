import * as Y from 'yjs';
import { seededRandom } from '../../src/base/random.ts';
import { ok } from '../../src/base/result.ts';
import type { StageDocument, StagePicture, StageScene } from '../../src/base/stage-document.ts';
import { addPicture } from '../../src/document/commands/pictures.ts';
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
  id: 'p',
  type: 'text',
  x: 800,
  y: 450,
  width: 400,
  height: 200,
  rotation: 0,
  opacity: 1,
  colour: '#ffffff',
  size: 64,
  asset: null,
  text: '',
  alt: '',
  strokes: [],
  ...fields,
});

export const aScene = (fields: Partial<StageScene> = {}): StageScene => ({
  id: 's',
  start: 0,
  background: '#000000',
  backgroundEnd: '',
  isTooSoon: false,
  pictures: [],
  ...fields,
});

export const aDocument = (fields: Partial<StageDocument> = {}): StageDocument => ({
  scenes: [],
  lines: [],
  untimed: [],
  languages: ['uk'],
  ...fields,
});

export const SILENCE = { master: 0 };
