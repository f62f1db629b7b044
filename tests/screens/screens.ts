import type { Page } from 'playwright-core';
import type { Screen } from './harness.ts';

type Prepare = Screen['prepare'];
type View = 'compose' | 'record' | 'mix' | 'words' | 'pictures' | 'together' | 'finish' | 'export';

const main = (page: Page) => page.getByRole('main');

/** Makes a piece from the first starter, as a tap on its card does. */
async function beginPiece(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby="start-new"] li button').first().click();
  await page.waitForURL(/#\/piece\//);
  await main(page).locator('button:visible').first().waitFor();
}

/** A piece, open at one of its parts. */
const inPiece =
  (view: View, then: Prepare = async () => {}): Prepare =>
  async (page) => {
    await beginPiece(page);
    const address = page.url().replace(/\/[a-z]+$/, `/${view}`);
    if (address !== page.url()) await page.goto(address);
    await main(page).locator('button:visible, input:visible').first().waitFor();
    await then(page);
  };

/** Opens the track at this place in the list. */
const openTrack =
  (place: number): Prepare =>
  async (page) => {
    await main(page).locator('button[aria-expanded]').nth(place).click();
    await page.locator('[role="grid"], [role="application"]').first().waitFor();
  };

const openSheet =
  (button: string): Prepare =>
  async (page) => {
    await main(page).locator(button).first().click();
    await page.getByRole('dialog').waitFor();
  };

const onPhone = { size: 'phone', language: 'uk' } as const;

/** Every screen of the studio. Each is photographed, measured and checked by axe in each size and language. */
export const SCREENS: readonly Screen[] = [
  { id: 'start', path: '/', prepare: (page) => main(page).waitFor(), inReadme: onPhone },
  { id: 'person', path: '/', prepare: openSheet('section[aria-labelledby="start-people"] > div > button:last-child') },
  { id: 'compose', path: '/', prepare: inPiece('compose'), inReadme: onPhone },
  { id: 'steps', path: '/', prepare: inPiece('compose', openTrack(0)), inReadme: onPhone },
  { id: 'notes', path: '/', prepare: inPiece('compose', openTrack(1)), inReadme: onPhone },
  { id: 'record', path: '/', prepare: inPiece('record') },
  { id: 'mix', path: '/', prepare: inPiece('mix'), inReadme: onPhone },
  { id: 'words', path: '/', prepare: inPiece('words'), inReadme: onPhone },
  { id: 'pictures', path: '/', prepare: inPiece('pictures', (page) => page.locator('canvas').nth(1).waitFor()), inReadme: onPhone },
  { id: 'together', path: '/', prepare: inPiece('together'), inReadme: onPhone },
  { id: 'join', path: '/#/join/0123456789bc.AAAAAAAAAAAAAAAAAAAAAA', prepare: (page) => page.getByRole('textbox').waitFor() },
  { id: 'join-broken', path: '/#/join/no-link', prepare: (page) => page.getByRole('alert').waitFor() },
  { id: 'finish', path: '/', prepare: inPiece('finish'), inReadme: onPhone },
  { id: 'export', path: '/', prepare: inPiece('export'), inReadme: onPhone },
  { id: 'plan', path: '/#/plan', prepare: (page) => page.getByRole('tablist').waitFor(), inReadme: onPhone },
  { id: 'settings', path: '/#/settings', prepare: (page) => page.getByRole('switch').first().waitFor() },
];
