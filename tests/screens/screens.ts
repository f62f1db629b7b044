import type { Page } from 'playwright-core';
import type { Screen } from './harness.ts';

type Prepare = Screen['prepare'];

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');

/** Waits until there is something to press or to write in. */
const ready: Prepare = (page) => main(page).locator('button, input, textarea').first().waitFor();

/** Presses something in the content, and waits for what appears by it. */
const press =
  (button: string, then: string, place = 0): Prepare =>
  async (page) => {
    await main(page).locator(button).nth(place).click();
    await page.locator(then).first().waitFor();
  };

const DIALOG = '[role=dialog]';
const TRACK = 'button[aria-expanded]';

/** One of the four ways to meet the words: write, tap along, sing, learn. */
const wordsMode =
  (place: number): Prepare =>
  async (page) => {
    await main(page).getByRole('radio').nth(place).check();
  };

/** The words with chords above them. */
const chordSheet: Prepare = async (page) => {
  await wordsMode(2)(page);
  await main(page).getByRole('radio').nth(5).check();
};

/** A step on the way to the end, by its dot. */
const finishStep =
  (place: number): Prepare =>
  async (page) => {
    await main(page).getByRole('navigation').getByRole('button').nth(place).click();
  };

const planPage =
  (place: number): Prepare =>
  async (page) => {
    await page.getByRole('tab').nth(place).click();
    await page.getByRole('tabpanel').waitFor();
  };

/** Says who she is, where she has not yet, and opens the piece to others. */
const inRoom: Prepare = async (page) => {
  await ready(page);
  const sheet = dialog(page);
  const people = main(page).getByRole('list').first();
  await main(page).getByRole('button').first().click();
  await sheet.or(people).first().waitFor();
  if ((await sheet.count()) > 0) {
    await sheet.getByRole('textbox').fill('Олена');
    await sheet.getByRole('radio').nth(4).check();
    await sheet.getByRole('button').last().click();
    await sheet.waitFor({ state: 'detached' });
    await main(page).getByRole('button').first().click();
  }
  await people.waitFor();
};

const piece = (view: string): string => `/piece/:piece/${view}`;
const onPhone = { size: 'phone', language: 'uk' } as const;

/** Every screen of the studio. Each is photographed, measured and checked by axe in each size and language. */
export const SCREENS: readonly Screen[] = [
  { id: 'start', path: '/', prepare: ready, inReadme: onPhone },
  { id: 'person', path: '/', prepare: press('section[aria-labelledby="start-people"] > div > button:last-child', DIALOG) },
  { id: 'compose', path: piece('compose'), prepare: ready, inReadme: onPhone },
  { id: 'steps', path: piece('compose'), prepare: press(TRACK, '[role=grid]') },
  { id: 'notes', path: piece('compose'), prepare: press(TRACK, '[role=application]', 1) },
  { id: 'voice', path: piece('compose'), prepare: press(TRACK, 'section[aria-label] input', 4) },
  { id: 'song', path: piece('compose'), prepare: press('button', DIALOG) },
  { id: 'track', path: piece('compose'), prepare: press(`${TRACK} ~ button:last-child`, DIALOG) },
  { id: 'add-sound', path: piece('compose'), prepare: press('div[dir=ltr] > div[dir=auto] button', DIALOG) },
  { id: 'record', path: piece('record'), prepare: ready },
  { id: 'mix', path: piece('mix'), prepare: ready },
  { id: 'words', path: piece('words'), prepare: ready, inReadme: onPhone },
  { id: 'words-language', path: piece('words'), prepare: press('ul + fieldset button', DIALOG) },
  { id: 'words-time', path: piece('words'), prepare: wordsMode(1) },
  { id: 'words-sing', path: piece('words'), prepare: wordsMode(2) },
  { id: 'words-sheet', path: piece('words'), prepare: chordSheet },
  { id: 'words-learn', path: piece('words'), prepare: wordsMode(3) },
  { id: 'practise', path: '/practise', prepare: async (page) => main(page).locator('p, button').first().waitFor() },
  { id: 'pictures', path: piece('pictures'), prepare: (page) => page.locator('canvas').nth(1).waitFor(), inReadme: onPhone },
  { id: 'together-alone', path: piece('together'), prepare: ready },
  { id: 'finish-listen', path: piece('finish'), prepare: finishStep(0) },
  { id: 'finish-credits', path: piece('finish'), prepare: finishStep(1) },
  { id: 'finish', path: piece('finish'), prepare: finishStep(2), inReadme: onPhone },
  { id: 'finish-licence', path: piece('finish'), prepare: finishStep(3) },
  { id: 'finish-acts', path: piece('finish'), prepare: finishStep(4) },
  { id: 'finish-words', path: piece('finish'), prepare: finishStep(5) },
  { id: 'finish-done', path: piece('finish'), prepare: finishStep(6) },
  { id: 'export', path: piece('export'), prepare: ready, inReadme: onPhone },
  { id: 'join', path: '/join/0123456789bc.AAAAAAAAAAAAAAAAAAAAAA', prepare: (page) => page.getByRole('textbox').waitFor() },
  { id: 'join-broken', path: '/join/no-link', prepare: (page) => page.getByRole('alert').waitFor() },
  { id: 'piece-missing', path: '/piece/nowhere00000/compose', prepare: (page) => page.getByRole('alert').waitFor() },
  { id: 'plan', path: '/plan', prepare: planPage(0) },
  { id: 'plan-skills', path: '/plan', prepare: planPage(1) },
  { id: 'plan-records', path: '/plan', prepare: planPage(2) },
  { id: 'proof', path: '/proof', prepare: ready },
  { id: 'missions', path: '/missions', prepare: ready },
  { id: 'goals', path: '/plan', prepare: press('section[aria-labelledby="plan-goals"] button', DIALOG) },
  { id: 'settings', path: '/settings', prepare: (page) => page.getByRole('switch').first().waitFor() },
  { id: 'together', path: piece('together'), prepare: inRoom, inReadme: onPhone },
];
