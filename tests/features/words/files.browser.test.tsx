import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languagesInOrder, linesInOrder } from '../../../src/document/queries/lyrics.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { openWords } from './open-words.tsx';
import { songPiece, songWithWords, wordsIn } from './words-piece.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const LRC = '[00:01.00]Ой у лузі червона калина\n[00:01.00]Oj na łące czerwona kalina\n[00:05.00]Похилилася\n';

/** A file that is dropped on the words. */
async function drop(bytes: Uint8Array<ArrayBuffer> | string, name: string): Promise<void> {
  await expect.poll(() => document.querySelector('textarea')).not.toBeNull();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  const target = document.querySelector('textarea');
  for (const type of ['dragenter', 'dragover', 'drop']) target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(page.getByRole('dialog')).toBeVisible();
}

describe('words from elsewhere', () => {
  it('are pasted with their times into an empty song, both languages told by their letters', async () => {
    const piece = songPiece();
    await openWords(piece);
    await userEvent.click(button('Bring in words'));
    await userEvent.fill(page.getByRole('textbox', { name: 'Or paste here' }), LRC);
    await userEvent.click(button('Look at it'));
    await expect.element(page.getByText('Lyrics LRC: 2 lines. With times, until 0:05.')).toBeVisible();
    await expect.element(page.getByLabelText('Language 1')).toHaveValue('uk');
    await expect.element(page.getByLabelText('Language 2')).toHaveValue('pl');
    expect(linesInOrder(piece.tables)).toEqual([]);
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    await userEvent.click(button('Take 2 lines'));
    await expect.poll(() => wordsIn(piece)).toEqual(['Ой у лузі червона калина', 'Похилилася']);
    expect(wordsIn(piece, 'pl')[0]).toBe('Oj na łące czerwona kalina');
    expect(linesInOrder(piece.tables).every(({ start }) => start !== null)).toBe(true);
    await userEvent.click(button('Undo'));
    expect(linesInOrder(piece.tables)).toEqual([]);
  });

  it('are dropped as a file of an old program, and told so', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    const old = Uint8Array.from('Чогось наша славна Україна\nЗажурилася', (letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0));
    await drop(old, 'song.txt');
    await expect.element(page.getByText('An old file (windows-1251). Check the letters.')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'In their place' }));
    await userEvent.click(button('Take 2 lines'));
    await expect.poll(() => wordsIn(piece)).toEqual(['Чогось наша славна Україна', 'Зажурилася']);
  });

  it('are put beside the lines as one more language, and what is there stays', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await drop('Oj, w polu\ndwa dąbki\npochyliły się', 'pl.txt');
    await userEvent.click(page.getByRole('radio', { name: 'Beside them, as another language' }));
    await userEvent.click(button('Take 3 lines'));
    await expect.poll(() => wordsIn(piece, 'pl')).toEqual(['Oj, w polu', 'dwa dąbki', 'pochyliły się']);
    expect(languagesInOrder(piece.tables)).toEqual(['uk', 'ar', 'pl']);
    expect(wordsIn(piece)[0]).toBe('Ой, у полі');
  });

  it('that were spoilt by a wrong alphabet are mended, and it is said', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await drop('РїСЂРёРІС–С‚', 'song.lrc');
    await expect.element(page.getByText('The letters were spoilt. They are put right.')).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('привіт')).toBeVisible();
  });

  it('that are none get a sentence, and nothing is lost', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await drop(Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 32), 'picture.png');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(button('Choose a file')).toBeVisible();
    expect(wordsIn(piece)).toHaveLength(3);
  });
});

describe('words for elsewhere', () => {
  it('are saved under the name of the song, and what has no time is told', async () => {
    const { piece } = songWithWords();
    const { saved } = await openWords(piece);
    await userEvent.click(button('Save the words'));
    await userEvent.selectOptions(page.getByLabelText('Kind of file'), 'Subtitles SRT');
    await userEvent.click(button('Save the file'));
    await expect.element(page.getByText('Saved. 3 lines without a time are left out.')).toBeVisible();
    await userEvent.click(button('Save the words'));
    await userEvent.click(button('Save the file'));
    await expect.poll(() => saved.length).toBe(2);
    expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/ uk\.srt$/), expect.stringMatching(/ uk\.txt$/)]);
    expect(await saved[1]?.blob.text()).toBe('Ой, у полі\nдва дубки\nсхилились докупки\n');
  });
});

const WINDOWS = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]));
