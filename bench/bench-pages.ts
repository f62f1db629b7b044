import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ffmpegCore } from '../scripts/vite-ffmpeg-core.ts';
import { po } from '../scripts/vite-po.ts';
import { BROWSERS, ONE_COPY } from '../scripts/vite-shared.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startTestHub, type TestHub } from '../tests/sync/support.ts';
import type { BenchPage } from './page/main.ts';

declare global {
  interface Window {
    readonly bench: BenchPage;
  }
}

/** The bench's own page, built as the app is built and served by the real hub under its real headers. */
export interface BenchPages {
  readonly hub: TestHub;
  /** A browser process of its own; all of them end with `close`. */
  browser(): Promise<Browser>;
  /** A page with the measuring code, in a context of its own. */
  open(browser: Browser, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  close(): Promise<void>;
}

export async function openBenchPages(): Promise<BenchPages> {
  const app = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [po(), ffmpegCore()],
    resolve: { dedupe: ONE_COPY },
    worker: { format: 'es', plugins: () => [po()] },
    build: {
      outDir: app,
      emptyOutDir: true,
      target: BROWSERS,
      assetsDir: 'static',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
    },
  });
  const hub = await startTestHub({ app });
  const browsers: Browser[] = [];
  return {
    hub,
    async browser() {
      const browser = await launchBrowser();
      browsers.push(browser);
      return browser;
    },
    async open(browser, prepare) {
      const page = await (await browser.newContext()).newPage();
      page.on('pageerror', (error) => console.error(error));
      await prepare?.(page);
      await page.goto(hub.url.replace('127.0.0.1', 'localhost'));
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    async close() {
      for (const browser of browsers) await browser.close();
      await hub.close();
      await rm(app, { recursive: true, force: true });
    },
  };
}
