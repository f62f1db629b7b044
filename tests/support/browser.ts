import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { BROWSER_FLAGS, microphoneFlags } from './browser-flags.ts';
import { watchTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface BrowserOptions {
  /** A 16-bit PCM WAV that the microphone plays; without it there is no microphone. */
  readonly microphone?: string;
  readonly flags?: readonly string[];
}

export interface PersonOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** As the browser tells it to the page: en, pl, uk, ar. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  readonly touch?: boolean;
  readonly permissions?: readonly string[];
  /** What this test causes on purpose, such as a cut network: matching messages are no trouble. */
  readonly expected?: readonly RegExp[];
}

/** One person at one browser: her page, and what went wrong on it. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: Trouble;
  close(): Promise<void>;
}

function launchOptions({ microphone, flags = [] }: BrowserOptions) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: run "npm test -- browser" once, it installs one.');
  const microphoneArgs = microphone === undefined ? [] : microphoneFlags(microphone);
  return { executablePath, headless: true, args: [...BROWSER_FLAGS, ...microphoneArgs, ...flags] };
}

function contextOptions(options: PersonOptions): BrowserContextOptions {
  const {
    size = { width: 1280, height: 800 },
    language = 'en',
    theme = 'light',
    touch = false,
    permissions = [],
  } = options;
  return {
    viewport: { ...size },
    locale: language,
    colorScheme: theme,
    hasTouch: touch,
    isMobile: touch,
    permissions: [...permissions],
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
  };
}

/** A browser process of its own with an empty profile. Close it in the test that opened it. */
export function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options));
}

/** A person with nothing kept yet, in a browser that is already there. */
export async function openPerson(browser: Browser, options: PersonOptions = {}): Promise<Person> {
  const context = await browser.newContext(contextOptions(options));
  const trouble = watchTrouble(context, options.expected ?? []);
  const page = await context.newPage();
  return { page, context, trouble, close: () => context.close() };
}

/** A person whose device remembers: a browser process of its own on a profile folder that outlives it. */
export async function openPersonAt(profile: string, options: PersonOptions & BrowserOptions = {}): Promise<Person> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(options),
    ...contextOptions(options),
  });
  const trouble = watchTrouble(context, options.expected ?? []);
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, context, trouble, close: () => context.close() };
}
