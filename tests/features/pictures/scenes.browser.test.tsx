import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addScene } from '../../../src/document/commands/pictures.ts';
import { setSection } from '../../../src/document/commands/sections.ts';
import { formatOf, picturesOf, scenesInOrder } from '../../../src/document/queries/song.ts';
import { canvasThere } from './by-hand.ts';
import { fullPiece, scenePiece, showPictures } from './pictures-screen.tsx';

const named = (name: string | RegExp) => page.getByRole('button', { name });

describe('the scenes', () => {
  it('follow each other in time; one is chosen and told to the others', async () => {
    const { piece, scene } = scenePiece();
    const later = addScene(piece, 4 * 3840);
    const { onPlace } = await showPictures({ piece });
    await userEvent.click(named('Scene 2, from bar 5'));
    await expect.element(named('Scene 2, from bar 5')).toHaveAttribute('aria-pressed', 'true');
    expect(onPlace.mock.calls.map(([place]) => place.item)).toEqual(expect.arrayContaining([scene, later]));
  });

  it('begin where the song stands', async () => {
    const { piece } = scenePiece();
    const { engine } = await showPictures({ piece });
    engine.seek(2 * 3840 + 100);
    await userEvent.click(named('New scene here'));
    await expect.poll(() => scenesInOrder(piece.tables).map(({ start }) => start)).toEqual([0, 2 * 3840]);
  });

  it('get another start, another ground, and go with a way back', async () => {
    const { piece } = scenePiece();
    addScene(piece, 3840);
    await showPictures({ piece });
    await userEvent.click(named('Scene 2, from bar 2'));
    await userEvent.click(named('Increase Begins in bar'));
    await userEvent.click(named('sunrise'));
    await expect.poll(() => scenesInOrder(piece.tables)[1]).toMatchObject({ start: 2 * 3840, background: '#7b1f2c' });
    await userEvent.click(named('Remove this scene'));
    await expect.poll(() => scenesInOrder(piece.tables)).toHaveLength(1);
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
    expect(named('Remove this scene').elements()).toHaveLength(0);
    await userEvent.click(named('Undo'));
    await expect.poll(() => scenesInOrder(piece.tables)).toHaveLength(2);
  });

  it('are cut at the playhead, and copied with all that is on them', async () => {
    const { piece, scene, text } = fullPiece();
    const { engine } = await showPictures({ piece });
    await userEvent.click(named('Cut here'));
    await expect.element(page.getByRole('alert').getByText(/inside this scene/)).toBeVisible();
    engine.seek(2 * 3840);
    await userEvent.click(named('Cut here'));
    await expect.poll(() => scenesInOrder(piece.tables).map(({ start }) => start)).toEqual([0, 2 * 3840]);
    await expect.element(named('Scene 2, from bar 3')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(named('Copy this scene'));
    await expect.poll(() => scenesInOrder(piece.tables)).toHaveLength(3);
    const last = scenesInOrder(piece.tables).at(-1)?.id ?? '';
    expect(picturesOf(piece.tables, last).map(({ text: words }) => words)).toContain('Наша пісня');
    expect(picturesOf(piece.tables, scene).map(({ id }) => id)).toContain(text);
  });

  it('are made for each part of the song', async () => {
    const { piece } = scenePiece();
    setSection(piece, { at: 0, part: 'verse' });
    setSection(piece, { at: 4 * 3840, part: 'chorus' });
    await showPictures({ piece });
    await userEvent.click(named('One for each part'));
    await expect.poll(() => scenesInOrder(piece.tables).map(({ start }) => start)).toEqual([0, 4 * 3840]);
    await expect.element(named('One for each part')).not.toBeInTheDocument();
  });

  it('begin in another way, have colours of their own, and another shape of the picture', async () => {
    const { piece } = scenePiece();
    await showPictures({ piece });
    await userEvent.click(page.getByRole('radio', { name: 'Like a curtain' }));
    await expect.poll(() => scenesInOrder(piece.tables)[0]?.transition).toBe('wipe');
    await userEvent.click(named('Own colours'));
    await userEvent.click(page.getByRole('switch', { name: 'Two colours' }));
    await expect.poll(() => scenesInOrder(piece.tables)[0]?.backgroundEnd).toMatch(/^#/);
    await userEvent.click(page.getByRole('radio', { name: 'Tall (9:16)' }));
    await expect.poll(() => formatOf(piece.tables)).toBe('9:16');
    const { width, height } = (await canvasThere()).getBoundingClientRect();
    expect(width / height).toBeCloseTo(9 / 16, 1);
    await userEvent.click(named('Text'));
    await expect.poll(() => piece.tables.picture.all()).toMatchObject([{ format: '9:16', x: 450, y: 800 }]);
  });
});
