import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import { startStudio } from '../support/studio.ts';
import type { Place, Screen, ScreenView } from './harness.ts';
import { VIEWS, visitScreen } from './harness.ts';
import { SCREENS } from './screens.ts';

const ALL = fileURLToPath(new URL('../../screens-out', import.meta.url));
const README = fileURLToPath(new URL('../../docs/screens', import.meta.url));

async function photograph(place: Place, screen: Screen, view: ScreenView, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${screen.id}.png`);
  const { result, trouble } = await visitScreen(place, screen, view, async (page) => {
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return layoutFaults(page);
  });
  return [...result, ...trouble];
}

/** Photographs every screen in every view, and a few for the README; tells what the layout check finds on the way. */
async function photographAll(only: readonly string[]): Promise<number> {
  const studio = await startStudio();
  const browser = await launchBrowser();
  let faults = 0;
  try {
    if (only.length === 0) await rm(ALL, { recursive: true, force: true });
    for (const screen of SCREENS.filter(({ id }) => only.length === 0 || only.includes(id))) {
      for (const view of VIEWS) {
        const found = await photograph({ browser, studio }, screen, view, join(ALL, view.language, view.size));
        faults += found.length;
        console.log(`${found.length === 0 ? '✓' : '✗'} ${screen.id}, ${view.size}, ${view.language}`);
        for (const fault of found) console.log(`    ${fault}`);
      }
      if (screen.inReadme !== undefined) await photograph({ browser, studio }, screen, screen.inReadme, README);
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
