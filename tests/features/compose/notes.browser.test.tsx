import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addNotes } from '../../../src/document/commands/notes.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { drag, dragBy } from '../support/gestures.ts';
import { isPageTooWide, lastStep } from '../support/screen.tsx';
import { melodyPiece, showCompose } from './compose-screen.tsx';

async function openNotes(options: Pick<Parameters<typeof showCompose>[0], 'language' | 'on'> = {}) {
  const made = melodyPiece();
  const shown = await showCompose({ piece: made.piece, ...options });
  await userEvent.click(
    page.getByRole('button', { name: options.language === 'ar' ? 'عود' : 'Oud', exact: true }).first(),
  );
  await expect.element(page.getByRole('application')).toBeVisible();
  const notes = () =>
    made.piece.tables.note
      .where('clip', made.clip)
      .map(({ start, length, pitch }) => `${pitch} at ${start / 240} for ${length / 240}`)
      .toSorted();
  return { ...made, ...shown, notes };
}
const grid = () => page.getByRole('application').element();
const block = (id: string): Element => {
  const found = document.querySelector(`[data-note="${id}"]`);
  if (!found) throw new Error('the note is not on the grid');
  return found;
};
/** Keys go to the cell under the cursor; it begins in the middle row, and goes where one points. */
async function pointAt(id: string): Promise<void> {
  grid().focus();
  const note = block(id).getBoundingClientRect();
  const cursor = () => document.querySelector('[class*="cursor"]')?.getBoundingClientRect() ?? note;
  const rows = Math.round((note.top + note.height / 2 - cursor().top - 22) / 44);
  const columns = Math.round((note.left - cursor().left) / 44);
  await userEvent.keyboard(
    (rows < 0 ? '{ArrowUp}' : '{ArrowDown}').repeat(Math.abs(rows)) + '{ArrowRight}'.repeat(columns),
  );
}
const said = () =>
  [...document.querySelectorAll('[aria-live="assertive"]')].map(({ textContent }) => textContent).join('');

describe('the note grid under a pointer', () => {
  it('takes a note where one taps, and lets it be heard', async () => {
    const { piece, note, notes, engine, track } = await openNotes();
    const { left, top } = block(note).getBoundingClientRect();
    await drag({ x: left + 3 * 44 + 20, y: top + 16 }, { x: left + 3 * 44 + 20, y: top + 16 });
    await expect.poll(notes).toEqual(['62 at 2 for 1', '62 at 5 for 1']);
    expect(engine.heard).toContain(`preview ${track} 62`);
    expect(lastStep(piece)).toBe('history.addNotes');
    await expect.element(page.getByRole('group', { name: '1 note chosen' })).toBeVisible();
  });

  it('moves a dragged note by rows of the scale, never to a note outside it', async () => {
    const { piece, note, notes } = await openNotes();
    await dragBy(block(note), { x: 88, y: -44 });
    await expect.poll(notes).toEqual(['63 at 4 for 1']);
    await dragBy(block(note), { x: 0, y: -44 });
    await expect.poll(notes).toEqual(['66 at 4 for 1']);
    piece.history.undo('oksana');
    expect(notes()).toEqual(['63 at 4 for 1']);
  });

  it('lengthens a note at its end', async () => {
    const { note, notes } = await openNotes();
    const { right, top, height } = block(note).getBoundingClientRect();
    await drag({ x: right - 4, y: top + height / 2 }, { x: right - 4 + 88, y: top + height / 2 });
    await expect.poll(notes).toEqual(['62 at 2 for 3']);
  });

  it('moves all chosen notes together', async () => {
    const { piece, clip, note, notes } = await openNotes();
    addNotes(piece, clip, [{ start: 960, length: 240, pitch: 66, velocity: 0.8 }]);
    await userEvent.click(page.getByRole('button', { name: 'Choose all' }));
    await dragBy(block(note), { x: 0, y: -44 });
    await expect.poll(notes).toEqual(['63 at 2 for 1', '67 at 4 for 1']);
  });

  it('lets the names of the rows be heard', async () => {
    const { engine, track } = await openNotes();
    await userEvent.click(page.getByRole('button', { name: 'D4', exact: true }));
    expect(engine.heard).toContain(`preview ${track} 62`);
  });
});

