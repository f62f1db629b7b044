import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/base/result.ts';
import { picturesOf, scenesInOrder } from '../../../src/document/queries/song.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { drag } from '../support/gestures.ts';
import { isPageTooWide, lastStep, pieceOf } from '../support/screen.tsx';
import { fullPiece, scenePiece, showPictures, type PicturesOptions } from './pictures-screen.tsx';

const canvas = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('canvas.upper-canvas, [class*="host"] canvas');
  if (!found) throw new Error('there is no canvas');
  return found;
};
const list = () => page.getByRole('region', { name: 'Things in the picture' });
const named = (name: string | RegExp) => page.getByRole('button', { name });

describe('a song without pictures', () => {
  it('begins with a background', async () => {
    const piece = pieceOf();
    await showPictures({ piece });
    await userEvent.click(named('Make a picture'));
    await expect.poll(() => scenesInOrder(piece.tables).map(({ start }) => start)).toEqual([0]);
    await expect.element(named('Text')).toBeVisible();
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
  });
});

describe('things on a scene', () => {
  it('a text is put there, chosen, and written: one step for undo', async () => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece });
    await userEvent.click(named('Text'));
    const words = page.getByRole('textbox', { name: 'Text' });
    await expect.element(words).toHaveValue('Our song');
    await userEvent.fill(words, 'Тиха пісня');
    await expect.poll(() => picturesOf(piece.tables, scene)[0]?.text).toBe('Тиха пісня');
    expect(lastStep(piece)).toBe('history.writePicture');
    piece.history.undo('oksana');
    expect(picturesOf(piece.tables, scene)[0]?.text).toBe('Our song');
  });

  it('are moved and scaled from the list, without a pointer', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }));
    for (const name of ['Right', 'Right', 'Down']) await userEvent.click(list().getByRole('button', { name, exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Larger', exact: true }));
    await expect.poll(() => piece.tables.picture.get(text)).toMatchObject({ x: 880, y: 490, width: 660, height: 176 });
    piece.history.undo('oksana');
    expect(piece.tables.picture.get(text)).toMatchObject({ x: 800, y: 450, width: 600 });
  });

  it('say what they show to people who do not see them', async () => {
    const { piece, drawing } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /^Drawing/ }));
    await userEvent.fill(page.getByRole('textbox', { name: 'What does it show?' }), 'Річка');
    await expect.poll(() => piece.tables.picture.get(drawing)?.alt).toBe('Річка');
    await expect.element(list().getByRole('button', { name: /^Drawing.*Річка/ })).toBeVisible();
  });

  it('that were removed come back, and the focus stays near', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }));
    page.getByRole('button', { name: 'Remove', exact: true }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => piece.tables.picture.get(text)).toBeUndefined();
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
    await userEvent.click(named('Undo'));
    await expect.poll(() => piece.tables.picture.get(text)?.text).toBe('Наша пісня');
  });

  it('go behind each other and to the front', async () => {
    const { piece, scene, text, drawing } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }));
    await userEvent.click(named('In front'));
    await expect.poll(() => picturesOf(piece.tables, scene).map(({ id }) => id)).toEqual([drawing, text]);
    await userEvent.click(named('In front'));
    await userEvent.click(named('Behind'));
    await expect.poll(() => picturesOf(piece.tables, scene).map(({ id }) => id)).toEqual([text, drawing]);
  });

  it('are doubled in one step, and the double is chosen', async () => {
    const { piece, scene } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }));
    await userEvent.click(named('Double it'));
    await expect.poll(() => picturesOf(piece.tables, scene).filter(({ type }) => type === 'text').length).toBe(2);
    await expect
      .poll(() =>
        list()
          .getByRole('button', { name: /^Text: Наша пісня/ })
          .elements()
          .map((button) => button.getAttribute('aria-pressed')),
      )
      .toEqual(['true', 'false']);
    piece.history.undo('oksana');
    expect(picturesOf(piece.tables, scene)).toHaveLength(2);
  });

  it('take a colour and become see-through, one step each', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }));
    await userEvent.click(named('Colour'));
    page
      .getByRole('radio', { name: 'yellow' })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => piece.tables.picture.get(text)?.colour).toBe('#ffd166');
    await userEvent.click(named('More'));
    await userEvent.click(page.getByRole('tab', { name: 'Look' }));
    page.getByRole('slider', { name: 'How solid' }).element().focus();
    await userEvent.keyboard('{Home}');
    await expect.poll(() => piece.tables.picture.get(text)?.opacity).toBe(0.05);
    piece.history.undo('oksana');
    expect(piece.tables.picture.get(text)).toMatchObject({ opacity: 1, colour: '#ffd166' });
  });
});

