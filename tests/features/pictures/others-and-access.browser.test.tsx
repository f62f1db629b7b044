import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addScene } from '../../../src/document/commands/pictures.ts';
import { canonicalText } from '../../../src/document/queries/canonical.ts';
import { becomeNewer, WHY } from '../support/read-only.ts';
import { personAt } from '../support/others.ts';
import { fullPiece, showPictures } from './pictures-screen.tsx';

describe('a stage', () => {
  it('of a newer studio can be seen, and nothing in it moves', async () => {
    const { piece } = fullPiece();
    const before = canonicalText(becomeNewer(piece).ydoc);
    await showPictures({ piece });
    for (const name of ['Text', 'Photo', 'New scene here']) await expect.element(page.getByRole('button', { name })).toBeDisabled();
    await expect.element(page.getByRole('group', { name: WHY }).first()).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: /Наша пісня/ }));
    for (const name of ['Right', 'Larger', 'Remove', 'More']) await expect.element(page.getByRole('button', { name, exact: true })).toBeDisabled();
    expect(canonicalText(piece.ydoc)).toBe(before);
  });

  it('shows by a small face and a name who is at which scene and which thing', async () => {
    const { piece, scene, text } = fullPiece();
    const second = addScene(piece, 3840);
    const others = [
      personAt(1, { name: 'Amir', place: { view: 'pictures', item: text } }),
      personAt(2, { name: '', place: { view: 'pictures', item: second } }),
      personAt(3, { name: 'Sara', place: { view: 'compose', item: scene } }),
    ];
    await showPictures({ piece, others });
    const scenes = page.getByRole('region', { name: 'Scenes' }).getByRole('listitem');
    await expect.element(scenes.first().getByText('Amir is here')).toBeInTheDocument();
    await expect.element(scenes.nth(1).getByText('Someone is here')).toBeInTheDocument();
    const thing = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /Наша пісня/ }) });
    await expect.element(thing.getByText('Amir', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Sara is here')).not.toBeInTheDocument();
  });

  it('tells the others which thing is in her hand, and else which scene', async () => {
    const { piece, scene, text } = fullPiece();
    const { onPlace } = await showPictures({ piece });
    expect(onPlace).toHaveBeenLastCalledWith({ view: 'pictures', item: scene });
    await userEvent.click(page.getByRole('button', { name: /Наша пісня/ }));
    await expect.poll(() => onPlace.mock.lastCall).toEqual([{ view: 'pictures', item: text }]);
  });
});
