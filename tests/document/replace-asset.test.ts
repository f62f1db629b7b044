import { expect, it } from 'vitest';
import { addAsset } from '../../src/document/commands/people.ts';
import { addPicture, addScene } from '../../src/document/commands/pictures.ts';
import { replaceAsset } from '../../src/document/commands/replace-asset.ts';
import { canonicalText } from '../../src/document/queries/canonical.ts';
import { newPiece } from '../stage/stage-piece.ts';

const [OLD, NEW] = ['a'.repeat(64), 'b'.repeat(64)];
const CONTENTS = { type: 'image', mime: 'image/webp', bytes: 3, name: 'Дім', seconds: 0, width: 4, height: 3, peaks: [], preview: 'data:image/webp;base64,AAAA' } as const;

function shownTwice() {
  const piece = newPiece();
  addAsset(piece, OLD, { ...CONTENTS, author: 'Оксана', licence: 'CC-BY-4.0', source: 'море.jpg' });
  for (const scene of [addScene(piece, 0), addScene(piece, 3840)]) addPicture(piece, { scene, type: 'photo', asset: OLD });
  return piece;
}

it('[C5] a photo that takes the place of another does so everywhere, and nothing of the old one stays: one step', () => {
  const piece = shownTwice();
  const before = canonicalText(piece.ydoc);
  expect(replaceAsset(piece, { old: OLD, sha256: NEW, contents: { ...CONTENTS, bytes: 5, preview: '' } })).toMatchObject({ ok: true });
  expect(piece.tables.picture.all().map(({ asset }) => asset)).toEqual([NEW, NEW]);
  expect(piece.tables.asset.all()).toMatchObject([{ id: NEW, author: 'Оксана', licence: 'CC-BY-4.0', bytes: 5, preview: '' }]);
  expect(canonicalText(piece.ydoc)).not.toContain(OLD);
  piece.history.undo('olena');
  expect(canonicalText(piece.ydoc)).toBe(before);
});

it('[C4] a photo that no thing shows any more is not replaced', () => {
  const piece = newPiece();
  expect(replaceAsset(piece, { old: OLD, sha256: NEW, contents: CONTENTS })).toMatchObject({ ok: false, code: 'picture-gone' });
  expect(piece.tables.asset.all()).toEqual([]);
});
