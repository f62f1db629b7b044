import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ownSignaling } from '../../scripts/vite-own-signaling.ts';
import { ONE_COPY } from '../../scripts/vite-shared.ts';
import { launchBrowser } from '../support/browser.ts';
import type { PageApi } from './page/page.ts';
import { startTestHub, type TestHub } from './support.ts';

declare global {
  interface Window {
    readonly api: PageApi;
  }
}

export interface Pages {
  readonly hub: TestHub;
  readonly browser: Browser;
  /** The folder of the built page. */
  readonly app: string;
  /** Someone else: a browser context of her own. */
  open(permissions?: readonly string[]): Promise<Page>;
  close(): Promise<void>;
}

/** A page that holds nothing but a room, served by a real hub under its real content policy, in a real browser. */
export async function openPages(flags: readonly string[] = []): Promise<Pages> {
  const app = await mkdtemp(join(tmpdir(), 'pages-'));
  await build({
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [ownSignaling()],
    resolve: { dedupe: ONE_COPY },
    build: { outDir: app, emptyOutDir: true, assetsDir: 'static', modulePreload: { polyfill: false }, minify: false },
  });
  const hub = await startTestHub({ app });
  const browser = await launchBrowser({ flags });
  return {
    hub,
    browser,
    app,
    async open(permissions = []) {
      const context = await browser.newContext({ permissions: [...permissions] });
      const page = await context.newPage();
      await page.goto(hub.url);
      await page.waitForFunction(() => 'api' in window);
      return page;
    },
    async close() {
      await browser.close();
      await hub.close();
      await rm(app, { recursive: true, force: true });
    },
  };
}
