import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { timeLines, writeLine } from '../../../src/document/commands/words.ts';
import type { PresentPerson } from '../../../src/sync/room-types.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { field, openWords } from './open-words.tsx';
import { bring, copyFor, joinedBy, songPiece, songWithWords, wordsIn } from './words-piece.ts';

const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

/** The field with the caret at a place, as after a tap there. */
async function caretIn(place: number, at: number): Promise<HTMLTextAreaElement> {
  await expect.element(field(place)).toBeVisible();
  const element = field(place).element();
  if (!(element instanceof HTMLTextAreaElement)) throw new Error('the words of a line are a text field');
  element.focus();
  element.setSelectionRange(at, at);
  return element;
}

async function paste(into: HTMLTextAreaElement, text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  into.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await Promise.resolve();
}

afterEach(() => page.viewport(414, 896));

describe('the first words', () => {
  it('begin with a language and a blank sheet, one line for each', async () => {
    const piece = songPiece();
    await openWords(piece);
    await userEvent.click(page.getByRole('button', { name: 'Українська' }));
    await userEvent.fill(page.getByRole('textbox'), 'Ой, верше\n\n мій верше ');
    await userEvent.click(page.getByRole('button', { name: 'Take 2 lines' }));
    await expect.element(field(2)).toHaveValue('мій верше');
    expect(wordsIn(piece)).toEqual(['Ой, верше', 'мій верше']);
  });

  it('come in any language, found by the name the reader knows', async () => {
    const piece = songPiece();
    await openWords(piece);
    await userEvent.click(page.getByRole('button', { name: 'Another language' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Search' }), 'georg');
    await userEvent.click(page.getByRole('button', { name: /Georgian .*ქართული/ }));
    expect(piece.tables.language.all().map(({ id }) => id)).toEqual(['ka']);
  });
});

describe('writing', () => {
  it('goes on in a new line with Enter, and takes it back as one step', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await caretIn(2, 9);
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Line 3, Ukrainian');
    await userEvent.keyboard('нове');
    expect(wordsIn(piece)).toEqual(['Ой, у полі', 'два дубки', 'нове', 'схилились докупки']);
    piece.history.undo('olena');
    expect(wordsIn(piece)[2]).toBe('');
    piece.history.undo('olena');
    expect(wordsIn(piece)).toHaveLength(3);
  });

  it('cuts a line at the caret and joins it again with Backspace', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await caretIn(2, 4);
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Line 3, Ukrainian');
    expect(wordsIn(piece)).toEqual(['Ой, у полі', 'два', 'дубки', 'схилились докупки']);
    await userEvent.keyboard('{Backspace}');
    await expect.poll(focused).toBe('Line 2, Ukrainian');
    expect(wordsIn(piece)).toEqual(['Ой, у полі', 'два дубки', 'схилились докупки']);
  });

  it('moves on to the next line where its translation is missing', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await expect.element(field(1, 'Arabic')).toBeVisible();
    field(1, 'Arabic').element().focus();
    await userEvent.keyboard('{End}{Enter}');
    await expect.poll(focused).toBe('Line 2, Arabic');
    expect(wordsIn(piece)).toHaveLength(3);
  });

  it('takes pasted lines apart', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await paste(await caretIn(3, 9), ' один\nдва\nтри ');
    await expect.poll(() => wordsIn(piece)).toEqual(['Ой, у полі', 'два дубки', 'схилилисьодин', 'два', 'три докупки']);
    await expect.poll(focused).toBe('Line 5, Ukrainian');
    piece.history.undo('olena');
    expect(wordsIn(piece)).toHaveLength(3);
  });

  it('lets two people write in one line, and neither loses the caret', async () => {
    const { piece, lines } = songWithWords();
    const sami = joinedBy(piece, 'sami');
    await openWords(piece);
    const element = await caretIn(1, 10);
    await userEvent.keyboard(' два');
    writeLine(sami, { line: lines[0] ?? '', language: 'uk', text: 'Гей! Ой, у полі два' });
    await expect.element(field(1)).toHaveValue('Гей! Ой, у полі два');
    expect(element.selectionStart).toBe('Гей! Ой, у полі два'.length);
    await userEvent.keyboard(' дубки');
    expect(wordsIn(sami)[0]).toBe('Гей! Ой, у полі два дубки');
  });

  it('shows who is in which line, and tells where one is', async () => {
    const { piece, lines } = songWithWords();
    const sami: PresentPerson = {
      client: 4, person: 'sami', name: 'Sami', picture: 'camel', colour: '3', role: 'edit', place: { view: 'words', item: lines[1] ?? '' },
    };
    const { places } = await openWords(piece, { others: [sami] });
    const row = page.getByRole('listitem').filter({ hasText: 'Sami is writing here' });
    await expect.element(row.getByRole('textbox').first()).toHaveValue('два дубки');
    await caretIn(1, 0);
    expect(places.at(-1)).toEqual({ view: 'words', item: lines[0] });
  });

  it('puts together what two people wrote apart', async () => {
    const { piece, lines } = songWithWords();
    const [, line = ''] = lines;
    const sami = copyFor(piece, 'sami');
    writeLine(piece, { line, language: 'ar', text: 'شجرتان' });
    writeLine(sami, { line, language: 'ar', text: 'بلوطتان' });
    bring(sami, piece);
    await openWords(piece);
    await userEvent.click(page.getByRole('button', { name: 'Put both together' }));
    expect(wordsIn(piece, 'ar')[1]).toMatch(/^(شجرتان بلوطتان|بلوطتان شجرتان)$/);
    await expect.element(page.getByRole('button', { name: 'Put both together' })).not.toBeInTheDocument();
  });

  it('changes places by keys and by the menu, and comes back with undo', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await caretIn(2, 0);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => wordsIn(piece)).toEqual(['два дубки', 'Ой, у полі', 'схилились докупки']);
    await userEvent.click(page.getByRole('button', { name: 'More for line 3' }));
    await userEvent.click(page.getByRole('menuitem', { name: /Remove the line/ }));
    await expect.poll(() => wordsIn(piece)).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(wordsIn(piece)).toHaveLength(3);
  });

  it('changes places by a drag on the handle', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await expect.element(field(3)).toBeVisible();
    const rows = [...document.querySelectorAll('ol > li')].map((row) => row.getBoundingClientRect());
    const handle = document.querySelector<HTMLElement>('ol > li > span');
    if (!handle) throw new Error('each line has a handle');
    handle.setPointerCapture = () => undefined;
    const at = (clientY = 0) => ({ bubbles: true, button: 0, pointerId: 1, clientX: 20, clientY });
    const below = (rows[2]?.bottom ?? 0) - 2;
    for (const [type, y] of [['pointerdown', rows[0]?.top], ['pointermove', below], ['pointerup', below]] as const) {
      handle.dispatchEvent(new PointerEvent(type, at(y)));
    }
    await expect.poll(() => wordsIn(piece)).toEqual(['два дубки', 'схилились докупки', 'Ой, у полі']);
  });

  it('leaves a word that is being composed in peace, and keeps what others write meanwhile', async () => {
    const { piece, lines } = songWithWords();
    const sami = joinedBy(piece, 'sami');
    await openWords(piece);
    const element = await caretIn(1, 10);
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    element.setRangeText('にほ', 10, 10, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    writeLine(sami, { line: lines[0] ?? '', language: 'uk', text: 'Гей, Ой, у полі' });
    expect(element.value).toBe('Ой, у поліにほ');
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await expect.element(field(1)).toHaveValue('Гей, Ой, у поліにほ');
    expect(wordsIn(sami)[0]).toBe('Гей, Ой, у поліにほ');
  });

  it('sets each language on its own side', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await expect.element(field(1)).toHaveAttribute('dir', 'ltr');
    await expect.element(field(1, 'Arabic')).toHaveAttribute('dir', 'rtl');
    await expect.element(field(2, 'Arabic')).toHaveAttribute('dir', 'rtl');
    await expect.element(field(2, 'Arabic')).toHaveAttribute('lang', 'ar');
  });
});

describe.each(['en', 'ar'] as const)('the screens of the words in %s', (language) => {
  it('have no fault that axe finds and no target smaller than a finger', async () => {
    await page.viewport(360, 640);
    const { piece, lines } = songWithWords();
    timeLines(piece, [{ line: lines[0] ?? '', start: 0, end: 3360 }]);
    await openWords(piece, { language });
    const modes = page.getByRole('radio');
    await expect.element(modes.first()).toBeInTheDocument();
    for (let mode = 0; mode < 3; mode++) {
      await userEvent.click(modes.nth(mode));
      await expect.element(modes.nth(mode)).toBeChecked();
      expect(await axeFaults()).toEqual([]);
      expect(smallTargets()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    }
  });
});
