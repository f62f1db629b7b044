import type { Page } from 'playwright-core';
import { openBenchPages } from '../bench-pages.ts';
import type { Measured, Tell } from '../figures.ts';
import { note } from '../note.ts';
import { median, ratios } from '../statistics.ts';

/** Longer where the work is lighter, so that each round takes long enough to be told from noise. */
const MIXES = [
  { tracks: 8, seconds: 120, rounds: 5 },
  { tracks: 32, seconds: 30, rounds: 5 },
  { tracks: 64, seconds: 12, rounds: 5 },
] as const;
const BLOCK_MS = 300;
const PIECES = [
  { notes: 1_000, tracks: 8 },
  { notes: 10_000, tracks: 16 },
  { notes: 20_000, tracks: 64 },
] as const;
const OPENINGS = 16;

export async function measureSound(tell: Tell): Promise<void> {
  const pages = await openBenchPages();
  try {
    const page = await pages.open(await pages.browser());
    note('mixers');
    tell(...(await mixers(page)));
    note('notes while the main thread is blocked');
    tell(...(await punctuality(page)));
    note('songs rendered to files');
    tell(...(await rendering(page)));
    note('voices and documents');
    tell(await voices(page), ...(await documents(page)));
  } finally {
    await pages.close();
  }
}

async function mixers(page: Page): Promise<Measured[]> {
  const growth: Record<'plain' | 'full' | 'wired', Record<string, number>> = { plain: {}, full: {}, wired: {} };
  const apart: Record<string, number> = {};
  for (const mix of MIXES) {
    for (const strip of ['plain', 'full'] as const) {
      const times = await page.evaluate((work) => window.bench.compareMixers(work), { ...mix, strip });
      const size = `${mix.tracks} tracks`;
      growth[strip][size] = median(ratios(times.native, times.voices));
      if (strip !== 'plain') continue;
      growth.wired[size] = median(ratios(times.native, times.wired));
      apart[size] = times.apart;
    }
  }
  const tone = await page.evaluate((work) => window.bench.compareWithTone(work), { tracks: 8, seconds: 6, rounds: 3 });
  return [
    { id: 'mixerPlain', value: growth.plain['8 tracks'] ?? Number.NaN, growth: growth.plain },
    { id: 'mixerWired', value: growth.wired['8 tracks'] ?? Number.NaN, growth: growth.wired },
    { id: 'mixerFull', value: growth.full['8 tracks'] ?? Number.NaN, growth: growth.full },
    { id: 'mixerTone', value: median(ratios(tone.tone, tone.worklet)) },
    { id: 'mixerApart', value: apart['8 tracks'] ?? Number.NaN, growth: apart },
  ];
}

async function punctuality(page: Page): Promise<Measured[]> {
  const { written, heard, worst } = await page.evaluate(
    (milliseconds) => window.bench.playBlocked(milliseconds),
    BLOCK_MS,
  );
  return [
    { id: 'lostNotes', value: Math.abs(written - heard) },
    { id: 'lateSamples', value: worst },
  ];
}

async function rendering(page: Page): Promise<Measured[]> {
  await page.evaluate(() => window.bench.renderSpeeds(8, [4], 1));
  const [short = [], long = []] = await page.evaluate(() => window.bench.renderSpeeds(8, [10, 40], 4));
  const [large = []] = await page.evaluate(() => window.bench.renderSpeeds(64, [10], 2));
  const steady = (speeds: readonly { steady: number }[]): number[] => speeds.map((speed) => speed.steady);
  const whole = (speeds: readonly { whole: number }[]): number => median(speeds.map((speed) => speed.whole));
  return [
    { id: 'flatness', value: median(ratios(steady(long), steady(short))) },
    {
      id: 'renderSpeed',
      value: whole(long),
      growth: { '10 s': whole(short), '40 s': whole(long), '40 s, sounds at hand': median(steady(long)) },
    },
    { id: 'renderSpeedLarge', value: whole(large) },
  ];
}

async function voices(page: Page): Promise<Measured> {
  const { ours, poly } = await page.evaluate(() => window.bench.compareVoices(4, 5));
  return { id: 'voices', value: median(ratios(ours, poly)), growth: { ours: median(ours), PolySynth: median(poly) } };
}

async function documents(page: Page): Promise<Measured[]> {
  const growth: Record<string, number> = {};
  for (const { notes, tracks } of PIECES) {
    const times = await page.evaluate(([count, on, times]) => window.bench.comparePieceOpening(count, on, times), [
      notes,
      tracks,
      OPENINGS,
    ] as const);
    growth[`${notes} notes`] = median(ratios(times.open, times.apply));
  }
  const sizes: { readonly notes: number; readonly v1: number; readonly v2: number; readonly gzip: number }[] = [];
  for (const { notes } of PIECES)
    sizes.push({ notes, ...(await page.evaluate((count) => window.bench.pieceSizes(count), notes)) });
  const kilobytes = (form: 'v1' | 'v2' | 'gzip') => {
    const perThousand = sizes.map((size) => [`${size.notes} notes`, size[form] / size.notes] as const);
    return { value: perThousand[1]?.[1] ?? Number.NaN, growth: Object.fromEntries(perThousand) };
  };
  return [
    { id: 'opening', value: growth['10000 notes'] ?? Number.NaN, growth },
    { id: 'documentV1', ...kilobytes('v1') },
    { id: 'documentV2', ...kilobytes('v2') },
    { id: 'documentGzip', ...kilobytes('gzip') },
  ];
}
