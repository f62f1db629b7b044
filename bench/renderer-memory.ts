import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const LOOK_EVERY_MS = 250;

/** Looks again and again at what the largest page process of a browser holds. @returns how to end; it tells megabytes, look by look */
export async function watchRenderers(browser: Browser): Promise<() => Promise<number[]>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const found: number[] = [];
  const timer = setInterval(() => found.push(Math.max(0, ...pages.map(megabytesOf))), LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await session.detach();
    return found;
  };
}

/** What the process has to itself and shares with nobody's file; 0 once it is gone. */
function megabytesOf(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const part = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0);
    return (part('RssAnon') + part('RssShmem')) / 1000;
  } catch {
    return 0; // it has ended
  }
}
