import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ok, failed } from '../../../src/base/result.ts';
import { addAsset } from '../../../src/document/commands/people.ts';
import { addPicture } from '../../../src/document/commands/pictures.ts';
import { drag } from '../support/gestures.ts';
import { personAt } from '../support/others.ts';
import { canvasThere, colourAt, list, named, placeOf } from './by-hand.ts';
import { fullPiece, scenePiece, showPictures } from './pictures-screen.tsx';

const SHA = 'c'.repeat(64);

it('a thing in the hand is told to the others on the way, and no more when it is let go', async () => {
  const { piece, text } = fullPiece();
  const { onDraft } = await showPictures({ piece });
  await canvasThere();
  await drag(await placeOf(800, 450), await placeOf(1000, 600));
  await expect.poll(() => onDraft.mock.lastCall).toEqual([undefined]);
  const drafts = onDraft.mock.calls.flatMap(([draft]) => draft ?? []);
  expect(drafts.length).toBeGreaterThan(2);
  expect(drafts.at(-1)).toMatchObject({ kind: 'pictures', ids: [text], values: { width: 600, height: 160 } });
});

it('what another holds is seen faint where she holds it', async () => {
  const { piece, scene } = scenePiece();
  const star = addPicture(piece, { scene, type: 'shape', shape: 'box', x: 400, y: 450, width: 200, height: 200, colour: '#ff0000' });
  const id = star.ok ? star.value : '';
  const gesture = { kind: 'pictures', ids: [id], values: { x: 1200, y: 450, width: 200, height: 200, rotation: 0 } };
  await showPictures({ piece, others: [personAt(1, { name: 'Amir', place: { view: 'pictures', item: id }, gesture })] });
  await expect.poll(() => colourAt(400, 450)).toEqual([255, 0, 0]);
  await expect.poll(async () => (await colourAt(1200, 450))[0]).toBeGreaterThan(100);
  expect((await colourAt(1200, 450))[0]).toBeLessThan(250);
  expect(piece.tables.picture.get(id)?.x).toBe(400);
});

it('a large photo of another tells its size and comes after the tap', async () => {
  const { piece, scene } = scenePiece();
  addAsset(piece, SHA, { type: 'image', mime: 'image/webp', bytes: 2_400_000, name: '', seconds: 0, width: 1600, height: 900, peaks: [], author: '', licence: '', source: '' });
  addPicture(piece, { scene, type: 'photo', asset: SHA, width: 800, height: 450 });
  const here = { is: false };
  const photo = new Blob([await (await fetch('data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP8AACwAAAAAAQABAAACAkQBADs=')).arrayBuffer()], { type: 'image/gif' });
  const { stage } = await showPictures({
    piece,
    assets: {
      blob: async () => (here.is ? ok(photo) : failed('asset-ask-first', { bytes: 2_400_000 })),
      async fetch(_, { onProgress }) {
        onProgress(1);
        here.is = true;
        return ok(photo);
      },
    },
  });
  await expect.element(page.getByText(/2.4 MB/).first()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /Load.*2.4/ }));
  await expect.poll(() => colourAt(800, 450)).toEqual([255, 0, 0]);
  expect(stage.flashes()).toEqual([]);
});

it('a covered face takes the place of the photo; the piece keeps nothing of the old one', async () => {
  const { piece, scene } = scenePiece();
  addAsset(piece, SHA, { type: 'image', mime: 'image/gif', bytes: 40, name: 'Ми', seconds: 0, width: 1, height: 1, peaks: [], author: 'Оксана', licence: '', source: '' });
  const picture = addPicture(piece, { scene, type: 'photo', asset: SHA, width: 800, height: 450 });
  const photo = await (await fetch('data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP8AACwAAAAAAQABAAACAkQBADs=')).blob();
  const covered: unknown[] = [];
  await showPictures({
    piece,
    assets: { blob: async () => ok(photo), put: async () => ok('d'.repeat(64)) },
    imports: {
      async coverFace(_, place) {
        covered.push(place.way);
        return ok({ bytes: new Uint8Array([1]), mime: 'image/webp', width: 1, height: 1, preview: '' });
      },
    },
  });
  await userEvent.click(list().getByRole('button', { name: /^Photo/ }));
  await userEvent.click(named('More'));
  await userEvent.click(page.getByRole('tab', { name: 'Photo' }));
  await userEvent.click(named('Cover a face'));
  await userEvent.click(page.getByRole('radio', { name: 'One colour' }));
  await userEvent.click(named('Cover it'));
  await expect.poll(() => (picture.ok ? piece.tables.picture.get(picture.value)?.asset : '')).toBe('d'.repeat(64));
  expect(covered).toEqual(['block']);
  expect(piece.tables.asset.all()).toMatchObject([{ id: 'd'.repeat(64), author: 'Оксана' }]);
  await userEvent.click(named('Undo'));
  await expect.poll(() => piece.tables.asset.all().map(({ id }) => id)).toEqual([SHA]);
});

it('a photo is cut by sliders, and what stays of it stays where it was', async () => {
  const { piece, scene } = scenePiece();
  addAsset(piece, SHA, { type: 'image', mime: 'image/gif', bytes: 40, name: '', seconds: 0, width: 1600, height: 900, peaks: [], author: '', licence: '', source: '' });
  const picture = addPicture(piece, { scene, type: 'photo', asset: SHA, x: 800, y: 450, width: 800, height: 450 });
  const photo = await (await fetch('data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP8AACwAAAAAAQABAAACAkQBADs=')).blob();
  await showPictures({ piece, assets: { blob: async () => ok(photo) } });
  await userEvent.click(list().getByRole('button', { name: /^Photo/ }));
  await userEvent.click(named('More'));
  await userEvent.click(page.getByRole('tab', { name: 'Photo' }));
  await userEvent.click(named('Cut the photo'));
  page.getByRole('slider', { name: 'Right side' }).element().focus();
  for (let step = 0; step < 5; step++) await userEvent.keyboard('{PageDown}');
  await userEvent.click(named('Done'));
  const now = () => (picture.ok ? piece.tables.picture.get(picture.value) : undefined);
  await expect.poll(() => now()?.crop.right).toBeLessThan(0.9);
  const { x = 0, width = 0, crop } = now() ?? {};
  expect(x - width / 2).toBeCloseTo(400);
  expect(width).toBeCloseTo(800 * (crop?.right ?? 1));
  piece.history.undo('oksana');
  expect(now()).toMatchObject({ x: 800, width: 800, crop: { right: 1 } });
});
