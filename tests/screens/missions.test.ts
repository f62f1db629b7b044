import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { launchBrowser, openPerson } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import { startStudio, type RunningStudio } from '../support/studio.ts';
import { lookBack, SIZES } from './harness.ts';
import { makerOf, type Maker } from './maker.ts';
import { openTrack, setSong, tapNote, tapStep } from './song/compose.ts';

let studio: RunningStudio;
let browser: Browser;

beforeAll(async () => {
  studio = await startStudio();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await studio?.stop();
});

async function open(language: 'en' | 'pl' | 'uk' | 'ar', size: keyof typeof SIZES): Promise<Maker> {
  const hasTouch = size === 'phone';
  const person = await openPerson(browser, { size: SIZES[size], language, touch: hasTouch });
  const maker = await makerOf(person, language, { hasTouch });
  onTestFailed(() => lookBack(`missions ${language}`, [maker]));
  await maker.page.goto(studio.url);
  return maker;
}

const panel = ({ page }: Maker) => page.getByRole('complementary');
const stepText = (maker: Maker, step: number, count: number) =>
  panel(maker).getByText(maker.t('missions.place', { step, count }), { exact: false }).waitFor();

/** From the plan to the list of all missions, and into one. */
async function begin(maker: Maker, mission: string): Promise<void> {
  const { page, t } = maker;
  await page.goto(`${studio.url}/#/plan`);
  await maker.press('missions.all');
  const title = t(`learning.activity.${mission}.title`);
  await maker.press('missions.begin-of', { title });
  await page.getByRole('complementary', { name: t('missions.panel', { title }) }).waitFor();
}

/** Makes a piece from a starter, as the mission asks. */
async function chooseStarter(maker: Maker, starter: string): Promise<void> {
  await panel(maker).getByText(maker.t('missions.need-piece'), { exact: true }).waitFor();
  await maker.named('button', new RegExp(`^${maker.t(`start.starter.${starter}.name`)}`)).click();
  await maker.page.waitForURL(/#\/piece\//);
}

it('a first rhythm on a phone, in Ukrainian: it ticks by itself, goes on after a reload, and lands in the plan', async () => {
  const maker = await open('uk', 'phone');
  const { page, t } = maker;
  await begin(maker, 'first-rhythm');
  await chooseStarter(maker, 'ukraine-44');
  await stepText(maker, 1, 3);
  expect(await layoutFaults(page)).toEqual([]);
  await maker.press('missions.did');
  await stepText(maker, 2, 3);
  await maker.press('missions.fold');
  await openTrack(maker, 'frame-drum');
  await page.reload();
  await stepText(maker, 2, 3);
  await maker.press('missions.fold');
  await openTrack(maker, 'frame-drum');
  for (let step = 1; step <= 4; step++) await tapStep(maker, 'tambourine', { bar: 1, beat: step, step: 1 });
  for (let step = 1; step <= 4; step++) await tapStep(maker, 'tambourine', { bar: 1, beat: step, step: 2 });
  await maker.press('missions.unfold');
  await stepText(maker, 3, 3);
  await maker.press('missions.did');
  await panel(maker).getByText(t('missions.finished'), { exact: true }).waitFor();
  await panel(maker)
    .getByRole('button', { name: t('offer.keep') })
    .first()
    .click();
  await maker.press('missions.close');
  await panel(maker).waitFor({ state: 'detached' });
  await page.goto(`${studio.url}/#/plan`);
  await maker.at('tab', 'plan.page.records').click();
  await page.getByText(/ритм/i).first().waitFor();
  expect(maker.trouble.list()).toEqual([]);
  await maker.close();
});

it('settings that fit, on a laptop in Arabic: the panel stands beside, and the tool is lit', async () => {
  const maker = await open('ar', 'laptop');
  const { page, t } = maker;
  await begin(maker, 'fit-the-studio');
  await page.waitForURL(/#\/settings/);
  await stepText(maker, 1, 3);
  await expect.poll(() => page.locator('[data-lit]').count()).toBe(1);
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: t('settings.look.text-large'), exact: true }).check();
  await stepText(maker, 2, 3);
  await maker.press('missions.back');
  await stepText(maker, 1, 3);
  await maker.press('missions.next');
  await maker.press('missions.did');
  await maker.press('missions.did');
  await panel(maker).getByText(t('missions.finished'), { exact: true }).waitFor();
  await panel(maker).getByText(t('missions.nothing-seen'), { exact: true }).waitFor();
  await maker.press('missions.more');
  await page.waitForURL(/#\/missions/);
  await maker.press('missions.again');
  await panel(maker).waitFor();
  await maker.press('missions.leave');
  await panel(maker).waitFor({ state: 'detached' });
  expect(maker.trouble.list()).toEqual([]);
  await maker.close();
});

it('a melody in a scale, in Polish, with a step that is passed over', async () => {
  const maker = await open('pl', 'laptop');
  const { t } = maker;
  await begin(maker, 'melody-in-a-scale');
  await chooseStarter(maker, 'balkans-78');
  await stepText(maker, 1, 3);
  await setSong(maker, { scale: 'rast' });
  await stepText(maker, 2, 3);
  await openTrack(maker, 'saz');
  for (const step of [1, 2, 3, 7, 8, 9, 10, 11]) await tapNote(maker, step);
  await stepText(maker, 3, 3);
  await maker.press('missions.skip');
  await panel(maker).getByText(t('missions.finished'), { exact: true }).waitFor();
  await panel(maker)
    .getByRole('button', { name: t('offer.keep') })
    .first()
    .waitFor();
  expect(maker.trouble.list()).toEqual([]);
  await maker.close();
});
