import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addAsset } from '../../../src/document/commands/people.ts';
import { addPicture } from '../../../src/document/commands/pictures.ts';
import { changeSong } from '../../../src/document/commands/song.ts';
import { scenesInOrder } from '../../../src/document/queries/song.ts';
import { PALETTES } from '../../../src/document/templates/palette.ts';
import { TEMPLATE_IDS } from '../../../src/document/templates/templates.ts';
import { ok } from '../../../src/base/result.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { songFor } from '../../stage/template-songs.ts';
import { isPageTooWide, pieceOf } from '../support/screen.tsx';
import { fullPiece, showPictures } from './pictures-screen.tsx';

const PHOTO = 'd'.repeat(64);

async function openTemplates(options: Parameters<typeof showPictures>[0] = {}) {
  const shown = await showPictures(options);
  await page.getByRole('button', { name: 'Templates' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return shown;
}

/** How many different colours a picture has. */
function coloursIn(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return seen.size;
}

it('each template shows the song itself before anything is written', async () => {
  const { piece } = await openTemplates({ piece: songFor({ filling: 'full' }) });
  const before = scenesInOrder(piece.tables);
  const canvases = (): HTMLCanvasElement[] => [...document.querySelectorAll<HTMLCanvasElement>('[role=dialog] canvas')];
  expect(canvases()).toHaveLength(TEMPLATE_IDS.length);
  for (const canvas of canvases()) await expect.poll(() => coloursIn(canvas)).toBeGreaterThan(4);
  expect(scenesInOrder(piece.tables)).toEqual(before);
});

it('a template is used with one press, and undo gives back what was there', async () => {
  const { piece, text } = fullPiece();
  await openTemplates({ piece });
  await page.getByRole('button', { name: 'Night sky' }).click();
  await page.getByRole('button', { name: 'Use “Night sky”' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(piece.tables.picture.get(text)).toBeUndefined();
  expect(piece.tables.picture.all().some(({ sticker, alt }) => sticker === 'moon' && alt !== '')).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(piece.tables.picture.get(text)).toBeDefined();
});

it('scenes of one\'s own can stay', async () => {
  const { piece, text } = fullPiece();
  changeSong(piece, { length: 3840 * 24 });
  await openTemplates({ piece });
  await page.getByRole('radio', { name: /^Keep them/ }).click();
  await page.getByRole('button', { name: /^Use/ }).click();
  await expect.poll(() => scenesInOrder(piece.tables).length).toBe(3);
  expect(piece.tables.picture.get(text)).toBeDefined();
});

it('where every part has a scene, that is said and nothing changes', async () => {
  const { piece } = fullPiece();
  await openTemplates({ piece });
  await page.getByRole('radio', { name: /^Keep them/ }).click();
  await page.getByRole('button', { name: /^Use/ }).click();
  await expect.element(page.getByText('Each part of the song has a scene already.')).toBeVisible();
  expect(scenesInOrder(piece.tables)).toHaveLength(1);
});

it('colours come from a palette or a photo, and photos are chosen one by one', async () => {
  const { piece, scene } = fullPiece();
  const asset = { type: 'image', mime: 'image/webp', bytes: 9, name: 'p', seconds: 0, width: 800, height: 600, peaks: [], preview: '', author: '', licence: '', source: '' } as const;
  addAsset(piece, PHOTO, asset);
  addAsset(piece, 'e'.repeat(64), asset);
  addPicture(piece, { scene, type: 'photo', asset: PHOTO });
  await openTemplates({ piece, assets: { blob: async () => ok(new Blob([])) } });
  await expect.element(page.getByRole('checkbox', { name: 'Photo 1' })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Photo 2' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Photo 1' }).click();
  await page.getByRole('checkbox', { name: 'Photo 2' }).click();
  await page.getByRole('radio', { name: 'Colours of photo 1' }).click();
  await page.getByRole('button', { name: 'Quilt' }).click();
  await page.getByRole('button', { name: 'Use “Quilt”' }).click();
  await expect.poll(() => piece.tables.picture.where('asset', 'e'.repeat(64)).length).toBeGreaterThan(0);
  expect(piece.tables.picture.where('asset', PHOTO)).toHaveLength(0);
  expect(Object.values(PALETTES).map(({ ground }) => ground)).not.toContain(scenesInOrder(piece.tables)[0]?.background);
});

it('the keyboard alone makes the picture of a whole song', async () => {
  const piece = pieceOf();
  await showPictures({ piece });
  const button = page.getByRole('button', { name: 'Templates' });
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  page.getByRole('button', { name: 'Journey' }).element().focus();
  await userEvent.keyboard('{Enter}');
  page.getByRole('button', { name: 'Use “Journey”' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => piece.tables.picture.all().length).toBeGreaterThan(5);
});

it.each(['en', 'ar'] as const)('in %s on a phone nothing is off the page, small or without a name', async (language) => {
  const piece = songFor({ filling: 'full', direction: language === 'ar' ? 'rtl' : 'ltr', format: '9:16' });
  await showPictures({ piece, language, on: 'phone' });
  await page.getByRole('button', { name: language === 'ar' ? 'القوالب' : 'Templates' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[role=dialog] canvas').length).toBe(TEMPLATE_IDS.length);
  expect(isPageTooWide()).toBe(false);
  expect(smallTargets()).toEqual([]);
  expect(await axeFaults()).toEqual([]);
});
