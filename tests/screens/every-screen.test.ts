import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import type { RunningStudio } from '../support/studio.ts';
import { startStudio } from '../support/studio.ts';
import type { Place } from './harness.ts';
import { VIEWS, visitScreen } from './harness.ts';
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

describe.each(SCREENS)('the screen $id', (screen) => {
  it.each(VIEWS)('can be read and touched on a $size in $language', async (view) => {
    const { result, trouble } = await visitScreen(place(), screen, view, layoutFaults);
    expect(result).toEqual([]);
    expect(trouble).toEqual([]);
  });

  // One language of each direction: what axe looks at does not change with the words.
  const directions = VIEWS.filter(({ language }) => language === 'en' || language === 'ar');
  it.each(directions)('is open to everyone on a $size in $language', async (view) => {
    const { result } = await visitScreen(place(), screen, view, axeFaults);
    expect(result).toEqual([]);
  });
});
