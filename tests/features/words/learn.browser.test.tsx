import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setPart } from '../../../src/document/commands/spoken.ts';
import { writeLine } from '../../../src/document/commands/words.ts';
import { wordsToLearn } from '../../../src/document/queries/learn.ts';
import { linesInOrder } from '../../../src/document/queries/lyrics.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { field, openWords } from './open-words.tsx';
import { joinedBy, songWithWords, wordsIn } from './words-piece.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function sayIt(): Promise<void> {
  await userEvent.click(button('Speak now'));
  await userEvent.click(button('Done'));
  await userEvent.click(button('Keep it'));
}

describe('words to learn', () => {
  it('are tapped, said, explained and kept for oneself', async () => {
    const { piece } = songWithWords();
    const { own, kept } = await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Learn' }));
    await userEvent.click(button('дубки'));
    await userEvent.click(button('Say this word'));
    await sayIt();
    await expect.element(button('Hear: дубки').first()).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'What it means: English' }), 'oaks');
    const [word] = wordsToLearn(piece.tables);
    expect(word).toMatchObject({ word: { language: 'uk', text: 'дубки', by: 'olena' }, glosses: [{ language: 'en', text: 'oaks' }] });
    expect(kept.has(word?.sound?.id ?? '')).toBe(true);
    await userEvent.click(button('Keep in my list'));
    expect(own.words).toMatchObject([{ id: 'uk:дубки', sound: word?.sound?.id, meanings: [{ language: 'en', text: 'oaks' }], box: 1 }]);
    expect(JSON.stringify(piece.ydoc.toJSON())).not.toContain('"box"');
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });

  it('are shown beside the line in the other language', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Learn' }));
    await userEvent.click(button('полі'));
    await expect.element(page.getByRole('dialog').getByText('يا قمر في السماء')).toHaveAttribute('dir', 'rtl');
  });

  it('come off the list of the song with a way back', async () => {
    const { piece } = songWithWords();
    await openWords(piece);
    await userEvent.click(page.getByRole('radio', { name: 'Learn' }));
    await userEvent.click(button('два'));
    await userEvent.fill(page.getByRole('textbox', { name: 'What it means: English' }), 'two');
    await userEvent.click(button('Remove from the song’s words'));
    expect(wordsToLearn(piece.tables)).toEqual([]);
    await userEvent.click(button('Undo'));
    expect(wordsToLearn(piece.tables)).toHaveLength(1);
  });
});

describe('spoken first', () => {
  it('a line is said, written by someone else, and the voice stays behind an ear', async () => {
    const { piece } = songWithWords();
    const sami = joinedBy(piece, 'sami');
    await openWords(piece);
    await userEvent.click(button('Say a line'));
    await sayIt();
    await expect.element(button('Hear line 4')).toBeVisible();
    const line = linesInOrder(sami.tables).at(-1);
    expect(line?.spoken).toMatch(/^[0-9a-f]{64}$/);
    writeLine(sami, { line: line?.id ?? '', language: 'uk', text: 'шумлять' });
    await expect.element(field(4)).toHaveValue('шумлять');
    await expect.element(button('Hear line 4')).toBeVisible();
  });

  it('a microphone that is not allowed says so and loses nothing', async () => {
    const { piece } = songWithWords();
    await openWords(piece, { microphone: 'microphone-denied' });
    await userEvent.click(button('Say a line'));
    await userEvent.click(button('Speak now'));
    await expect.element(page.getByRole('alert').getByText(/^The microphone is not allowed/)).toBeVisible();
    await expect.element(button('Speak now')).toBeVisible();
    expect(wordsIn(piece)).toHaveLength(3);
  });
});

describe('the page of words', () => {
  it('has parts, set by one tap and taken back as one step', async () => {
    const { piece, lines } = songWithWords();
    await openWords(piece);
    await userEvent.click(button('More for line 2'));
    await userEvent.click(page.getByRole('menuitem', { name: 'A part begins here' }));
    await userEvent.click(button('Chorus'));
    await expect.element(button('Chorus, from line 2. Change')).toBeVisible();
    piece.history.undo('olena');
    expect(piece.tables.line.get(lines[1] ?? '')?.opens).toBe('');
  });

  it('puts a language out of sight to practise, on this device alone', async () => {
    const { piece } = songWithWords();
    const { looks } = await openWords(piece);
    await userEvent.click(button('Show: Arabic'));
    await expect.element(field(1, 'Arabic')).not.toBeInTheDocument();
    expect(looks.at(-1)?.hidden).toEqual(['ar']);
    expect(piece.tables.language.all()).toHaveLength(2);
    await expect.element(button('Show: Ukrainian')).toBeDisabled();
  });

  it('writes other letters in Latin ones, and keeps what somebody puts right', async () => {
    const { piece, lines } = songWithWords();
    await openWords(piece, { look: { hasLetters: true } });
    await userEvent.click(button('Line 2 in Latin letters: dva dubky'));
    await userEvent.fill(page.getByRole('textbox', { name: 'How it sounds' }), 'dwa dubky');
    await userEvent.click(button('Keep'));
    await expect.element(button('Line 2 in Latin letters: dwa dubky')).toBeVisible();
    expect(wordsIn(piece)[1]).toBe('два дубки');
    expect(piece.tables.lineText.where('line', lines[1] ?? '').some(({ language }) => language === 'uk-Latn')).toBe(true);
    await userEvent.click(button('Line 2 in Latin letters: dwa dubky'));
    await userEvent.click(button('As worked out'));
    await expect.element(button('Line 2 in Latin letters: dva dubky')).toBeVisible();
  });

  it('shows who wrote and who translated a line once two people have', async () => {
    const { piece, lines } = songWithWords();
    const sami = joinedBy(piece, 'sami');
    writeLine(sami, { line: lines[1] ?? '', language: 'ar', text: 'شجرتان' });
    for (const [doc, name] of [[piece, 'Олена'], [sami, 'سامي']] as const) doc.ydoc.getMap('person').set(doc.person, { name, picture: 'owl', colour: 1 });
    setPart(piece, { line: lines[0] ?? '', part: 'verse' });
    await openWords(piece);
    await expect.element(page.getByRole('img', { name: /^Translated by .*سامي/ }).first()).toBeVisible();
    await expect.element(page.getByRole('img', { name: /^Written by .*Олена/ }).first()).toBeVisible();
  });
});
