import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPerson } from '../support/browser.ts';
import { startStudio, type RunningStudio } from '../support/studio.ts';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import { wordsIn } from '../support/words.ts';

let studio: RunningStudio | undefined;
const browsers: Browser[] = [];

beforeAll(async () => {
  studio = await startStudio();
});

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await studio?.stop();
});

const PASSPHRASE = 'cztery dobre słowa razem';
const STEP = 'Zaśpiewać w bibliotece';

/** A browser of its own, at a screen of the studio. */
async function deviceAt(path: string, language: LanguageId) {
  if (studio === undefined) throw new Error('the studio is not up');
  const browser = await launchBrowser();
  browsers.push(browser);
  const person = await openPerson(browser, { size: { width: 360, height: 640 }, language, touch: true });
  await person.page.goto(`${studio.url}/#${path}`);
  await person.page.getByRole('heading', { level: 2 }).first().waitFor();
  return { ...person, t: await wordsIn(language) };
}

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await saved.path());
}

describe('what a person takes home', () => {
  it('[KE17] goes in one sealed file to another browser, and meets what is there', async () => {
    const first = await deviceAt('/plan', 'pl');
    await first.page.getByLabel(first.t('plan.own.field'), { exact: true }).fill(STEP);
    await first.page.getByRole('button', { name: first.t('core.button.add'), exact: true }).click();
    await first.page.getByText(STEP).first().waitFor();
    await first.page.getByRole('button', { name: first.t('proof.title'), exact: true }).click();
    const [words, again] = [first.page.getByLabel(first.t('proof.vault.words'), { exact: true }), first.page.getByLabel(first.t('proof.vault.again'), { exact: true })];
    await words.fill(PASSPHRASE);
    await again.fill('inne');
    const make = first.page.getByRole('button', { name: first.t('proof.vault.make'), exact: true });
    await make.click();
    await first.page.getByText(first.t('proof.vault.differ')).waitFor();
    await again.fill(PASSPHRASE);
    const file = await download(first.page, () => make.click());
    expect(file.subarray(0, 7).toString()).toBe('IGVAULT');

    const second = await deviceAt('/proof', 'uk');
    const bring = async (buffer: Buffer, passphrase: string): Promise<void> => {
      await second.page.locator('input[type=file]').setInputFiles({ name: 'my.igvault', mimeType: 'application/octet-stream', buffer });
      await second.page.getByLabel(second.t('proof.vault.words'), { exact: true }).last().fill(passphrase);
      await second.page.getByRole('button', { name: second.t('proof.vault.open'), exact: true }).click();
    };
    await bring(file, 'інші слова тут');
    await second.page.getByText(second.t('errors.vault-wrong-passphrase')).waitFor();
    await bring(file.subarray(0, 100), PASSPHRASE);
    await second.page.getByText(second.t('errors.vault-cut-off')).waitFor();
    await bring(file, PASSPHRASE);
    await second.page.getByText(second.t('proof.vault.home', { name: second.t('proof.vault.nameless') })).waitFor();
    await second.page.goto(`${studio?.url ?? ''}/#/plan`);
    await second.page.getByText(STEP).first().waitFor();
    await second.page.reload();
    await second.page.getByText(STEP).first().waitFor();
    expect([...first.trouble.list(), ...second.trouble.list()]).toEqual([]);
  });

  it('[LC8] the page that checks badges is one file that works from disk with the network off', async () => {
    const { page, t } = await deviceAt('/proof', 'pl');
    const file = await download(page, () => page.getByRole('button', { name: t('proof.check.take'), exact: true }).click());
    const path = join(await mkdtemp(join(tmpdir(), 'check-')), 'check-a-badge.html');
    await writeFile(path, file);
    const [browser] = browsers;
    if (!browser) throw new Error('no browser is up');
    const context = await browser.newContext({ offline: true, locale: 'pl' });
    const visitor = await context.newPage();
    const asked: string[] = [];
    visitor.on('request', (request) => asked.push(request.url()));
    await visitor.goto(`file://${path}`);
    await visitor.getByRole('textbox').fill('{"not":"a badge"}');
    await visitor.locator('button').click();
    await visitor.getByText(t('verify.code.badge-unreadable')).waitFor();
    expect(asked).toEqual([`file://${path}`]);
    await context.close();

    // The same page as the hub gives it, under its strict policy.
    await page.goto(`${studio?.url ?? ''}/verify.html#nothing`);
    await page.getByText(t('verify.code.badge-unreadable')).waitFor();
  });
});
