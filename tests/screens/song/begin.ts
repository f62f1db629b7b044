import { expect } from 'vitest';
import type { RunningStudio } from '../../support/studio.ts';
import { overheard } from '../../support/ear.ts';
import type { Maker } from '../maker.ts';

/** Points 1 and 2: she opens the address, chooses her language and hears a sound at her first touch. */
export async function firstSound(maker: Maker, studio: RunningStudio): Promise<void> {
  const { page } = maker;
  await page.goto(studio.url);
  await maker.touch(maker.named('button', 'Українська'));
  await page.locator('html[lang=uk][dir=ltr]').waitFor();
  await maker.touch(maker.at('button', 'start.pad.string-low'));
  expect(await maker.hears()).toBeGreaterThan(0.01);
  expect((await overheard(page)).states).toContain('running');
}

/** She listens to a starter in seven and makes it hers. */
export async function beginWith(maker: Maker, starter: string): Promise<void> {
  const { page, t } = maker;
  const name = t(`start.starter.${starter}.name`);
  await maker.press('start.new.listen', { name });
  await maker.hears();
  await maker.named('button', new RegExp(`^${name}`)).click();
  await page.waitForURL(/#\/piece\//);
  await maker.named('heading', name).waitFor();
}
