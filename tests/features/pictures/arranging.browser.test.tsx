import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addPicture, addScene } from '../../../src/document/commands/pictures.ts';
import { picturesOf } from '../../../src/document/queries/song.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { drag } from '../support/gestures.ts';
import { isPageTooWide, lastStep } from '../support/screen.tsx';
import { canvasThere, list, named, placeOf } from './by-hand.ts';
import { fullPiece, scenePiece, showPictures } from './pictures-screen.tsx';

/** Three stars in a row, not quite straight. */
function starPiece() {
  const { piece, scene } = scenePiece();
  const stars = [[300, 400], [700, 430], [1300, 460]].map(([x = 0, y = 0]) => {
    const star = addPicture(piece, { scene, type: 'shape', shape: 'star', x, y, width: 160, height: 160, colour: '#ffd166' });
    return star.ok ? star.value : '';
  });
  return { piece, scene, stars, places: () => picturesOf(piece.tables, scene).map(({ x, y }) => [x, y]) };
}
const press = (keys: string) => userEvent.keyboard(keys);

describe('several things', () => {
  it('are caught by a frame drawn around them, and moved as one step', async () => {
    const { piece, places } = starPiece();
    await showPictures({ piece });
    await drag(await placeOf(150, 250), await placeOf(900, 620));
    await expect.element(page.getByRole('region', { name: '2 things chosen' })).toBeVisible();
    (await canvasThere()).focus();
    await press('{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(places).toEqual([[300, 410], [700, 440], [1300, 460]]);
    piece.history.undo('oksana');
    expect(places()).toEqual([[300, 400], [700, 430], [1300, 460]]);
  });

  it('are lined up and spread from the full face', async () => {
    const { piece, places } = starPiece();
    await showPictures({ piece });
    (await canvasThere()).focus();
    await press('{Control>}a{/Control}');
    await userEvent.click(named('More'));
    await userEvent.click(named('Line up at the top'));
    await expect.poll(places).toEqual([[300, 400], [700, 400], [1300, 400]]);
    await userEvent.click(named('Equal gaps across'));
    await expect.poll(places).toEqual([[300, 400], [800, 400], [1300, 400]]);
    expect(lastStep(piece)).toBe('history.distributePictures');
  });

  it('become a group by keys: taken together on the canvas from then on', async () => {
    const { piece, places } = starPiece();
    await showPictures({ piece });
    (await canvasThere()).focus();
    await press('{Control>}a{/Control}{Control>}g{/Control}{Escape}');
    await drag(await placeOf(700, 430), await placeOf(700, 630));
    await expect.poll(() => places().map(([, y]) => Math.round((y ?? 0) / 10))).toEqual([60, 63, 66]);
    await press('{Control>}{Shift>}g{/Shift}{/Control}');
    await expect.poll(() => piece.tables.picture.all().every(({ group }) => group === '')).toBe(true);
  });

  it('are chosen one by one in the list without a pointer', async () => {
    const { piece } = starPiece();
    await showPictures({ piece });
    await userEvent.click(named('Choose several'));
    const rows = list().getByRole('button', { name: /^Star/ });
    for (const row of rows.elements().slice(0, 2)) {
      if (row instanceof HTMLElement) row.focus();
      await press('{Enter}');
    }
    await expect.element(page.getByRole('region', { name: '2 things chosen' })).toBeVisible();
  });
});

describe('one thing', () => {
  it('goes to another scene by copy and paste, one step', async () => {
    const { piece } = fullPiece();
    const second = addScene(piece, 4 * 3840);
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
    await press('{Control>}c{/Control}');
    await userEvent.click(named('Scene 2, from bar 5'));
    await press('{Control>}v{/Control}');
    await expect.poll(() => picturesOf(piece.tables, second)).toMatchObject([{ text: 'Наша пісня', x: 800, y: 450 }]);
    expect(lastStep(piece)).toBe('history.pastePictures');
    await userEvent.click(named('Paste'));
    await expect.poll(() => picturesOf(piece.tables, second)).toHaveLength(2);
  });

  it('that is locked stays where it is, and can be freed from the list', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
    await press('{Control>}l{/Control}');
    await expect.poll(() => piece.tables.picture.get(text)?.isLocked).toBe(true);
    await drag(await placeOf(800, 450), await placeOf(1100, 600));
    expect(piece.tables.picture.get(text)).toMatchObject({ x: 800, y: 450 });
    await userEvent.click(list().getByRole('button', { name: /Наша пісня/ }).first());
    await userEvent.click(named('Unlock'));
    await expect.poll(() => piece.tables.picture.get(text)?.isLocked).toBe(false);
  });

  it('is written where it stands, letter by letter, and Escape gives the hand back', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    const surface = await canvasThere();
    surface.focus();
    await press('{Tab}{Enter}');
    const field = page.getByRole('textbox', { name: 'Text' });
    await expect.element(field).toHaveValue('Наша пісня');
    await userEvent.type(field, '!');
    await expect.poll(() => piece.tables.picture.get(text)?.text).toMatch(/!$/);
    await press('{Escape}');
    await expect.element(field).not.toBeInTheDocument();
    expect(document.activeElement).toBe(surface);
    piece.history.undo('oksana');
    expect(piece.tables.picture.get(text)?.text).toBe('Наша пісня');
    await press('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => piece.tables.picture.get(text)?.x).toBe(810);
  });

  it('takes a look, an edge, a gradient, a font and a shadow', async () => {
    const { piece, text } = fullPiece();
    await showPictures({ piece });
    await userEvent.click(list().getByRole('button', { name: /^Text: Наша пісня/ }));
    await userEvent.click(named('More'));
    const tab = (name: string) => userEvent.click(page.getByRole('tab', { name }));
    await tab('Look');
    await userEvent.click(named('Grey'));
    page.getByRole('slider', { name: 'Shadow' }).element().focus();
    await press('{End}');
    await tab('Edge');
    page.getByRole('slider', { name: 'Edge' }).element().focus();
    await press('{ArrowRight}{ArrowRight}{Tab}');
    await userEvent.click(page.getByRole('switch', { name: 'Two colours' }));
    await tab('Letters');
    await userEvent.click(page.getByRole('radio', { name: 'Handwriting' }));
    await expect
      .poll(() => piece.tables.picture.get(text))
      .toMatchObject({ look: { saturation: 0 }, shadow: 1, edge: 4, colourEnd: expect.stringMatching(/^#/), font: 'hand' });
  });
});

it.each([
  ['uk', 'phone'],
  ['ar', 'phone'],
  ['pl', 'laptop'],
] as const)('the full face has no fault in %s on a %s', async (language, on) => {
  const { piece } = fullPiece();
  await showPictures({ piece, language, on });
  await canvasThere();
  await userEvent.click(page.getByRole('button', { name: /Наша пісня/ }).first());
  for (const picture of ['palette', 'sparkles', 'ellipsis']) {
    document.querySelector<HTMLButtonElement>(`[class*="tiles"] button[aria-pressed]:has(.lucide-${picture})`)?.click();
    await expect.poll(() => document.querySelector(`button[aria-pressed="true"] .lucide-${picture}`)).not.toBeNull();
    for (const tab of [undefined, ...page.getByRole('tab').elements()]) {
      if (tab instanceof HTMLElement) await userEvent.click(tab);
      expect(await axeFaults()).toEqual([]);
      expect(smallTargets()).toEqual([]);
      expect(isPageTooWide()).toBe(false);
    }
  }
});
