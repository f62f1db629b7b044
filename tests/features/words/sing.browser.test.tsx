import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setChord } from '../../../src/document/commands/chords.ts';
import { timeSyllables } from '../../../src/document/commands/syllables.ts';
import { timeLines } from '../../../src/document/commands/words.ts';
import { chordsInOrder } from '../../../src/document/queries/harmony.ts';
import { timedLines } from '../../../src/document/queries/lyrics.ts';
import { hasSyllableTimes, syllablesIn } from '../../../src/document/queries/syllables.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { openWords } from './open-words.tsx';
import { songWithWords } from './words-piece.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const BAR = 3360;

/** Three lines, two bars each, from the second bar on. */
function timedSong() {
  const song = songWithWords();
  timeLines(song.piece, song.lines.map((line, index) => ({ line, start: (1 + index * 2) * BAR, end: (3 + index * 2) * BAR })));
  return song;
}

/** How much of each word is lit, in per cent. */
const lit = (language: string): number[] =>
  [...document.querySelectorAll<HTMLElement>(`p[lang="${language}"] [data-word]`)].map((word) => Math.round(Number.parseFloat(word.style.getPropertyValue('--sung'))));

describe('singing from the screen', () => {
  it('lights the syllable that was tapped, from the right where one reads so', async () => {
    const { piece, lines } = timedSong();
    const text = piece.tables.lineText.where('line', lines[0] ?? '').find(({ language }) => language === 'ar');
    timeSyllables(piece, { lineText: text?.id ?? '', syllables: [{ at: 0, text: 'يا' }, { at: BAR, text: 'قمر' }, { at: BAR + 960, text: 'في' }] });
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    engine.seek(BAR + BAR + 480);
    await expect.poll(() => lit('ar').slice(0, 3)).toEqual([100, 50, 0]);
    const word = page.getByText('قمر').element();
    expect(getComputedStyle(word).backgroundImage).toContain('to left');
    expect(getComputedStyle(word).backgroundPosition).toContain('100%');
  });

  it('sets out by itself while the song plays', async () => {
    const { piece } = timedSong();
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await userEvent.click(button('Sing along'));
    await expect.poll(() => engine.state().phase, { timeout: 20_000 }).toBe('playing');
    await expect.poll(() => lit('uk').some((share) => share > 0), { timeout: 20_000 }).toBe(true);
    engine.pause();
  });

  it('fills the whole screen, is led by keys, and comes back', async () => {
    const { piece } = timedSong();
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await userEvent.click(button('Whole screen'));
    const screen = page.getByRole('dialog', { name: 'Sing' });
    await expect.element(screen).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}');
    expect(engine.position()).toBe(BAR);
    await userEvent.keyboard('{ArrowRight}');
    expect(engine.position()).toBe(3 * BAR);
    await userEvent.keyboard('{ArrowUp}');
    expect(engine.position()).toBe(BAR);
    await userEvent.click(button('Leave the whole screen'));
    await expect.element(screen).not.toBeInTheDocument();
    await expect.poll(() => document.fullscreenElement).toBeNull();
  });

  it('shows the languages one chooses', async () => {
    const { piece } = timedSong();
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await expect.element(page.getByText('قمر')).toBeVisible();
    await userEvent.click(button('العربية'));
    await expect.element(page.getByText('قمر')).not.toBeInTheDocument();
  });
});

