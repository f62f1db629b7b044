import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { buildViewer } from '../../scripts/vite-viewer-page.ts';
import type { ViewerData } from '../../src/base/viewer-data.ts';
import { makeViewerFile } from '../../src/media/viewer-file.ts';
import { axeFaults } from '../support/axe.ts';
import { BROWSER_FLAGS } from '../support/browser-flags.ts';
import { plainPicture, tone } from './viewer-media.ts';
import { DATA } from './viewer-song.ts';

const CYRILLIC = new URL(
  '../../node_modules/@fontsource-variable/rubik/files/rubik-cyrillic-wght-normal.woff2',
  import.meta.url,
);

interface Held {
  folder: string;
  script: string;
  browser: Browser;
}
const held: Held[] = [];
const here = (): Held => {
  const [first] = held;
  if (!first) throw new Error('nothing was set up');
  return first;
};

beforeAll(async () => {
  const script = await buildViewer();
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: BROWSER_FLAGS });
  held.push({ folder: mkdtempSync(join(tmpdir(), 'viewer-')), script, browser });
});
afterAll(async () => {
  await here().browser.close();
  rmSync(here().folder, { recursive: true });
});

interface Opened {
  page: Page;
  /** Faults of the page and requests that left it. */
  faults: string[];
}

async function open(
  data: Partial<ViewerData> = {},
  options: BrowserContextOptions = {},
  change = (html: string) => html,
): Promise<Opened> {
  const { folder, script, browser } = here();
  const file = join(folder, `${held.length}-${Object.keys(data).join('-')}.html`);
  const media = new Map([
    ['ff', tone(3)],
    ['aa', plainPicture([255, 0, 0])],
    ['none', new Uint8Array(0)],
    ['dd', new Uint8Array(readFileSync(CYRILLIC))],
  ]);
  const made = await makeViewerFile(
    { script, data: { ...DATA, ...data }, bytesOf: async ({ id }) => media.get(id) },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  if (!made.ok) throw new Error(made.code);
  writeFileSync(file, change(await made.value.text()));
  const context = await browser.newContext({
    locale: 'uk-UA',
    viewport: { width: 1000, height: 800 },
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => /^(file|blob|data):/.test(request.url()) || faults.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

const shade = (page: Page, x: number, y: number): Promise<number[]> =>
  page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector('canvas');
      const pixels = canvas
        ?.getContext('2d')
        ?.getImageData((left * canvas.width) / 1600, (top * canvas.height) / 900, 1, 1).data;
      return Array.from(pixels ?? []).slice(0, 3);
    },
    [x, y] as const,
  );
const seconds = (page: Page): Promise<number> => page.getByRole('slider').inputValue().then(Number);

it("[ST30] the script and style of a viewer's file are at most 60 kB, brotli", () => {
  const { length } = brotliCompressSync(here().script);
  expect(length).toBeLessThan(60_000);
});

it('[ST31] a file opened from disk without a network plays sound, pictures and words', async () => {
  const { page, faults } = await open();
  await expect.poll(() => shade(page, 400, 300)).toEqual([255, 0, 0]);
  expect(await shade(page, 1500, 60)).toEqual([0x10, 0x20, 0x40]);
  expect(await page.title()).toBe('Червона </script> калина');
  await page.locator('.big').click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.3);
  expect(await page.locator('.big').isVisible()).toBe(false);
  await expect.poll(() => shade(page, 1500, 60), { timeout: 10_000 }).toEqual([255, 255, 255]);
  await expect.poll(() => page.locator('.big').isVisible(), { timeout: 10_000 }).toBe(true);
  expect(await seconds(page)).toBeCloseTo(3, 0);
  expect(faults).toEqual([]);
});

it('[ST32] words, pictures, people and rights stand there as text, each in its own language and direction', async () => {
  const { page } = await open();
  const words = page.getByRole('button', { name: 'Ой у лузі' });
  expect(await words.locator('[lang=ar]').getAttribute('dir')).toBe('rtl');
  for (const text of ['Кущ калини', 'Без часу', 'Поділля', 'Олена', 'ليلى', 'Daf'])
    expect(await page.getByText(text).count(), text).toBe(1);
  expect(await page.getByRole('link', { name: 'CC-BY-SA 4.0' }).getAttribute('href')).toBe(
    'https://creativecommons.org/licenses/by-sa/4.0/',
  );
  await page.getByRole('button', { name: 'Похилилася' }).click();
  await expect.poll(() => seconds(page)).toBe(2);
  await expect.poll(() => page.locator('[aria-current]').innerText()).toBe('Похилилася');
});

it("[ST33] keys play and seek; the page speaks the viewer's language and turns with Arabic, time does not", async () => {
  const { page, faults } = await open({}, { locale: 'ar-EG' });
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    'rtl',
    'ar',
  ]);
  const slider = page.getByRole('slider');
  expect(await slider.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => seconds(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'تشغيل' }).last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.4);
  await page.keyboard.press('Enter');
  await page.locator('header select').selectOption('pl');
  expect(await page.getByRole('slider', { name: 'Miejsce w utworze' }).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('ltr');
  expect(faults).toEqual([]);
});

it("[ST33] the language of the words is chosen apart from the page's", async () => {
  const { page } = await open();
  const dark = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const pixels =
        canvas?.getContext('2d')?.getImageData(0, canvas.height * 0.75, canvas.width, canvas.height * 0.2).data ?? [];
      return Array.from(pixels).reduce((sum, value, index) => (sum * 31 + value * (index % 97)) % 1_000_003, 0);
    });
  const before = await dark();
  await page.locator('.controls select').selectOption('ar');
  await expect.poll(dark).not.toBe(before);
});

