import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openPerson } from '../support/browser.ts';
import type { RunningStudio } from '../support/studio.ts';
import { finishedPiece } from './finished-piece.ts';

/** One screen of the studio and the way to it. */
export interface Screen {
  /** Names the picture file. */
  readonly id: string;
  /** What stands behind `#` in the address bar; `:piece` stands for the piece of the tour. */
  readonly path: string;
  /** Brings the page to the state to look at. It may use roles and test ids, never texts: they differ by language. */
  prepare(page: Page): Promise<void>;
  /** Shows the screen in the README as it is seen so. */
  readonly inReadme?: ScreenView;
}

export const SIZES = { phone: { width: 360, height: 640 }, laptop: { width: 1280, height: 800 } } as const;
const LANGUAGES = ['en', 'pl', 'uk', 'ar'] as const;

export interface ScreenView {
  readonly size: keyof typeof SIZES;
  readonly language: (typeof LANGUAGES)[number];
  readonly theme?: 'light' | 'dark';
}

/** Every size in every language. */
export const VIEWS: readonly ScreenView[] = (['phone', 'laptop'] as const).flatMap((size) =>
  LANGUAGES.map((language) => ({ size, language })),
);

export interface Place {
  readonly browser: Browser;
  readonly studio: RunningStudio;
}

/** Waits until nothing on the page moves, loads or waits for letters. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' || animation.effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}

/** One person at one device and in one language, on her way through all screens. */
export interface Tour {
  /** Opens a screen and hands over its settled page. @returns what the work gave, and the trouble that the page made on the way */
  visit<T>(screen: Screen, work: (page: Page) => Promise<T>): Promise<{ result: T; trouble: readonly string[] }>;
  close(): Promise<void>;
}

/** Whether the hub has a file already is asked before it is sent; a browser writes down each no. */
const NOT_YET = [/404 \(Not Found\).*\/assets\//];

/** A new person who has one finished piece with everything in it. */
export async function startTour({ browser, studio }: Place, { size, language, theme = 'light' }: ScreenView): Promise<Tour> {
  const { page, trouble, close } = await openPerson(browser, { size: SIZES[size], language, theme, touch: size === 'phone', expected: NOT_YET });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(studio.url);
  const file = { name: 'song.integrart', mimeType: 'application/zip', buffer: Buffer.from(await finishedPiece()) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/#\/piece\//);
  const piece = /#\/piece\/([^/]+)/.exec(page.url())?.[1] ?? '';
  return {
    async visit(screen, work) {
      trouble.forget();
      // Over the start screen, so that nothing of the screen before is left open.
      await page.goto(`${studio.url}/#/`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      if (screen.path !== '/') await page.goto(`${studio.url}/#${screen.path.replace(':piece', piece)}`);
      await screen.prepare(page);
      await settle(page);
      const result = await work(page);
      return { result, trouble: [...trouble.list()] };
    },
    close,
  };
}

/** One screen alone. */
export async function visitScreen<T>(place: Place, screen: Screen, view: ScreenView, work: (page: Page) => Promise<T>): Promise<{ result: T; trouble: readonly string[] }> {
  const tour = await startTour(place, view);
  try {
    return await tour.visit(screen, work);
  } finally {
    await tour.close();
  }
}

const FAILED = fileURLToPath(new URL('../../screens-out/failed', import.meta.url));

/** Keeps how the pages of a test that failed looked at its end, in screens-out/failed/. */
export async function lookBack(test: string, people: readonly ({ readonly page: Page } | undefined)[]): Promise<void> {
  await mkdir(FAILED, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  for (const [index, person] of people.entries()) {
    await person?.page.screenshot({ path: join(FAILED, `${name}-${index + 1}.png`) }).catch(() => undefined);
  }
}
