import { expect } from 'vitest';
import type { Maker } from '../maker.ts';

/** Volume, pan and mute of one track are written down; listening to one alone is for her ears only. */
export async function mixTrack(maker: Maker, instrument: string): Promise<void> {
  const { t, page } = maker;
  const name = t(`compose.instrument.${instrument}`);
  await maker.goTo('piece.place.mix');
  await maker.at('slider', 'core.value.volume-of', { name }).fill('-12');
  await expect.poll(() => maker.lastStep()).toContain(t('history.changeTrack'));
  await maker.at('slider', 'core.value.pan-of', { name }).fill('-0.5');
  expect(await maker.at('slider', 'core.value.pan-of', { name }).getAttribute('aria-valuetext')).toContain(t('core.value.left', { share: '50%' }).split(' ')[0]);
  const mute = maker.at('button', 'mix.mute', { name });
  await mute.click();
  expect(await mute.getAttribute('aria-pressed')).toBe('true');
  await mute.click();
  await maker.press('mix.solo', { name });
  await page.getByText(t('mix.alone', { names: name })).waitFor();
  await maker.press('transport.play');
  await expect.poll(() => loudest(maker), { message: 'no meter moved' }).toBeGreaterThan(0);
  await maker.press('mix.hear-all');
  await maker.press('transport.to-start');
}

/** The highest that a meter of a track shows now, from 0 to 1. */
async function loudest(maker: Maker): Promise<number> {
  const shares = await maker
    .at('list', 'mix.tracks')
    .locator('[style*="scale"]')
    .evaluateAll((bars) => bars.map((bar) => Number(/scale[XY]\(([\d.]+)/.exec(bar.getAttribute('style') ?? '')?.[1] ?? 0)));
  return Math.max(0, ...shares);
}