it('[ST34] a file without sound, or with a broken one, still runs through its words and pictures', async () => {
  const silent = await open({ audio: null });
  await silent.page.locator('.big').click();
  await expect.poll(() => seconds(silent.page)).toBeGreaterThan(0.3);
  const broken = await open({ audio: { id: 'none', mime: 'audio/mp4' } });
  await broken.page.locator('.big').click();
  await expect.poll(() => seconds(broken.page)).toBeGreaterThan(0.3);
  const damaged = await open({ audio: { id: 'aa', mime: 'audio/mp4' }, images: [] });
  await expect.poll(() => damaged.page.locator('.notice').innerText()).toContain('не може відтворити');
  await damaged.page.locator('.big').click();
  await expect.poll(() => seconds(damaged.page)).toBeGreaterThan(0.3);
});

it('[ST34] a file that was cut says so', async () => {
  const { page } = await open({}, {}, (html) => html.replace('"v":1', '"v'));
  expect(await page.getByRole('alert').innerText()).toContain('пошкоджено');
  const other = await open({}, {}, (html) => html.replace('"scenes":[', '"things":['));
  expect(await other.page.getByRole('alert').innerText()).toContain('пошкоджено');
});

it('[ST35] on a phone nothing lies off the screen and every target is 44 pixels', async () => {
  const { page } = await open({}, { viewport: { width: 360, height: 640 }, hasTouch: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, a, input')]
      .filter((element) => element.getClientRects().length > 0)
      .filter(
        (element) =>
          element.getBoundingClientRect().height < 44 ||
          element.getBoundingClientRect().right > innerWidth ||
          element.getBoundingClientRect().left < 0,
      )
      .map((element) => element.outerHTML),
  );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

it('[ST89] letters that came with the file are used, without asking anyone; a damaged or unknown one is passed over', async () => {
  const { page, faults } = await open({
    fonts: [
      { id: 'dd', mime: 'font/woff2', file: 'sans-cyrillic' },
      { id: 'none', mime: 'font/woff2', file: 'sans-latin' },
      { id: 'none', mime: 'font/woff2', file: 'made-up' },
    ],
  });
  await expect.poll(() => page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`))).toEqual([
    expect.stringMatching(/Integrart Sans.* loaded/),
  ]);
  expect(faults).toEqual([]);
});

it('[ST33] parts of the song lead to their beginnings, and the one that plays is marked', async () => {
  const { page } = await open({
    chapters: [
      { start: 0, part: 'verse', name: '' },
      { start: 960, part: 'chorus', name: 'Разом' },
      { start: 1920, part: 'verse', name: '' },
    ],
  });
  const parts = page.getByRole('navigation').getByRole('button');
  expect(await parts.allInnerTexts()).toEqual(['Куплет 1 0:00', 'Разом 0:01', 'Куплет 2 0:02']);
  await parts.last().click();
  await expect.poll(() => seconds(page)).toBe(2);
  await expect.poll(() => page.locator('nav [aria-current]').innerText()).toContain('Куплет 2');
});

it('[ST33] words in the picture are switched off and on; below they stay', async () => {
  const { page } = await open();
  const looks = (): Promise<string> => page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');
  await expect.poll(() => shade(page, 400, 300)).toEqual([255, 0, 0]);
  const withWords = await looks();
  const captions = page.getByRole('button', { name: 'Слова на зображенні' });
  expect(await captions.getAttribute('aria-pressed')).toBe('true');
  await captions.click();
  await expect.poll(looks).not.toBe(withWords);
  expect(await page.getByRole('button', { name: 'Ой у лузі' }).count()).toBe(1);
  await captions.click();
  await expect.poll(looks).toBe(withWords);
});

it('[ST32] what a piece was made from is named; an address that is none is no link', async () => {
  const { page } = await open({
    origins: [
      { title: 'Річка', makers: ['Сара'], licence: 'CC-BY-4.0', address: 'https://studio.example/watch/x' },
      { title: 'Стара', makers: [], licence: 'CC0-1.0', address: 'javascript:alert(1)' },
    ],
  });
  expect(await page.getByRole('link', { name: 'Річка' }).getAttribute('href')).toBe('https://studio.example/watch/x');
  expect(await page.getByRole('link', { name: 'Стара' }).count()).toBe(0);
  expect(await page.getByText('Стара').count()).toBe(1);
});

it('[ST31] an answer from a file is a file; nothing leaves the page', async () => {
  const { page, faults } = await open();
  await page.getByRole('button', { name: 'Зберегти як файл' }).click();
  await expect.poll(() => page.locator('.note').innerText()).toContain('Спершу');
  await page.getByRole('radio', { name: 'Квітка' }).check();
  await page.getByLabel('Ваші слова').fill('Гарно!');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Зберегти як файл' }).click(),
  ]);
  const said: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(said).toMatchObject({ v: 1, sticker: 'flower', words: 'Гарно!', title: 'Червона </script> калина' });
  expect(faults).toEqual([]);
});

it('[ST35] axe finds nothing, in both directions', async () => {
  for (const locale of ['uk-UA', 'ar-EG']) {
    const { page } = await open({}, { locale, viewport: { width: 360, height: 640 } });
    expect(await axeFaults(page)).toEqual([]);
  }
});
