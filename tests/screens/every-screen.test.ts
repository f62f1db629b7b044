import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import type { RunningStudio } from '../support/studio.ts';
import { startStudio } from '../support/studio.ts';
import type { Place } from './harness.ts';
import { VIEWS, visitScreen } from './harness.ts';
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

describe.each(SCREENS.map((screen, place) => ({ ...screen, turn: others[(SEED + place) % others.length] })))('the screen $id', ({ turn, ...screen }) => {
  it.each(always)('can be read and touched, and is open to everyone, on a $size in $language', async (view) => {
    const { result, trouble } = await visitScreen(place(), screen, view, async (page) => [...(await layoutFaults(page)), ...(await axeFaults(page))]);
    expect(result).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it.each(isSoak ? others : [turn ?? others[0]].flatMap((view) => view ?? []))('can be read and touched on a $size in $language', async (view) => {
    const { result, trouble } = await visitScreen(place(), screen, view, layoutFaults);
    expect(result).toEqual([]);
    expect(trouble).toEqual([]);
  });
});
