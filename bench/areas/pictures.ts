import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBenchPages, type BenchPages } from '../bench-pages.ts';
import type { Measured, Tell } from '../figures.ts';
import { movingThings } from '../moving-things.ts';
import { note } from '../note.ts';
import { median, ratios } from '../statistics.ts';
import { watchRenderers } from '../renderer-memory.ts';

const COUNTS = [50, 200, 500] as const;
/** The song's own picture, and one with fifty things on it. */
const SONG = { seconds: 12, things: 0, rounds: 5 } as const;
const FULL = { seconds: 6, things: 50, rounds: 3 } as const;
const SHORT = { seconds: 3, things: 0 } as const;
/** Ten minutes of a song with few pictures a second: what matters is how much piles up. */
const LONG = { seconds: 600, things: 0, framesPerSecond: 4 } as const;
const FRAMES_PER_SECOND = 30;
const FRAMES_AT_ONCE = 60;

export async function measurePictures(tell: Tell): Promise<void> {
  const pages = await openBenchPages();
  try {
    const browser = await pages.browser();
    const page = await pages.open(browser);
    note('frames');
    tell(...(await frames(page)), movingThings(), await waveform(page));
    await videos(page, tell);
    await browser.close();
    note('memory over ten minutes of video');
    tell(await memory(pages));
  } finally {
    await pages.close();
  }
}

async function frames(page: Page): Promise<Measured[]> {
  const growth: Record<string, number> = {};
  for (const count of COUNTS) {
    const { ours, plain } = await page.evaluate((things) => window.bench.compareFrames(things, 11), count);
    // The least of each: whatever else the machine does only adds to them.
    growth[`${count} things`] = Math.min(...ours) / Math.min(...plain);
  }
  return [{ id: 'frame', value: Math.max(...Object.values(growth)), growth }];
}

/** The most that a page's process holds while it makes a long video, and whether that grows. */
async function memory(pages: BenchPages): Promise<Measured> {
  const browser = await pages.browser();
  const page = await pages.open(browser);
  const idle = await watchRenderers(browser);
  await page.evaluate((clip) => window.bench.exportVideo(clip, 'webcodecs'), SHORT);
  const before = Math.max(...(await idle()));
  const watch = await watchRenderers(browser);
  await page.evaluate((clip) => window.bench.exportVideo(clip, 'webcodecs'), LONG);
  const held = await watch();
  // The page makes the song's sound first, and hands it over: the export begins with that as its most.
  const running = held.slice(Math.floor(held.length / 4));
  const half = Math.floor(running.length / 2);
  return {
    id: 'videoMemory',
    value: median(running),
    growth: {
      'a short video': before,
      'most, with the whole sound handed over': Math.max(...held),
      'first half': median(running.slice(0, half)),
      'second half': median(running.slice(half)),
    },
  };
}

interface Clip {
  readonly seconds: number;
  readonly things: number;
  readonly rounds: number;
}

async function videos(page: Page, tell: Tell): Promise<void> {
  note('videos of a photo and words beside native ffmpeg');
  const song = await besideFfmpeg(page, SONG);
  tell(
    { id: 'videoNative', value: median(ratios(song.native, song.ours)) },
    {
      id: 'videoBlock',
      value: median(song.blocks),
      growth: {
        least: Math.min(...song.blocks),
        most: Math.max(...song.blocks),
        'while nothing is made': median(song.idle),
      },
    },
  );
  note('videos of fifty things beside native ffmpeg');
  const full = await besideFfmpeg(page, FULL);
  const speed = (seconds: number, times: readonly number[]): number => seconds / median(times);
  tell(
    { id: 'videoNativeFull', value: median(ratios(full.native, full.ours)) },
    {
      id: 'videoRealTime',
      value: speed(SONG.seconds, song.ours),
      growth: {
        'a photo and words': speed(SONG.seconds, song.ours),
        '50 things': speed(FULL.seconds, full.ours),
        'native ffmpeg, a photo and words': speed(SONG.seconds, song.native),
      },
    },
  );
  note('a short video beside ffmpeg.wasm');
  const ours = await page.evaluate((clip) => window.bench.exportVideo(clip, 'webcodecs'), SHORT);
  const wasm = await page.evaluate((clip) => window.bench.exportVideo(clip, 'ffmpeg'), SHORT);
  tell({ id: 'videoWasm', value: wasm.seconds / ours.seconds });
}

/** Our export and native ffmpeg on the same frames, in turn. */
async function besideFfmpeg(page: Page, clip: Clip): Promise<{ ours: number[]; native: number[]; blocks: number[]; idle: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-frames-'));
  const found = { ours: [] as number[], native: [] as number[], blocks: [] as number[], idle: [] as number[] };
  try {
    await layFrames(page, clip, folder);
    // The first video fetches the encoder and starts the worker's code.
    await page.evaluate((short) => window.bench.exportVideo(short, 'webcodecs'), { ...SHORT, seconds: 1 });
    for (let round = 0; round < clip.rounds; round++) {
      const made = await page.evaluate((wanted) => window.bench.exportVideo(wanted, 'webcodecs'), clip);
      found.ours.push(made.seconds);
      found.blocks.push(made.longestBlock);
      found.native.push(nativeSeconds(folder));
      found.idle.push(await page.evaluate((length) => window.bench.idleBlock(length), made.seconds));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layFrames(page: Page, { seconds, things }: Clip, folder: string): Promise<void> {
  const count = seconds * FRAMES_PER_SECOND;
  for (let from = 0; from < count; from += FRAMES_AT_ONCE) {
    const wanted = [{ seconds, things }, from, Math.min(FRAMES_AT_ONCE, count - from)] as const;
    const files = await page.evaluate(([clip, first, many]) => window.bench.videoFrames(clip, first, many), wanted);
    for (const [index, file] of files.entries()) {
      writeFileSync(join(folder, `f${String(from + index).padStart(4, '0')}.jpg`), Buffer.from(file, 'base64'));
    }
  }
  const song = await page.evaluate((length) => window.bench.songOf(length), seconds);
  writeFileSync(join(folder, 'song.wav'), Buffer.from(song, 'base64'));
}

function nativeSeconds(folder: string): number {
  const begun = performance.now();
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-framerate',
    String(FRAMES_PER_SECOND),
    '-i',
    join(folder, 'f%04d.jpg'),
    '-i',
    join(folder, 'song.wav'),
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-b:a',
    '160k',
    join(folder, 'native.mp4'),
  ]);
  return (performance.now() - begun) / 1000;
}

async function waveform(page: Page): Promise<Measured> {
  return { id: 'waveform', value: median(await page.evaluate(() => window.bench.openWaveforms(9))) };
}
