import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addScene } from '../../../src/document/commands/pictures.ts';
import { scenesInOrder } from '../../../src/document/queries/song.ts';
import { scenePiece, showPictures } from './pictures-screen.tsx';

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
});
