import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Maker } from '../maker.ts';

/** What a cell of the drum grid is called. */
function cellName({ t }: Maker, drum: string, place: { bar: number; beat: number; step: number }, state: string): string {
  return `${t(`compose.drum.${drum}`)}, ${t('compose.steps.place', place)}, ${t(`compose.${state}`)}`;
}

/** Taps a beat of middle strength into the drums: empty before, there afterwards. */
export async function tapStep(maker: Maker, drum: string, place: { bar: number; beat: number; step: number }): Promise<void> {
  await maker.choose('compose.strength.medium');
  await maker.touch(maker.named('gridcell', cellName(maker, drum, place, 'steps.empty')));
  await maker.named('gridcell', cellName(maker, drum, place, 'strength.medium')).waitFor();
}

/** Whether a beat of middle strength stands there; the drums must be open. */
export async function hasStep(maker: Maker, drum: string, place: { bar: number; beat: number; step: number }): Promise<boolean> {
  return (await maker.named('gridcell', cellName(maker, drum, place, 'strength.medium')).count()) > 0;
}

/** Opens and closes the grid of a track. */
export async function openTrack(maker: Maker, instrument: string): Promise<void> {
  await maker.at('button', `compose.instrument.${instrument}`).first().click();
  await maker.at('button', 'compose.track.close', { name: maker.t(`compose.instrument.${instrument}`) }).waitFor();
}
export const closeTrack = (maker: Maker, instrument: string): Promise<void> =>
  maker.press('compose.track.close', { name: maker.t(`compose.instrument.${instrument}`) });

const grid = (maker: Maker): Locator => maker.at('application', 'compose.notes.grid');

/** The names of the rows of the note grid that is open, from high to low. */
export async function rowNames({ page }: Maker): Promise<string[]> {
  return page.locator('[data-scroller] button').evaluateAll((keys) => keys.map((key) => key.getAttribute('aria-label') ?? ''));
}

/** Taps a note into the note grid, in the row in the middle of what is in sight, at a step of the first bar that is free. */
export async function tapNote(maker: Maker, step: number): Promise<void> {
  const surface = grid(maker);
  const { x, y } = await surface.evaluate((element, at) => {
    const seen = element.closest('[data-scroller]')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const middle = ((seen?.top ?? 0) + (seen?.bottom ?? 0)) / 2 - box.top;
    return { x: at * 44 + 22, y: Math.floor(middle / 44) * 44 + 22 };
  }, step);
  await maker.touch(surface, { x, y });
  await expect.poll(() => maker.lastStep()).toContain(maker.t('history.addNotes', { count: 1 }));
}

/** Tempo, metre, scale and name of the song. */
export async function setSong(maker: Maker, song: { title?: string; bpm?: number; metre?: string; scale?: string }): Promise<void> {
  const { page, t } = maker;
  await page.getByRole('main').getByRole('button').first().click();
  const sheet = maker.at('dialog', 'compose.song.title');
  if (song.title !== undefined) await sheet.getByLabel(t('compose.song.name'), { exact: true }).fill(song.title);
  if (song.bpm !== undefined) {
    const tempo = sheet.getByRole('textbox', { name: t('compose.song.tempo'), exact: true });
    await tempo.fill(String(song.bpm));
    await tempo.blur();
  }
  if (song.metre !== undefined) await sheet.getByLabel(t('compose.song.metre'), { exact: true }).selectOption(song.metre);
  if (song.scale !== undefined) await sheet.getByLabel(t('compose.song.scale'), { exact: true }).selectOption(song.scale);
  await sheet.getByRole('button', { name: t('core.button.close') }).click();
  await sheet.waitFor({ state: 'detached' });
}

export const songFacts = (maker: Maker): Promise<string | null> => maker.page.getByRole('main').getByRole('button').first().textContent();

/** Where the song is, in seconds, as the bar below says. */
export async function songPlace({ page }: Maker): Promise<number> {
  const said = (await page.locator('output').last().textContent()) ?? '';
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d+)\s*$/.exec(said) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
