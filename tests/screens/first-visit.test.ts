import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const STORE = /\/static\/store-[\w-]+\.js$/;
const PADS = 'main section button:has(svg)';
const STARTER = 'section[aria-labelledby="start-new"] li button';

async function visit(onStore: (route: Route) => Promise<void>, expected: readonly RegExp[] = []) {
  if (browser === undefined || studio === undefined) throw new Error('neither browser nor studio is up');
  const person = await openPerson(browser, { size: { width: 360, height: 640 }, language: 'uk', touch: true, expected });
  await person.page.route(STORE, onStore);
  await person.page.goto(studio.url);
  await person.page.locator(PADS).first().waitFor();
  return person;
}

/** Where the parts of the start screen stand. */
const places = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('main > *')].map((part) => Math.round(part.getBoundingClientRect().top + window.scrollY)));

describe('on a first visit', () => {
  it('a starter that is touched before the store is there shows that it is made, and opens', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { page, trouble, close } = await visit(async (route) => {
      await arrived;
      await route.continue();
    });
    const t = await wordsIn('uk');
    await page.locator(STARTER).first().tap();
    await page.getByRole('img', { name: t('core.state.working'), exact: true }).waitFor();
    arrive();
    await page.getByRole('button', { name: t('transport.play'), exact: true }).waitFor();
    expect(trouble.list()).toEqual([]);
    await close();
  });

  it('nothing moves when the people of the device become known', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { page, close } = await visit(async (route) => {
      await arrived;
      await route.continue();
    });
    const before = await places(page);
    await page.locator(PADS).first().tap();
    arrive();
    await page.locator('section[aria-labelledby="start-people"] button[aria-pressed="true"]').waitFor();
    expect(await places(page)).toEqual(before);
    await close();
  });

  it('a store that does not arrive is told in a sentence, and the next touch tries again', async () => {
    let tries = 0;
    const { page, trouble, close } = await visit((route) => (++tries === 1 ? route.abort() : route.continue()), [/store|ERR_FAILED/]);
    const t = await wordsIn('uk');
    await page.locator(STARTER).first().tap();
    await page.getByText(t('core.error.part-unreachable')).waitFor();
    await page.locator(STARTER).first().tap();
    await page.getByRole('button', { name: t('transport.play'), exact: true }).waitFor();
    expect(trouble.list()).toEqual([]);
    await close();
  });
});
