import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import type { RunningStudio } from '../support/studio.ts';
import { startStudio } from '../support/studio.ts';
import type { Place, Tour } from './harness.ts';
import { startTour, VIEWS } from './harness.ts';
import { isSoak, SEED } from '../support/seed.ts';
import { SCREENS } from './screens.ts';

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

function place(): Place {
  if (browser === undefined || studio === undefined) throw new Error('neither browser nor studio is up');
  return { browser, studio };
}

/** Both directions on a phone always; of the other sizes and languages one that turns with the seed, and all of them in the long run. */
const always = VIEWS.filter(({ size, language }) => size === 'phone' && (language === 'en' || language === 'ar'));
const others = VIEWS.filter((view) => !always.includes(view));
const turn = others[SEED % others.length];
const views = [...always, ...others.filter((view) => isSoak || view === turn)];

describe.each(views)('on a $size in $language', (view) => {
  const isAlways = always.includes(view);
  let tour: Tour | undefined;

  beforeAll(async () => {
    tour = await startTour(place(), view);
  });
  afterAll(() => tour?.close());

  it.each(SCREENS)('the screen $id can be read and touched, and is open to everyone', async (screen) => {
    const found = await tour?.visit(screen, async (page) => [...(await layoutFaults(page)), ...(isAlways ? await axeFaults(page) : [])]);
    expect(found).toEqual({ result: [], trouble: [] });
  });
});
