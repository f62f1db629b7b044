import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser, openPerson } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-check.ts';
import { SIZES } from './harness.ts';

/** As strict as the one that the studio sends, so that the checks are proven to work behind it. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: http:";
const GOOD = `<main><h1>Song</h1><button style="width:60px;height:60px">Play</button>
  <p>Read <a href="/more">more about it</a> here.</p>
  <label style="display:block;min-height:48px"><input type="checkbox" style="position:absolute;width:1px;height:1px;clip-path:inset(50%)">Loop</label></main>`;

let server: Server | undefined;
let browser: Browser | undefined;
let content = '';

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((_request, response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const head =
      '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Song</title>';
    response.end(
      `<!doctype html><html lang="en"><head>${head}</head><body style="margin:8px">${content}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function on<T>(body: string, look: (page: Page, trouble: () => readonly string[]) => Promise<T>): Promise<T> {
  const address = server?.address();
  if (browser === undefined || typeof address !== 'object' || address === null)
    throw new Error('the harness is not up');
  content = body;
  const person = await openPerson(browser, { size: SIZES.phone, touch: true });
  try {
    await person.page.goto(`http://127.0.0.1:${address.port}/`);
    return await look(person.page, () => person.trouble.list());
  } finally {
    await person.close();
  }
}

describe('the layout check', () => {
  it('finds nothing on a good page', async () => {
    expect(await on(GOOD, layoutFaults)).toEqual([]);
  });

  const faults: readonly (readonly [name: string, body: string, says: RegExp])[] = [
    ['a small target', '<button style="width:30px;height:60px">+</button>', /"\+" is 30 × 60 px, smaller than 44/],
    [
      'a page that is too wide',
      '<div style="width:500px;height:9px"></div>',
      /the page is \d+ px wide on a screen of 360 px/,
    ],
    [
      'a control beside the screen',
      '<div style="overflow:hidden"><button style="margin-left:340px;width:60px;height:60px">Go</button></div>',
      /"Go" stands beside the screen/,
    ],
    [
      'a pinned control under the screen',
      '<button style="position:fixed;top:620px;width:60px;height:60px">Go</button>',
      /"Go" stands above or below the screen/,
    ],
    [
      'controls over each other',
      '<button style="width:60px;height:60px">A</button><button style="width:60px;height:60px;margin-left:-20px">B</button>',
      /"A" and <button> "B" lie over each other/,
    ],
    [
      'text cut at its side',
      '<p style="width:60px;overflow:hidden;white-space:nowrap">A long line of words</p>',
      /"A long line of words" is cut off at its side/,
    ],
    ['text cut at its foot', '<p style="height:12px;overflow:hidden">Two<br>lines</p>', /is cut off at its foot/],
    [
      'text cut by its surroundings',
      '<div style="width:50px;overflow:hidden"><p style="width:200px">Some words of it</p></div>',
      /is cut off at its side/,
    ],
  ];

  it.each(faults)('finds %s', async (_name, body, says) => {
    expect((await on(body, layoutFaults)).join('\n')).toMatch(says);
  });

  it('leaves alone what can be scrolled to', async () => {
    const row = '<button style="flex:none;width:90px;height:60px">Go</button>'.repeat(6);
    expect(await on(`<div style="display:flex;overflow-x:auto">${row}</div>`, layoutFaults)).toEqual([]);
  });
});

describe('the axe check', () => {
  it('finds nothing on a good page, behind the content policy', async () => {
    expect(await on(GOOD, axeFaults)).toEqual([]);
  });

  it('finds a control without a name, and a contrast that fails in the dark alone', async () => {
    const dark = '<style>@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }</style>';
    const found = await on(
      `${dark}<main><h1>Song</h1><button style="width:60px;height:60px"></button><p>Words</p></main>`,
      axeFaults,
    );
    expect(found.filter((line) => line.includes('button-name'))).toHaveLength(3);
    expect(found.filter((line) => line.includes('color-contrast')).map((line) => line.slice(0, 4))).toEqual(['dark']);
  });
});

describe('the watch over trouble', () => {
  it('tells errors in the console, errors nobody caught and requests that leave this machine', async () => {
    const found = await on(GOOD, async (page, trouble) => {
      await page.evaluate(() => {
        console.error('said aloud');
        setTimeout(() => {
          throw new Error('nobody caught this');
        });
        new Image().src = 'http://127.0.0.2:9/picture.png';
      });
      await expect.poll(() => trouble().join('\n')).toContain('nobody caught this');
      await expect.poll(() => trouble().join('\n')).toContain('asked http://127.0.0.2:9/');
      return trouble().join('\n');
    });
    expect(found).toContain('console: said aloud');
  });
});
