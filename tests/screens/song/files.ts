import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { songEnd, tempoMapOf } from '../../../src/document/queries/song.ts';
import { openPiece } from '../../../src/document/open.ts';
import type { PieceFile } from '../../../src/media/media-types.ts';
import { openPerson } from '../../support/browser.ts';
import { heardBy, probe } from '../../support/ffprobe.ts';
import type { Maker } from '../maker.ts';
import { projectOf } from './take-home.ts';

/** Files may be this much longer or shorter than the song, in seconds. */
const NEAR = 0.1;

/** The last note rings out behind the end of the song, in seconds. */
const RINGS_OUT = 1.5;

/** How long a recording of a project's song is, in seconds. */
export function songSeconds({ state }: PieceFile): number {
  const piece = openPiece({ ydoc: new Y.Doc(), person: '', random: Math.random, clock: Date.now });
  Y.applyUpdate(piece.ydoc, state, { type: 'remote', via: 'file' });
  return tempoMapOf(piece.tables).secondsAt(songEnd(piece.tables)) + RINGS_OUT;
}

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

function expectSound(samples: Float32Array, seconds: number): void {
  const thirds = [0.1, 0.4, 0.7].map((at) => samples.subarray(Math.floor(at * samples.length), Math.floor((at + 0.2) * samples.length)));
  for (const part of thirds) expect(part.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeGreaterThan(0.02);
  expect(Math.abs(samples.length / 48_000 - seconds)).toBeLessThan(NEAR);
}

/** The WAV as an independent reader finds it: stereo, as long as the song, and heard from beginning to end. */
export async function expectWav(path: string, seconds: number): Promise<void> {
  const bytes = await bytesOf(path);
  const { streams, format } = probe(bytes, 'song.wav');
  expect(streams).toMatchObject([{ codec_type: 'audio', codec_name: expect.stringMatching(/^pcm_s(16|24)le$/), channels: 2 }]);
  expect(Math.abs(Number(format.duration) - seconds)).toBeLessThan(NEAR);
  expectSound(heardBy(bytes, 'song.wav'), seconds);
}

/** The video as an independent reader finds it: a picture for each thirtieth of a second, and the sound of the song. */
export async function expectVideo(path: string, seconds: number): Promise<void> {
  const bytes = await bytesOf(path);
  const { streams, format } = probe(bytes, 'song.mp4');
  const picture = streams.find(({ codec_type }) => codec_type === 'video');
  const sound = streams.find(({ codec_type }) => codec_type === 'audio');
  expect(picture).toMatchObject({ codec_name: expect.stringMatching(/^(h264|vp9|av1)$/), width: 854, height: 480 });
  expect(sound).toMatchObject({ codec_name: expect.stringMatching(/^(aac|opus)$/) });
  expect(Math.abs(Number(format.duration) - seconds)).toBeLessThan(NEAR);
  expect(Math.abs(Number(picture?.nb_read_packets) / 30 - seconds)).toBeLessThan(NEAR);
  expectSound(heardBy(bytes, 'song.mp4'), seconds);
}

/** Opens the page from the disk with the network off: it plays, shows words and pictures, and asks nobody for anything. */
export async function expectPage(browser: Browser, path: string, words: readonly string[]): Promise<void> {
  const viewer = await openPerson(browser, { size: { width: 360, height: 640 } });
  const { page, context, trouble } = viewer;
  try {
    await context.setOffline(true);
    await page.goto(pathToFileURL(path).href);
    await page.getByRole('main').getByRole('button').first().click();
    const place = page.getByRole('slider').first();
    await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(0.5);
    const seen = await page.locator('body').textContent();
    for (const line of words) expect(seen).toContain(line);
    const colours = () =>
      page.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => {
        const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        const found = new Set<number>();
        for (let index = 0; index < data.length; index += 4 * 97) found.add(((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0));
        return found.size;
      });
    await expect.poll(colours, { message: 'the stage of the page is empty' }).toBeGreaterThan(20);
    expect(trouble.list()).toEqual([]);
  } finally {
    await viewer.close();
  }
}

/** Opens a project file on another device and saves it again there. @returns what it holds then */
export async function openAndSaveAgain(maker: Maker, url: string, path: string, folder: string): Promise<PieceFile> {
  await maker.page.goto(url);
  await maker.bring('start.file.open', path);
  await maker.page.waitForURL(/#\/piece\//);
  await maker.at('link', 'piece.place.compose').waitFor();
  return projectOf(maker, folder);
}

/** The same files beside the score: their names are their SHA-256. */
export const assetsOf = ({ assets }: PieceFile): string[] => assets.map(({ sha256, mime, bytes }) => `${sha256} ${mime} ${bytes.length}`).sort();
