import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeClip } from '../../../src/document/commands/clips.ts';
import { setStep } from '../../../src/document/commands/notes.ts';
import { stepsOf } from '../../../src/document/queries/steps.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { drag, tap } from '../support/gestures.ts';
import { isPageTooWide, lastStep } from '../support/screen.tsx';
import { drumPiece, showCompose } from './compose-screen.tsx';

async function openDrums(options: Pick<Parameters<typeof showCompose>[0], 'language' | 'on'> = {}) {
  const made = drumPiece();
  const shown = await showCompose({ piece: made.piece, ...options });
  const name = options.language === 'ar' ? /^طقم/ : 'Drum kit';
  await userEvent.click(page.getByRole('button', { name, exact: true }).first());
  await expect.element(page.getByRole('grid')).toBeVisible();
  const struck = () =>
    stepsOf(made.piece.tables, made.clip).map(({ row, tick, velocity }) => `${row} ${tick / 480} ${velocity}`);
  return { ...made, ...shown, struck };
}
const cell = (row: string, beat: number, step: number, state = '') =>
  page.getByRole('gridcell', { name: new RegExp(`^${row}, bar 1, beat ${beat}, step ${step}, ${state}`) });

describe('the drum grid', () => {
  it('is grouped as the metre is felt', async () => {
    await openDrums();
    const names = page
      .getByRole('gridcell', { name: /^Kick/ })
      .elements()
      .map((element) => element.getAttribute('aria-label'));
    expect(names).toEqual(
      ['1, step 1', '1, step 2', '2, step 1', '2, step 2', '3, step 1', '3, step 2', '3, step 3'].map(
        (place) => `Kick, bar 1, beat ${place}, empty`,
      ),
    );
  });

  it('is painted by dragging a mouse over it: one step for undo', async () => {
    const { piece, struck, engine } = await openDrums();
    await drag(cell('Kick', 1, 1).element(), cell('Kick', 2, 2).element());
    await expect.poll(struck).toEqual(['kick 0 1', 'kick 1 1', 'kick 2 1', 'kick 3 1']);
    expect(engine.heard.filter((sound) => sound.startsWith('drum'))).toHaveLength(4);
    piece.history.undo('oksana');
    expect(struck()).toEqual([]);
  });

  it('is cleared by a drag that begins on a struck cell', async () => {
    const { piece, clip, struck } = await openDrums();
    for (const step of [0, 1, 3]) setStep(piece, { clip, row: 'kick', tick: step * 480 }, 1);
    await expect.element(cell('Kick', 2, 2, 'strong')).toBeVisible();
    await drag(cell('Kick', 1, 1).element(), cell('Kick', 2, 2).element());
    await expect.poll(struck).toEqual([]);
    expect(lastStep(piece)).toBe('history.clearStep');
  });

  it('answers a tap of a finger', async () => {
    const { struck } = await openDrums();
    await tap(cell('Snare', 1, 2).element());
    await expect.poll(struck).toEqual(['snare 1 1']);
    await tap(cell('Snare', 1, 2).element());
    await expect.poll(struck).toEqual([]);
  });

  it('is written by keys: arrows, Enter, the strengths 1 to 3, Delete', async () => {
    const { struck } = await openDrums();
    page.getByRole('gridcell').first().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await expect.poll(struck).toEqual(['crash 2 1']);
    await userEvent.keyboard('{ArrowDown}1{End}3');
    await expect.poll(struck).toEqual(['crash 2 1', 'hat-open 2 0.45', 'hat-open 6 1']);
    await expect.element(cell('Open hat', 3, 3, 'strong')).toHaveFocus();
    await userEvent.keyboard('{Delete}{Home}');
    await expect.poll(struck).toEqual(['crash 2 1', 'hat-open 2 0.45']);
    await expect.element(cell('Open hat', 1, 1)).toHaveFocus();
  });

  it('goes on by keys from where the mouse was', async () => {
    const { struck } = await openDrums();
    await userEvent.click(cell('Kick', 2, 1));
    await userEvent.keyboard('{ArrowRight}2');
    await expect.poll(struck).toEqual(['kick 2 1', 'kick 3 0.75']);
  });

  it('has one stop for the Tab key, and keeps it when the pattern becomes shorter', async () => {
    const { piece, clip } = await openDrums();
    await userEvent.click(cell('Kick', 3, 3));
    const stops = () =>
      page
        .getByRole('gridcell')
        .elements()
        .filter((element) => element.tabIndex === 0).length;
    expect(stops()).toBe(1);
    changeClip(piece, clip, { division: 1 });
    await expect.poll(() => page.getByRole('gridcell', { name: /^Kick/ }).elements().length).toBe(4);
    expect(stops()).toBe(1);
  });

  it('paints with the chosen strength, and changes another', async () => {
    const { struck } = await openDrums();
    await userEvent.click(page.getByRole('radio', { name: 'soft' }));
    await userEvent.click(cell('Kick', 1, 1));
    await expect.poll(struck).toEqual(['kick 0 0.45']);
    await userEvent.click(page.getByRole('radio', { name: 'strong' }));
    await userEvent.click(cell('Kick', 1, 1));
    await expect.poll(struck).toEqual(['kick 0 1']);
  });

  it('shows a hit that was played beside the step, and clears it', async () => {
    const { piece, clip, struck } = await openDrums();
    setStep(piece, { clip, row: 'kick', tick: 967 }, 0.7);
    await expect.element(cell('Kick', 2, 1, 'medium')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'medium' }));
    await userEvent.click(cell('Kick', 2, 1));
    await expect.poll(struck).toEqual([]);
  });

  it.each([
    ['en', 'laptop'],
    ['ar', 'phone'],
  ] as const)('has no fault in %s on a %s', async (language, on) => {
    await openDrums({ language, on });
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});
