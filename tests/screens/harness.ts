import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openPerson } from '../support/browser.ts';
import type { RunningStudio } from '../support/studio.ts';

/** One screen of the studio and the way to it. */
export interface Screen {
  /** Names the picture file. */
  readonly id: string;
  /** From the root of the studio, as in the address bar. */
  readonly path: string;
  /** Brings the page to the state to look at. It may use roles and test ids, never texts: they differ by language. */
  prepare(page: Page): Promise<void>;
  /** Shows the screen in the README as it is seen so. */
  readonly inReadme?: ScreenView;
}

export const SIZES = { phone: { width: 360, height: 640 }, laptop: { width: 1280, height: 800 } } as const;
export const LANGUAGES = ['en', 'pl', 'uk', 'ar'] as const;

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

/**
 * Opens one screen as a new person sees it, hands the settled page over and closes it.
 * @returns what the work gave, and the trouble that the page made on the way
 */
export async function visitScreen<T>(
  { browser, studio }: Place,
  screen: Screen,
  { size, language, theme = 'light' }: ScreenView,
  work: (page: Page) => Promise<T>,
): Promise<{ result: T; trouble: readonly string[] }> {
  const person = await openPerson(browser, { size: SIZES[size], language, theme, touch: size === 'phone' });
  try {
    await person.page.emulateMedia({ reducedMotion: 'reduce' });
    await person.page.goto(studio.url + screen.path);
    await screen.prepare(person.page);
    await settle(person.page);
    const result = await work(person.page);
    return { result, trouble: [...person.trouble.list()] };
  } finally {
    await person.close();
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
