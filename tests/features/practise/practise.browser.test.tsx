import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/base/result.ts';
import { changeOwnWords, type OwnWord, type OwnWordChange } from '../../../src/document/plan/own-words.ts';
import { PractiseView } from '../../../src/features/practise/PractiseView.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { isPageTooWide, showView } from '../support/screen.tsx';

const NOW = Date.UTC(2026, 4, 12);
const word = (language: string, text: string, meaning: string): OwnWord => ({
  id: `${language}:${text}`, language, text, meanings: [{ language: 'pl', text: meaning }], sound: null, pieceId: 'song', keptAt: 0, box: 1, dueAt: 0,
});

/** The list in the hands of a person, kept while the page is there. */
function Practice({ words: first, onWords }: { words: readonly OwnWord[]; onWords(words: readonly OwnWord[]): void }) {
  const [words, setWords] = useState(first);
  const change = (step: OwnWordChange): void => {
    const next = changeOwnWords(words, step);
    setWords(next);
    onWords(next);
  };
  return <PractiseView words={words} clock={() => NOW} sound={async () => failed('asset-missing')} change={change} />;
}

async function practise(words: readonly OwnWord[], language: LanguageId = 'en') {
  const seen: { words: readonly OwnWord[] } = { words };
  await showView(<Practice words={words} onWords={(next) => (seen.words = next)} />, { areas: ['practise'], language, on: 'phone' });
  return seen;
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('practising the words of one’s own list', () => {
  it('goes word by word, by the keys alone', async () => {
    const seen = await practise([word('uk', 'калина', 'kalina'), word('fa', 'گل', 'kwiat')]);
    await userEvent.click(button('Practise 2 words'));
    await expect.element(page.getByText('калина')).toBeVisible();
    await expect.element(page.getByText('kalina')).not.toBeInTheDocument();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('kalina')).toBeVisible();
    await userEvent.keyboard('1');
    await expect.element(page.getByText('گل')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('kwiat')).toBeVisible();
    await userEvent.keyboard('2');
    await expect.element(page.getByText('1 word left')).toBeVisible();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('2');
    await expect.element(page.getByText('Done: 1 of 2 known at once.')).toBeVisible();
    expect(seen.words.map(({ text, box }) => [text, box])).toEqual([['калина', 1], ['گل', 2]]);
  });

  it('shows the word where its recording is not here', async () => {
    await practise([{ ...word('uk', 'калина', 'kalina'), sound: 'a'.repeat(64) }]);
    await userEvent.click(button('Practise 1 word'));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('калина')).toBeVisible();
  });

  it('lets a word go, and takes it back', async () => {
    const seen = await practise([word('uk', 'калина', 'kalina')]);
    await userEvent.click(button('Take out: калина'));
    await expect.element(page.getByText('No words yet. Tap a word of a song and keep it.')).toBeVisible();
    await userEvent.click(button('Undo'));
    await expect.poll(() => seen.words).toHaveLength(1);
  });

  it('rests when all is known, and says until when', async () => {
    await practise([{ ...word('uk', 'калина', 'kalina'), dueAt: NOW + 86_400_000, box: 2 }]);
    await expect.element(page.getByText(/All words rest\. The next one comes: .*13 May 2026/)).toBeVisible();
    await userEvent.click(button('Practise anyway'));
    await expect.element(page.getByText('калина')).toBeVisible();
  });

  it.each(['uk', 'ar'] as const)('has no fault that axe finds and fits a phone, in %s', async (language) => {
    await practise([word('uk', 'калина', 'kalina'), word('fa', 'گلدون', 'doniczka')], language);
    await expect.element(page.getByRole('list')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(isPageTooWide()).toBe(false);
  });
});
