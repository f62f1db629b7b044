import { expect } from 'vitest';
import type { Maker } from '../maker.ts';

/** The first lines of a song, in its first language. @param language  its own name */
export async function firstLines(maker: Maker, language: string, lines: readonly string[]): Promise<void> {
  const { page, t } = maker;
  await maker.goTo('piece.place.words');
  await page.getByRole('button', { name: language, exact: true }).click();
  await page.getByRole('textbox').fill(lines.join('\n'));
  await maker.press('words.take-lines', { count: lines.length });
  await maker.at('list', 'words.lines').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(lines.length);
  expect(await page.getByRole('textbox').first().inputValue()).toBe(lines[0]);
  await expect.poll(() => maker.lastStep()).toContain(t('history.addLines', { count: lines.length }));
}

/** Another language beside the first, and its words. @param name  of the language, as the reader knows it */
export async function secondLanguage(maker: Maker, name: string, lines: readonly string[]): Promise<void> {
  const { t } = maker;
  await maker.press('words.language.add');
  await maker.write('words.language.search', name);
  await maker.at('dialog', 'words.language.title').getByRole('listitem').getByRole('button').first().click();
  for (const [index, words] of lines.entries()) {
    await maker.named('textbox', t('words.line.label', { place: index + 1, language: name })).fill(words);
  }
}

/** All lines as they stand on the page, in the first language. */
export const linesOf = (maker: Maker, language: string): Promise<string[]> =>
  maker.page.locator(`textarea[lang=${language}]`).evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));

/** Adds a line at the end and writes it. @param place  of the line, counted from one */
export async function addLine(maker: Maker, place: number, language: string, words: string): Promise<void> {
  await maker.press('words.line.add');
  await maker.named('textbox', maker.t('words.line.label', { place, language })).pressSequentially(words);
}

/** Waits while the song goes on, as the dots on the screen count it. */
async function beatsPass({ page }: Maker, count: number): Promise<void> {
  const dot = page.getByRole('alertdialog').locator('[data-now=true]');
  for (let beat = 0; beat < count; beat++) {
    const now = await dot.textContent();
    await expect.poll(() => dot.textContent()).not.toBe(now);
  }
}

/** Taps the beginning of each line while the song plays, and the end of the last. */
export async function tapTimes(maker: Maker, count: number): Promise<void> {
  const { page, t } = maker;
  await maker.choose('words.mode.time');
  await maker.press('words.tap.start');
  for (let line = 0; line <= count; line++) {
    const button = page.getByRole('button', { name: new RegExp(`^${t(line < count ? 'words.tap.next' : 'words.tap.last')}`) });
    await expect.poll(() => button.isEnabled()).toBe(true);
    await maker.touch(button);
    if (line < count) await beatsPass(maker, 2);
  }
  await page.getByText(t('words.timed', { count }), { exact: true }).waitFor();
  await maker.closeMessages();
  const times = await maker.at('list', 'words.lines').locator('[dir=ltr]').allTextContents();
  expect(times.filter((text) => /\d:\d\d – \d:\d\d/.test(text)).length).toBe(count);
}

/** How far each line that is sung now is lit, by language: direction of reading, and the share of its words that are lit. */
async function lit({ page }: Maker): Promise<{ language: string; direction: string; shares: number[] }[]> {
  return page.locator('p[lang]:has([data-word])').evaluateAll((lines) =>
    lines.map((line) => ({
      language: line.getAttribute('lang') ?? '',
      direction: line.getAttribute('dir') ?? '',
      shares: [...line.querySelectorAll<HTMLElement>('[data-word]')].map((word) => Number.parseFloat(word.style.getPropertyValue('--sung') || '0')),
    })),
  );
}

/** Plays the song: its words light up in time, each in the direction in which it is read. */
export async function singAlong(maker: Maker): Promise<void> {
  const { page } = maker;
  await maker.choose('words.mode.sing');
  await maker.press('words.sing.start');
  await expect.poll(async () => (await lit(maker)).filter(({ shares }) => (shares[0] ?? 0) > 50).map(({ language, direction }) => `${language} ${direction}`).sort()).toEqual(['ar rtl', 'uk ltr']);
  // In Arabic the first word, which is lit first, stands on the right.
  const places = await page.locator('p[lang=ar]').first().locator('[data-word]').evaluateAll((words) => words.map((word) => word.getBoundingClientRect().right));
  expect(places[0]).toBe(Math.max(...places));
  await maker.press('transport.to-start');
}