describe('the sheet with chords', () => {
  it('sets a chord over a word from what fits the key, changes it and takes it away', async () => {
    const { piece } = timedSong();
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await userEvent.click(page.getByRole('radio', { name: 'Sheet with chords' }));
    await userEvent.click(button('Ой,. Set a chord'));
    const fitting = page.getByRole('list', { name: 'Chords that fit' }).getByRole('button');
    await userEvent.click(fitting.first());
    expect(chordsInOrder(piece.tables)).toHaveLength(1);
    expect(chordsInOrder(piece.tables)[0]?.tick).toBe(BAR);
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await userEvent.fill(page.getByRole('textbox', { name: 'Or write one' }), 'Gm7');
    await userEvent.click(button('Set this chord'));
    expect(chordsInOrder(piece.tables)).toMatchObject([{ tick: BAR, root: 7, quality: 'minor7' }]);
    await userEvent.fill(page.getByRole('textbox', { name: 'Or write one' }), 'xyz');
    await expect.element(page.getByText('This is no chord we know.')).toBeVisible();
    await userEvent.click(button('Remove the chord'));
    expect(chordsInOrder(piece.tables)).toEqual([]);
  });

  it('shows chords higher or lower, and keeps them as they sound', async () => {
    const { piece } = timedSong();
    setChord(piece, { at: BAR, root: 2, quality: 'minor', bass: null });
    await openWords(piece, { look: { transpose: 2 } });
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await userEvent.click(page.getByRole('radio', { name: 'Sheet with chords' }));
    await expect.element(button('Ой,, chord Em. Change')).toBeVisible();
    expect(chordsInOrder(piece.tables)[0]?.root).toBe(2);
  });

  it('lies ready for the printer, without the screen around it', async () => {
    const { piece } = timedSong();
    setChord(piece, { at: BAR, root: 2, quality: 'minor', bass: null });
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Sing' }));
    await userEvent.click(page.getByRole('radio', { name: 'Sheet with chords' }));
    await expect.poll(() => document.querySelector('[data-paper]')?.textContent).toMatch(/Dm\s*Ой,/);
    expect(document.querySelector('[data-paper] button')).toBeNull();
    expect(getComputedStyle(document.querySelector('[data-paper]') ?? document.body).display).toBe('none');
  });
});

describe('the time of words and syllables', () => {
  it('is tapped for one line, as one step, and the others stay', async () => {
    const { piece, lines } = timedSong();
    const before = timedLines(piece.tables).slice(1);
    const { engine } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    await userEvent.click(button(/^1 Ой, у полі/));
    await userEvent.click(button('Tap the words').first());
    await expect.poll(() => engine.state().phase, { timeout: 20_000 }).toBe('playing');
    for (let tapped = 0; tapped < 4; tapped++) {
      const at = engine.position();
      await expect.poll(() => engine.position() > at + 400, { timeout: 20_000, interval: 20 }).toBe(true);
      await userEvent.keyboard(' ');
    }
    await expect.element(page.getByText('3 taps are kept.')).toBeVisible();
    expect(hasSyllableTimes(piece.tables, lines[0] ?? '', 'uk')).toBe(true);
    expect(timedLines(piece.tables).slice(1)).toEqual(before);
    await userEvent.click(button('Undo'));
    expect(hasSyllableTimes(piece.tables, lines[0] ?? '', 'uk')).toBe(false);
    expect(timedLines(piece.tables)[0]).toMatchObject({ start: BAR });
  });

  it('is put right by keys and by buttons', async () => {
    const { piece, lines } = timedSong();
    const [line = ''] = lines;
    const text = piece.tables.lineText.where('line', line).find(({ language }) => language === 'uk');
    timeSyllables(piece, { lineText: text?.id ?? '', syllables: [{ at: 0, text: 'Ой,' }, { at: 960, text: 'у' }, { at: 1920, text: 'полі' }] });
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Tap along' }));
    await userEvent.click(button(/^1 Ой, у полі/));
    const starts = () => syllablesIn(piece.tables, timedLines(piece.tables)[0] ?? { id: '', start: 0, end: 0 }, 'uk').map(({ start }) => start - BAR);
    const block = page.getByRole('group', { name: 'Times of the words' }).getByRole('button', { name: /^у, at second/ });
    await expect.element(block).toBeVisible();
    block.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    const [, later = 0] = starts();
    expect(later).toBeGreaterThan(960);
    await userEvent.click(button('Earlier'));
    expect(starts()).toEqual([0, 960, 1920]);
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await userEvent.click(button('Take these times away'));
    expect(hasSyllableTimes(piece.tables, line, 'uk')).toBe(false);
  });
});
