import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setBehaviour } from '../../../src/document/commands/moving-pictures.ts';
import { addPicture, changePictures } from '../../../src/document/commands/pictures.ts';
import { drag } from '../support/gestures.ts';
import { lastStep } from '../support/screen.tsx';
import { canvasThere, chosen, colourAt, list, named, placeOf } from './by-hand.ts';
import { fullPiece, scenePiece, showPictures } from './pictures-screen.tsx';

const group = (name: string) => chosen().getByRole('group', { name, exact: true }).or(page.getByRole('group', { name, exact: true }));

async function openMoves() {
  const { piece, text, scene } = fullPiece();
  await showPictures({ piece });
  await canvasThere();
  await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
  await userEvent.click(named('Moves'));
  return { piece, text, scene, moves: () => piece.tables.picture.get(text)?.behaviours ?? [] };
}

describe('moves', () => {
  it('are given by a tap, one of a kind, and taken by a second tap', async () => {
    const { piece, moves } = await openMoves();
    await userEvent.click(group('Comes in').getByRole('button', { name: 'To the left' }));
    await expect.poll(moves).toMatchObject([{ type: 'enter', way: 'slide-left' }]);
    await userEvent.click(group('Comes in').getByRole('button', { name: 'Growing' }));
    await userEvent.click(group('With the beat').getByRole('button', { name: 'Size' }));
    await userEvent.click(page.getByRole('button', { name: 'Word by word' }));
    await expect.poll(() => moves().map(({ type, way }) => `${type} ${way}`)).toEqual(['enter grow', 'pulse size', 'words fade']);
    await userEvent.click(group('With the beat').getByRole('button', { name: 'Size' }));
    await expect.poll(() => moves().map(({ type }) => type)).toEqual(['enter', 'words']);
    expect(lastStep(piece)).toBe('history.removeBehaviour');
  });

  it('are shown at once, without the sound, and the thing stays in the hand', async () => {
    const { piece, scene } = scenePiece();
    addPicture(piece, { scene, type: 'shape', shape: 'box', x: 800, y: 450, width: 400, height: 400, colour: '#ff0000' });
    const { engine } = await showPictures({ piece });
    await canvasThere();
    await expect.poll(() => colourAt(800, 450)).toEqual([255, 0, 0]);
    await userEvent.click(list().getByRole('button', { name: /^Box/ }));
    await userEvent.click(named('Moves'));
    await userEvent.click(group('Comes in').getByRole('button', { name: 'To the right' }));
    await expect.poll(() => colourAt(800, 450), { interval: 5 }).not.toEqual([255, 0, 0]);
    await expect.poll(() => colourAt(800, 450)).toEqual([255, 0, 0]);
    expect(engine.heard).toEqual([]);
    await expect.element(page.getByRole('region', { name: '1 thing chosen' })).toBeVisible();
  });

  it('go the way that a finger drew', async () => {
    const { moves } = await openMoves();
    await userEvent.click(named('Draw the path'));
    await drag(await placeOf(300, 700), await placeOf(900, 700));
    await expect.poll(() => moves()[0]?.path.map((place) => Math.round(place / 10))).toEqual([60, 0]);
    await expect.element(named('Draw the path')).toHaveAttribute('aria-pressed', 'false');
    await expect.element(page.getByRole('region', { name: '1 thing chosen' })).toBeVisible();
  });

  it('go a ready way without a finger, and are set more exactly', async () => {
    const { moves } = await openMoves();
    await userEvent.click(named('In a circle'));
    await expect.poll(() => moves()[0]?.path.length).toBeGreaterThan(20);
    await userEvent.click(named('More exactly'));
    await userEvent.click(named('Increase Beats'));
    await expect.poll(() => moves()[0]?.length).toBe(4080);
    await userEvent.click(named('No path'));
    await expect.poll(moves).toEqual([]);
  });
});

