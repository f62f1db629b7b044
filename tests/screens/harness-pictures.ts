import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import { startStudio } from '../support/studio.ts';
import type { Place, Screen, ScreenView, Tour } from './harness.ts';
import { startTour, VIEWS } from './harness.ts';
import { SCREENS } from './screens.ts';

const ALL = fileURLToPath(new URL('../../screens-out', import.meta.url));
const README = fileURLToPath(new URL('../../docs/screens', import.meta.url));

async function photograph(tour: Tour, screen: Screen, folder: string): Promise<string[]> {
  const path = join(folder, `${screen.id}.png`);
  const { result, trouble } = await tour.visit(screen, async (page) => {
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return layoutFaults(page);
  });
  return [...result, ...trouble];
}

/** One tour through the screens in one view. @returns how many faults were found on the way */
async function photographView(place: Place, screens: readonly Screen[], view: ScreenView, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const tour = await startTour(place, view);
  let faults = 0;
  for (const screen of screens) {
    const found = await photograph(tour, screen, folder).catch((error: unknown) => [String(error)]);
    faults += found.length;
    console.log(`${found.length === 0 ? '✓' : '✗'} ${screen.id}, ${view.size}, ${view.language}`);
    for (const fault of found) console.log(`    ${fault}`);
  }
  await tour.close();
  return faults;
}

/** Photographs every screen in every view, and a few for the README; tells what the layout check finds on the way. */
async function photographAll(only: readonly string[]): Promise<number> {
  const studio = await startStudio();
  const browser = await launchBrowser();
  const screens = SCREENS.filter(({ id }) => only.length === 0 || only.includes(id));
  let faults = 0;
  try {
    if (only.length === 0) await rm(ALL, { recursive: true, force: true });
    for (const view of VIEWS) {
      faults += await photographView({ browser, studio }, screens, view, join(ALL, view.language, view.size));
    }
    for (const { id, inReadme } of screens) {
      if (inReadme === undefined) continue;
      await mkdir(README, { recursive: true });
      await copyFile(join(ALL, inReadme.language, inReadme.size, `${id}.png`), join(README, `${id}.png`));
    }
  } finally {
    await browser.close();
    await studio.stop();
  }
  return faults;
}

const faults = await photographAll(process.argv.slice(2));
console.log(`\nPictures are in screens-out/ and docs/screens/; the layout check found ${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;