describe('the canvas', () => {
  it('lets a thing be dragged: one step', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await expect.poll(() => document.querySelectorAll('[class*="host"] canvas').length).toBeGreaterThan(0);
    const box = canvas().getBoundingClientRect();
    const at = (x: number, y: number) => ({
      x: box.left + (x / 1600) * box.width,
      y: box.top + (y / 900) * box.height,
    });
    await drag(at(800, 450), at(1000, 450));
    await expect.poll(() => Math.abs((piece.tables.picture.get(text)?.x ?? 0) - 1000)).toBeLessThan(25);
    piece.history.undo('oksana');
    expect(piece.tables.picture.get(text)?.x).toBe(800);
  });

  it('is drawn on with a pen, and strokes of one pen are one drawing', async () => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece });
    await expect.poll(() => document.querySelectorAll('[class*="host"] canvas').length).toBeGreaterThan(0);
    await userEvent.click(named('Draw'));
    const box = canvas().getBoundingClientRect();
    const at = (x: number, y: number) => ({ x: box.left + x * box.width, y: box.top + y * box.height });
    await drag(at(0.2, 0.2), at(0.5, 0.4));
    await expect.poll(() => picturesOf(piece.tables, scene)).toHaveLength(1);
    await drag(at(0.2, 0.6), at(0.5, 0.7));
    await expect.poll(() => picturesOf(piece.tables, scene)[0]?.strokes.length).toBe(2);
    await userEvent.click(page.getByRole('radio', { name: 'red' }).element().closest('label') ?? document.body);
    await drag(at(0.6, 0.6), at(0.8, 0.7));
    await expect.poll(() => picturesOf(piece.tables, scene)).toHaveLength(2);
  });
});

describe('a photo from the device', () => {
  const bring = async (): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('there is no place for a file');
    await userEvent.upload(input, new File(['x'], 'море.jpg', { type: 'image/jpeg' }));
  };

  it('is put on the scene in its own shape, in one step', async () => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece });
    await bring();
    await expect
      .poll(() => picturesOf(piece.tables, scene))
      .toMatchObject([{ type: 'photo', width: 1120, height: 560, asset: 'c'.repeat(64) }]);
    expect(piece.tables.asset.get('c'.repeat(64))).toMatchObject({ type: 'image', name: 'море.jpg' });
    piece.history.undo('oksana');
    expect(picturesOf(piece.tables, scene)).toEqual([]);
    expect(lastStep(piece)).toBe('history.addScene');
  });

  it.each([
    ['that is none', { imports: { image: async () => failed('image-unreadable') } }],
    ['for which there is no room', { assets: { put: async () => failed('disk-full') } }],
  ] satisfies [string, PicturesOptions][])('%s changes nothing and says so', async (_, trouble) => {
    const { piece, scene } = scenePiece();
    await showPictures({ piece, ...trouble });
    await bring();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(picturesOf(piece.tables, scene)).toEqual([]);
    await userEvent.click(page.getByRole('alert').getByRole('button', { name: 'Close' }));
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
  ['uk', 'phone'],
] as const)('the pictures have no fault in %s on a %s', async (language, on) => {
  const { piece } = fullPiece();
  await showPictures({ piece, language, on });
  await expect.poll(() => document.querySelectorAll('[class*="host"] canvas').length).toBeGreaterThan(0);
  await userEvent.click(page.getByRole('button', { name: /Наша пісня/ }));
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});