describe('the note grid by keys', () => {
  it('says where the cursor is, adds a note and takes it away', async () => {
    const { notes, note } = await openNotes();
    await pointAt(note);
    expect(said()).toBe('D4, bar 1, beat 1, step 3, note');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(notes).toEqual(['62 at 2 for 1', '62 at 3 for 1']);
    await expect.poll(said).toBe('D4, bar 1, beat 1, step 4, note');
    await userEvent.keyboard(' ');
    await expect.poll(notes).toEqual(['62 at 2 for 1']);
    await expect.poll(said).toBe('D4, bar 1, beat 1, step 4, empty');
  });

  it('moves the note under the cursor in its scale, and goes with it', async () => {
    const { notes, note } = await openNotes();
    await pointAt(note);
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowRight}{/Alt}');
    await expect.poll(notes).toEqual(['66 at 3 for 1']);
    await expect.poll(said).toBe('F♯4, bar 1, beat 1, step 4, note');
  });

  it('makes it longer and shorter, never shorter than a step', async () => {
    const { notes, note } = await openNotes();
    await pointAt(note);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await expect.poll(notes).toEqual(['62 at 2 for 3']);
    await expect.poll(said).toBe('3 steps long');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect.poll(notes).toEqual(['62 at 2 for 1']);
  });

  it('acts on the note it is on and not on one chosen elsewhere', async () => {
    const { piece, clip, notes, note } = await openNotes();
    const added = addNotes(piece, clip, [{ start: 1920, length: 240, pitch: 62, velocity: 0.8 }]);
    const other = added.ok ? (added.value[0] ?? '') : '';
    await expect.poll(() => document.querySelector(`[data-note="${other}"]`)).not.toBeNull();
    await dragBy(block(other), { x: 0, y: 0 });
    await expect.element(page.getByRole('group', { name: '1 note chosen' })).toBeVisible();
    await pointAt(note);
    await userEvent.keyboard('{Delete}');
    await expect.poll(notes).toEqual(['62 at 8 for 1']);
    expect(said()).toBe('Remove 1 note');
  });
});

describe('what one can do to chosen notes', () => {
  it('an octave up and down, again at once, away', async () => {
    const { notes } = await openNotes();
    await userEvent.click(page.getByRole('button', { name: 'Choose all' }));
    await userEvent.click(page.getByRole('button', { name: 'Octave up' }));
    await expect.poll(notes).toEqual(['74 at 2 for 1']);
    await userEvent.click(page.getByRole('button', { name: 'Octave down' }));
    await userEvent.click(page.getByRole('button', { name: 'Repeat the chosen notes' }));
    await expect.poll(notes).toEqual(['62 at 2 for 1', '62 at 3 for 1']);
    await userEvent.click(page.getByRole('button', { name: 'Remove the chosen notes' }));
    await expect.poll(notes).toEqual(['62 at 2 for 1']);
    await expect.element(page.getByRole('group', { name: '0 notes chosen' })).toBeVisible();
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
  });

  it('their strength: one step for undo', async () => {
    const { piece, note } = await openNotes();
    await userEvent.click(page.getByRole('button', { name: 'Choose all' }));
    page.getByRole('slider', { name: 'Strength of the notes' }).element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => piece.tables.note.get(note)?.velocity).toBe(1);
    expect(lastStep(piece)).toBe('history.setVelocity');
  });
});

describe('the scale', () => {
  it('can be let go, and then has all half tones', async () => {
    await openNotes();
    await expect.element(page.getByRole('button', { name: 'C4', exact: true })).toBeInTheDocument();
    expect(page.getByRole('button', { name: 'C♯4', exact: true }).elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: 'Only notes of the scale' }));
    await expect.element(page.getByRole('button', { name: 'C♯4', exact: true })).toBeInTheDocument();
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
] as const)('the note grid has no fault in %s on a %s', async (language, on) => {
  await openNotes({ language, on });
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});
