import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPerson } from '../support/browser.ts';
import { startStudio, type RunningStudio } from '../support/studio.ts';
import { wordsIn } from '../support/words.ts';

let browser: Browser | undefined;
let studio: RunningStudio | undefined;

beforeAll(async () => {
  studio = await startStudio();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

const PADS = 'main section button:has(svg)';

it('a visit that ends after the first sound is enough to open the studio without a network', async () => {
  if (browser === undefined || studio === undefined) throw new Error('neither browser nor studio is up');
  const person = await openPerson(browser, { size: { width: 360, height: 640 }, language: 'uk', touch: true, expected: [/ERR_INTERNET_DISCONNECTED/] });
  const registered = person.context.waitForEvent('serviceworker');
  await person.page.goto(studio.url);
  await person.page.locator(PADS).first().tap();
  const worker = await registered;
  await person.page.close();

  // The browser goes on keeping the app for itself.
  await expect.poll(() => worker.evaluate(() => Reflect.get(globalThis, 'registration').active?.state)).toBe('activated');
  await person.context.setOffline(true);
  const again = await person.context.newPage();
  await again.goto(studio.url);
  await again.locator(PADS).first().tap();
  await again.locator('section[aria-labelledby="start-new"] li button').first().tap();
  const t = await wordsIn('uk');
  await again.getByRole('button', { name: t('transport.play'), exact: true }).waitFor();
  expect(person.trouble.list()).toEqual([]);
  await person.close();
});

it('who leaves before anything else may come back without a network as well', async () => {
  if (browser === undefined || studio === undefined) throw new Error('neither browser nor studio is up');
  const person = await openPerson(browser, { language: 'ar', expected: [/ERR_INTERNET_DISCONNECTED/] });
  const registered = person.context.waitForEvent('serviceworker');
  await person.page.goto(studio.url);
  await person.page.locator(PADS).first().waitFor();
  // As when another app comes to the front.
  await person.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const worker = await registered;
  await expect.poll(() => worker.evaluate(() => Reflect.get(globalThis, 'registration').active?.state)).toBe('activated');
  await person.page.close();
  await person.context.setOffline(true);
  const again = await person.context.newPage();
  await again.goto(studio.url);
  await again.locator(PADS).first().waitFor();
  await person.close();
});