it('a slider shows what it does while it is held, and writes once when it is let go', async () => {
  const { piece, scene } = scenePiece();
  const box = addPicture(piece, { scene, type: 'shape', shape: 'box', x: 800, y: 450, width: 400, height: 400, colour: '#ff0000' });
  const opacity = () => (box.ok ? piece.tables.picture.get(box.value)?.opacity : undefined);
  await showPictures({ piece });
  await userEvent.click(list().getByRole('button', { name: /^Box/ }));
  await userEvent.click(named('More'));
  await userEvent.click(page.getByRole('tab', { name: 'Look' }));
  page.getByRole('slider', { name: 'How solid' }).element().focus();
  await userEvent.keyboard('{PageDown>6}');
  await expect.poll(async () => (await colourAt(700, 500))[0]).toBeLessThan(220);
  expect(opacity()).toBe(1);
  await userEvent.keyboard('{/PageDown}');
  await expect.poll(opacity).toBeLessThan(0.9);
  piece.history.undo('oksana');
  expect(opacity()).toBe(1);
});

it('what moves by itself while the song plays is not taken, and is in the hand again afterwards', async () => {
  const { piece, text } = fullPiece();
  const { engine } = await showPictures({ piece });
  await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
  await engine.play();
  await drag(await placeOf(800, 450), await placeOf(1000, 600));
  expect(piece.tables.picture.get(text)).toMatchObject({ x: 800, y: 450 });
  engine.pause();
  await drag(await placeOf(800, 450), await placeOf(1000, 600));
  await expect.poll(() => piece.tables.picture.get(text)?.x).toBeGreaterThan(950);
});

describe('places at moments', () => {
  it('are kept at the playhead, moved, and forgotten', async () => {
    const { piece, text } = fullPiece();
    const { engine } = await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
    await userEvent.click(named('More'));
    await userEvent.click(page.getByRole('tab', { name: 'Time' }));
    await userEvent.click(named('Keep this place now'));
    changePictures(piece, [{ id: text, fields: { x: 1200 } }]);
    engine.seek(1920);
    await userEvent.click(named('Keep this place now'));
    const places = () => piece.tables.picture.get(text)?.keyframes.map(({ at, x }) => [at, x]);
    await expect.poll(places).toEqual([[0, 800], [1920, 1200]]);
    await userEvent.click(named('Forget: Place at beat 0'));
    await expect.poll(places).toEqual([[1920, 1200]]);
    await userEvent.click(named('Go there: Place at beat 2'));
    expect(engine.position()).toBe(1920);
  });
});

describe('what would flash or could not be read', () => {
  it('is told in one sentence and mended by one tap', async () => {
    const { piece, scene } = scenePiece();
    const photo = addPicture(piece, { scene, type: 'shape', shape: 'box', width: 1600, height: 900, colour: '#ffffff' });
    const id = photo.ok ? photo.value : '';
    setBehaviour(piece, [id], { type: 'follow', way: 'light', length: 960, amount: 1, band: 'all', path: [] });
    await showPictures({ piece });
    await expect.element(page.getByText(/would flash with the music/)).toBeVisible();
    await userEvent.click(named('Mend it'));
    await expect.poll(() => piece.tables.picture.get(id)).toMatchObject({ behaviours: [{ type: 'follow', way: 'size' }] });
    await expect.element(page.getByText(/would flash/)).not.toBeInTheDocument();
  });

  it('words on a photo get an edge instead of a strip', async () => {
    const { piece, scene } = scenePiece();
    addPicture(piece, { scene, type: 'photo', asset: 'c'.repeat(64), width: 1600, height: 900 });
    const text = addPicture(piece, { scene, type: 'text', text: 'Море', width: 600, height: 160, size: 96 });
    await showPictures({ piece });
    await expect.element(page.getByText(/hard to read/)).toBeVisible();
    await userEvent.click(named('Mend it'));
    await expect.poll(() => (text.ok ? piece.tables.picture.get(text.value)?.edge : 0)).toBeGreaterThan(0);
    await expect.element(page.getByText(/hard to read/)).not.toBeInTheDocument();
  });
});
