import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Maker } from '../maker.ts';

/** All tracks of the song, as the heads of the timeline name them. */
export const trackNames = ({ page }: Maker): Promise<string[]> =>
  page.locator('button[aria-expanded] span[dir=auto]').allTextContents();

/** Brings a file into the song; words in it whose language the studio asks for stay behind. @returns how many tracks it added */
export async function bringFile(maker: Maker, path: string, { asksForWords = false } = {}): Promise<number> {
  const before = (await trackNames(maker)).length;
  await maker.press('compose.track.add');
  await maker.bring('compose.add.file', path);
  if (asksForWords) await maker.press('compose.words.without');
  await maker.at('dialog', 'compose.add.title').waitFor({ state: 'detached' });
  await expect.poll(async () => (await trackNames(maker)).length).toBeGreaterThan(before);
  // The grid of the first new track is open now; on a phone it covers the others.
  await maker.named('button', new RegExp(`^${maker.t('compose.track.close', { name: '' }).trimEnd()}`)).click();
  return (await trackNames(maker)).length - before;
}

/** The picture of a recording: something is painted in it, and not the same height everywhere. */
async function expectWave(wave: Locator): Promise<void> {
  await wave.waitFor();
  const inks = () =>
    wave.evaluate((element) => {
      const host = element.firstElementChild?.firstElementChild;
      const canvas = [...(host?.shadowRoot ?? element).querySelectorAll('canvas')].find(({ width }) => width > 0);
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const columns = new Map<number, number>();
      for (let index = 3; index < pixels.length; index += 4) {
        if (pixels[index] === 0) continue;
        const column = ((index - 3) / 4) % (canvas?.width ?? 1);
        columns.set(column, (columns.get(column) ?? 0) + 1);
      }
      return new Set(columns.values()).size;
    });
  await expect.poll(inks, { message: 'the waveform is flat or empty' }).toBeGreaterThan(5);
}

/** Sings a few seconds behind one bar of count-in, looks at the wave, listens, and keeps it in the song. */
export async function recordVoice(maker: Maker, seconds: number): Promise<void> {
  const { page, t } = maker;
  await maker.press('compose.track.add');
  await maker.press('compose.add.voice');
  await maker.at('heading', 'piece.title.record').waitFor();
  await maker.choose('record.count-in.bars', { count: 1 });
  await maker.press('record.record');
  await page.getByText(t('record.state.count-in'), { exact: true }).waitFor();
  await page.getByText(t('record.state.recording'), { exact: true }).waitFor();
  await page.getByText(new RegExp(`^0:0${seconds}`)).waitFor();
  await maker.press('record.stop');
  await expectWave(maker.at('slider', 'record.wave'));
  await maker.press('record.listen');
  await maker.hears();
  await maker.press('record.listen-stop');
  await maker.press('record.keep');
  await page.waitForURL(/compose|piece\/[^/]+$/);
  await page.getByText(t('record.kept'), { exact: true }).waitFor();
}
