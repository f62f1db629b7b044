import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import { addLanguage, addLines } from '../../../src/document/commands/words.ts';
import { picturesOf } from '../../../src/document/queries/song.ts';
import type { PictureImports } from '../../../src/features/pictures/pictures-types.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { lastStep } from '../support/screen.tsx';
import { canvasThere, chosen, list, named } from './by-hand.ts';
import { scenePiece, showPictures } from './pictures-screen.tsx';

const CLIP = { bytes: new Uint8Array([1]), mime: 'video/mp4', width: 1280, height: 720, seconds: 8, preview: '' };

async function bring(place: number, name: string, type: string): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[place];
  if (!input) throw new Error('there is no place for a file');
  await userEvent.upload(input, new File(['x'], name, { type }));
}

describe('something new on a scene', () => {
  it.each([
    ['Sticker', 'Bird', { type: 'sticker', sticker: 'bird' }],
    ['Shape', 'Speech bubble', { type: 'shape', shape: 'bubble' }],
    ['Sound picture', 'Sound bars', { type: 'spectrum' }],
  ])('%s: seen, chosen by its name, put there in one step and in the hand', async (tile, name, expected) => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece, on: 'phone' });
    await canvasThere();
    await userEvent.click(named(tile));
    await expect.element(page.getByRole('dialog', { name: tile })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name, exact: true }));
    await expect.poll(() => picturesOf(piece.tables, scene)).toMatchObject([expected]);
    expect(lastStep(piece)).toBe('history.addPicture');
    await expect.element(chosen()).toBeVisible();
    await expect.element(list().getByRole('button', { pressed: true })).toBeVisible();
  });

  it('one line of the song stands there by itself', async () => {
    const { piece, scene } = scenePiece();
    addLanguage(piece, 'uk');
    const [line] = addLines(piece, { language: 'uk', texts: ['Тече вода'] });
    await showPictures({ piece });
    await userEvent.click(named('One line'));
    await userEvent.click(named('Тече вода'));
    await expect.poll(() => picturesOf(piece.tables, scene)).toMatchObject([{ type: 'text', line }]);
  });

  it('a photo goes behind everything, covers the stage and is not taken by accident', async () => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece });
    await userEvent.click(named('Shape'));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Star' }));
    await expect.poll(() => picturesOf(piece.tables, scene)).toHaveLength(1);
    await bring(2, 'Поле.jpg', 'image/jpeg');
    await expect.poll(() => picturesOf(piece.tables, scene)).toMatchObject([{ type: 'photo', width: 1600, height: 900, isLocked: true }, { type: 'shape' }]);
    piece.history.undo('oksana');
    expect(picturesOf(piece.tables, scene)).toMatchObject([{ type: 'shape' }]);
  });
});

describe('a film clip', () => {
  it('is read with progress, and put there in its own shape', async () => {
    const { piece, scene } = scenePiece();
    const held: { finish?: () => void } = {};
    const clip: PictureImports['clip'] = (_, { onProgress }) => {
      onProgress(0.5);
      return new Promise((done) => {
        held.finish = () => done(ok(CLIP));
      });
    };
    await showPictures({ piece, imports: { clip } });
    await bring(1, 'Річка.mp4', 'video/mp4');
    await expect.element(page.getByRole('progressbar', { name: 'Reading the file' })).toHaveAttribute('value', '0.5');
    held.finish?.();
    await expect.poll(() => picturesOf(piece.tables, scene)).toMatchObject([{ type: 'video', width: 1120, height: 630 }]);
    expect(piece.tables.asset.all()).toMatchObject([{ type: 'video', seconds: 8 }]);
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  });

  it('that is given up leaves nothing behind', async () => {
    const { piece, scene } = scenePiece();
    const clip: PictureImports['clip'] = (_, { signal }) => new Promise((done) => signal.addEventListener('abort', () => done(failed('cancelled'))));
    await showPictures({ piece, imports: { clip } });
    await bring(1, 'Річка.mp4', 'video/mp4');
    await userEvent.click(named('Cancel'));
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
    expect(picturesOf(piece.tables, scene)).toEqual([]);
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('that cannot be read says so', async () => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece, imports: { clip: async () => failed('clip-unreadable') } });
    await bring(1, 'x.mp4', 'video/mp4');
    await expect.element(page.getByRole('alert').getByText(/cannot read this clip/)).toBeVisible();
    expect(picturesOf(piece.tables, scene)).toEqual([]);
  });
});

it('a photo from the camera is taken by one tap, and the camera goes off', async () => {
  const { piece, scene } = scenePiece();
  const lens = document.createElement('canvas');
  lens.getContext('2d')?.fillRect(0, 0, lens.width, lens.height);
  const stream = lens.captureStream(10);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  onTestFinished(() => void vi.restoreAllMocks());
  const seen: boolean[] = [];
  const snapshot: PictureImports['snapshot'] = async (_, { isMirrored }) => {
    seen.push(isMirrored);
    return ok({ bytes: new Uint8Array([1]), mime: 'image/webp', width: 640, height: 480, preview: '' });
  };
  await showPictures({ piece, imports: { snapshot } });
  await userEvent.click(named('Camera'));
  await userEvent.click(named('Take a photo'));
  await expect.poll(() => picturesOf(piece.tables, scene)).toMatchObject([{ type: 'photo', asset: 'c'.repeat(64) }]);
  expect(seen).toEqual([true]);
  await expect.poll(() => stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
});

it('a camera that is not there is told in one sentence', async () => {
  await showPictures();
  await userEvent.click(named('Camera'));
  await expect.element(page.getByRole('dialog').getByText(/camera/).first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
