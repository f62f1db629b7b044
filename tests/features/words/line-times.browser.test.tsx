import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { timeLines } from '../../../src/document/commands/words.ts';
import { linesInOrder } from '../../../src/document/queries/lyrics.ts';
import { openWords } from './open-words.tsx';
import { songWithWords } from './words-piece.ts';

/** How much of each word is lit, in per cent. */
const lit = (language: string): number[] =>
  [...document.querySelectorAll<HTMLElement>(`p[lang="${language}"] [data-word]`)].map((word) =>
    Math.round(Number.parseFloat(word.style.getPropertyValue('--sung'))),
  );

describe('the time of the lines', () => {
  it('is tapped with the space bar while the song plays, and is one step', async () => {
    const { piece } = songWithWords();
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    await userEvent.click(page.getByRole('button', { name: 'Start tapping' }));
    await expect.poll(() => engine.state().phase, { timeout: 20_000 }).toBe('playing');
    for (let tapped = 0; tapped < 4; tapped++) {
      const before = engine.position();
      await expect.poll(() => engine.position() > before + 500, { timeout: 20_000, interval: 20 }).toBe(true);
      await userEvent.keyboard(' ');
    }
    await expect.poll(() => engine.state().phase).toBe('stopped');
    const times = linesInOrder(piece.tables).map(({ start, end }) => [start, end]);
    expect(times.flat().every((tick) => tick !== null)).toBe(true);
    expect(times[0]?.[1]).toBe(times[1]?.[0]);
    expect(piece.history.state('olena').undo).toEqual({ id: 'history.timeLines', values: { count: 3 } });
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(linesInOrder(piece.tables).every(({ start, end }) => start === null && end === null)).toBe(true);
  });

  it('is corrected by steps of a bar and a beat, and taken away', async () => {
    const { piece, lines } = songWithWords();
    const [line = ''] = lines;
    timeLines(piece, [{ line, start: 3360, end: 6720 }]);
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    await userEvent.click(page.getByRole('button', { name: /^1 Ой, у полі/ }));
    await userEvent.click(page.getByRole('group', { name: 'Ends' }).getByRole('button', { name: 'A bar later' }));
    await userEvent.click(page.getByRole('group', { name: 'Begins' }).getByRole('button', { name: 'A beat earlier' }));
    expect(piece.tables.line.get(line)).toMatchObject({ start: 2880, end: 10080 });
    await userEvent.click(page.getByRole('button', { name: 'Take the time away' }));
    expect(piece.tables.line.get(line)).toMatchObject({ start: null, end: null });
  });

  it('is moved along the song by keys and by a drag, which is one step', async () => {
    const { piece, lines } = songWithWords();
    const [line = ''] = lines;
    timeLines(piece, [{ line, start: 0, end: 3360 }]);
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    const block = page.getByRole('button', { name: 'Line 1: Ой, у полі' });
    await expect.element(block).toBeVisible();
    block.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(piece.tables.line.get(line)).toMatchObject({ start: 120, end: 3480 });
    const box = block.element().getBoundingClientRect();
    const at = (x: number) => ({ bubbles: true, button: 0, pointerId: 1, clientX: box.left + x, clientY: box.top + 20 });
    const element = block.element();
    element.setPointerCapture = () => undefined;
    for (const [type, x] of [['pointerdown', 40], ['pointermove', 60], ['pointermove', 96], ['pointerup', 96]] as const) {
      element.dispatchEvent(new PointerEvent(type, at(x)));
    }
    expect(piece.tables.line.get(line)?.start).toBe(2040);
    piece.history.undo('olena');
    expect(piece.tables.line.get(line)).toMatchObject({ start: 120, end: 3480 });
  });
});

describe('singing along', () => {
  it('lights the words of the line in each language, the next one waits below', async () => {
    const { piece, lines } = songWithWords();
    timeLines(piece, lines.map((line, index) => ({ line, start: index * 6720, end: (index + 1) * 6720 })));
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    engine.seek(3360);
    const words = page.getByText('قمر');
    await expect.element(words).toBeVisible();
    expect(words.element().closest('p')?.dir).toBe('rtl');
    // Half of the line has been sung, shared out by letters: the light stands in the third of four words.
    await expect.poll(() => lit('ar').map((share) => (share > 0 && share < 100 ? 'some' : share))).toEqual([100, 100, 'some', 0]);
    await expect.element(page.getByRole('group', { name: 'Next line' })).toHaveTextContent('два дубки');
  });

  it('says what to do while no line has a time', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await expect.element(page.getByText('No line has a time yet. Tap along first.')).toBeVisible();
  });
});
