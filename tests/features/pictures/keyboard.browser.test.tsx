import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { picturesOf, scenesInOrder } from '../../../src/document/queries/song.ts';
import { pieceOf } from '../support/screen.tsx';
import { canvasThere } from './by-hand.ts';
import { showPictures } from './pictures-screen.tsx';

const press = (keys: string) => userEvent.keyboard(keys);

/** Tab by Tab, as a person goes, until she is there; never a pointer. */
async function goTo(name: string | RegExp): Promise<void> {
  const isThere = (): boolean => page.getByRole('button', { name, exact: true }).or(page.getByRole('radio', { name, exact: true })).elements().some((element) => element === document.activeElement);
  for (let step = 0; step < 120; step++) {
    if (isThere()) return;
    await press('{Tab}');
  }
  throw new Error(`no way to ${name} by the Tab key: it ended at ${document.activeElement?.outerHTML.slice(0, 120)}`);
}

async function toCanvas(): Promise<void> {
  for (let step = 0; step < 160 && document.activeElement?.getAttribute('role') !== 'application'; step++) await press('{Tab}');
  expect(document.activeElement?.getAttribute('role')).toBe('application');
}

it('a scene is made with the keyboard alone', async () => {
  const piece = pieceOf();
  await showPictures({ piece });
  await goTo('Make a picture');
  await press('{Enter}');
  await canvasThere();
  const [scene] = scenesInOrder(piece.tables);
  const things = () => picturesOf(piece.tables, scene?.id ?? '');

  await goTo('sunrise');
  await press('{Enter}');
  await expect.poll(() => scenesInOrder(piece.tables)[0]?.background).toBe('#7b1f2c');
  await goTo('Text');
  await press('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveFocus();
  await press('{Control>}a{/Control}Тече вода{Escape}');
  await expect.poll(() => things()[0]?.text).toBe('Тече вода');

  // The focus is on the canvas: move, turn, scale.
  await press('{Shift>}{ArrowUp}{/Shift}');
  await expect.poll(() => things()[0]?.y).toBe(440);
  await press('{ArrowLeft}{BracketRight}');
  await expect.poll(() => things()[0]).toMatchObject({ x: 799, rotation: 5 });
  await press('{Equal}');
  await expect.poll(() => things()[0]?.width).toBeGreaterThan(900);

  await goTo('Sticker');
  await press('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await goTo('Boat');
  await press('{Enter}');
  await expect.poll(things).toHaveLength(2);
  await toCanvas();
  await press('{PageDown}');
  await expect.poll(() => things().map(({ type }) => type)).toEqual(['sticker', 'text']);
  await press('{Control>}d{/Control}');
  await expect.poll(things).toHaveLength(3);
  await press('{Delete}');
  await expect.poll(things).toHaveLength(2);
  await press('{Tab}');
  await goTo('Moves');
  await press('{Enter}');
  await goTo('Growing');
  await press('{Enter}');
  await expect.poll(() => things().flatMap(({ behaviours }) => behaviours.map(({ way }) => way))).toEqual(['grow']);
});

it('Tab goes from thing to thing on the canvas, and on from the last: no trap', async () => {
  const piece = pieceOf();
  await showPictures({ piece });
  await goTo('Make a picture');
  await press('{Enter}');
  await canvasThere();
  for (const shape of ['Star', 'Heart']) {
    await goTo('Shape');
    await press('{Enter}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await goTo(shape);
    await press('{Enter}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  }
  await toCanvas();
  await press('{Escape}');
  const pressed = () => page.getByRole('region', { name: 'Things in the picture' }).getByRole('button', { pressed: true }).elements().map((row) => row.textContent);
  await press('{Tab}');
  await expect.poll(() => pressed()[0]).toMatch(/^Star/);
  await press('{Tab}');
  await expect.poll(() => pressed()[0]).toMatch(/^Heart/);
  await press('{Tab}');
  expect(document.activeElement?.getAttribute('role')).not.toBe('application');
});
