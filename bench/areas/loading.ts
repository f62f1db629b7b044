import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { startStudio, type RunningStudio } from '../../tests/support/studio.ts';
import type { Measured, Tell } from '../figures.ts';
import { median } from '../statistics.ts';
import { slowDown, visit, wireBytes, type Visit, type VisitKind } from './visit.ts';
import { showSong, watch } from './watching.ts';

const ROUNDS = 3;
const SOUND = /\.(mp3|m4a|ogg|opus|wav|flac|aac)$/;
/** Code that is for later, by what the build calls its files and by where it lies. */
const LATER = /(^|\/)(ffmpeg|encoders)\/|fabric|mediabunny|encoder|ffmpeg/i;

export async function measureLoading(tell: Tell): Promise<void> {
  const studio = await startStudio();
  const browser = await launchBrowser();
  try {
    const start = await visit(browser, studio, { kind: 'pad' });
    tell(
      { id: 'firstSoundBytes', value: kilobytes(ofThePage(start)), growth: largest(start) },
      { id: 'keptEarlyBytes', value: kilobytes(start.files.filter(({ isKept }) => isKept)) },
      { id: 'earlyEncoderBytes', value: kilobytes(start.files.filter(({ path }) => LATER.test(path))) },
      { id: 'viewerBytes', value: (await wireBytes(studio, '/viewer-page.js')) / 1000 },
      { id: 'precacheBytes', value: (await precache(studio)) / 1_000_000 },
    );
    const studioRoute = await visit(browser, studio, { kind: 'starter' });
    const sounds = studioRoute.files.filter(({ path }) => SOUND.test(path));
    tell(
      {
        id: 'studioBytes',
        value: kilobytes(ofThePage(studioRoute).filter(({ path }) => !SOUND.test(path))),
        growth: largest(studioRoute),
      },
      { id: 'starterSoundBytes', value: kilobytes(sounds) },
    );
    tell({ id: 'firstSoundSeconds', value: await slowSeconds(browser, studio, 'pad') });
    tell({ id: 'studioSeconds', value: await slowSeconds(browser, studio, 'starter') });
    tell(...(await measureWatching(browser, studio)));
  } finally {
    await browser.close();
    await studio.stop();
  }
}

/** Without what the service worker fetches beside it. */
const ofThePage = (seen: Visit): Visit['files'] => seen.files.filter(({ isKept }) => !isKept);
const kilobytes = (files: Visit['files']): number => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** The five heaviest files, so that one sees where the weight is. */
const largest = (seen: Visit): Record<string, number> =>
  Object.fromEntries(
    [...ofThePage(seen)]
      .sort((left, right) => right.bytes - left.bytes)
      .slice(0, 5)
      .map(({ path, bytes }) => [path.replace(/^\/static\/|-[\w-]{8}(?=\.\w+$)/g, ''), bytes / 1000]),
  );

async function slowSeconds(browser: Browser, studio: RunningStudio, kind: VisitKind): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const slow = await visit(browser, studio, { kind, isSlow: true });
    times.push(slow.soundAt / 1000);
  }
  return median(times);
}

/** A viewer on a phone opens the address of a finished piece. */
async function measureWatching(browser: Browser, studio: RunningStudio): Promise<Measured[]> {
  const song = await showSong(studio);
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await watch(browser, song.address, slowDown));
    return [
      { id: 'watchSeconds', value: median(rounds.map(({ seconds }) => seconds)) },
      { id: 'watchBytes', value: median(rounds.map(({ bytes }) => bytes)) / 1000 },
    ];
  } finally {
    await song.close();
  }
}

/** All that the service worker keeps. */
async function precache(studio: RunningStudio): Promise<number> {
  const worker = readFileSync(new URL('../../dist/service-worker.js', import.meta.url), 'utf8');
  const urls = [...worker.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g)]
    .map(([, url]) => url ?? '')
    .filter((url) => /\.\w+$/.test(url));
  if (urls.length < 5) throw new Error('the service worker names no files to keep');
  let total = 0;
  for (const url of new Set(urls)) total += await wireBytes(studio, `/${url.replace(/^\//, '')}`);
  return total;
}
