import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { PersonOptions } from '../support/browser.ts';
import { launchBrowser, openPerson } from '../support/browser.ts';
import type { RunningStudio } from '../support/studio.ts';
import { startStudio } from '../support/studio.ts';
import { lookBack } from './harness.ts';
import type { Maker } from './maker.ts';
import { makerOf } from './maker.ts';
import { bytesAt, MIDI_SONG } from './material.ts';
import { trackNames } from './song/bring.ts';
import { hasStep, openTrack, tapStep } from './song/compose.ts';
import { readProject, takeHome, textOf, openExports } from './song/take-home.ts';
import { expectSafe, invite } from './song/together.ts';

/** Every refusal is one sentence with a next step, in the person's language, and what she had is still there. */
let folder = '';
let studio: RunningStudio;
let browser: Browser;
let people: Maker[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
  studio = await startStudio();
  // A microphone is there, and nobody says yes when the browser asks.
  browser = await launchBrowser({ flags: ['--use-fake-device-for-media-stream'] });
});

afterAll(async () => {
  await browser?.close();
  await studio?.stop();
  await rm(folder, { recursive: true, force: true });
});

afterEach(async () => {
  for (const { close } of people) await close();
  people = [];
});

/** Somebody new at the studio, in Ukrainian. */
async function someone(options: PersonOptions = {}): Promise<Maker> {
  const maker = await makerOf(await openPerson(browser, { language: 'uk', ...options }), 'uk');
  people.push(maker);
  onTestFailed(({ task }) => lookBack(task.name, people));
  return maker;
}

/** The same with a piece begun: four tracks, and a step of her own in the drums. */
async function composer(options: PersonOptions = {}): Promise<Maker> {
  const maker = await someone(options);
  await maker.page.goto(studio.url);
  await maker.named('button', new RegExp(`^${maker.t('start.starter.ukraine-44.name')}`)).click();
  await openTrack(maker, 'frame-drum');
  await tapStep(maker, ROW, FIRST);
  return maker;
}
const ROW = 'daf-rim';
const FIRST = { bar: 1, beat: 1, step: 1 };
const SECOND = { bar: 1, beat: 1, step: 2 };

const says = ({ page }: Maker, sentence: string): Promise<void> => page.getByRole('alert').filter({ hasText: sentence }).first().waitFor();

/** What she had is there, now and after a reload. */
async function expectKept(maker: Maker, names: readonly string[]): Promise<void> {
  await maker.at('img', 'piece.saved').waitFor();
  await maker.page.goto(maker.page.url().replace(/(#\/piece\/[^/]+).*$/, '$1/compose'));
  await maker.page.reload();
  await openTrack(maker, 'frame-drum');
  expect(await trackNames(maker)).toEqual(names);
  expect(await hasStep(maker, ROW, FIRST)).toBe(true);
}

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a file that is not what it says', () => {
  const song = bytesAt(MIDI_SONG);
  const sounds: readonly (readonly [what: string, code: string, file: () => Promise<string>])[] = [
    ['a broken MIDI file', 'midi-broken', () => fileOf('broken.mid', song.subarray(0, 60))],
    ['a sound of 0 bytes', 'audio-empty', () => fileOf('empty.wav', '')],
    ['a sound of 300 MB', 'audio-too-big', () => sparse('long.wav', 300_000_000)],
    ['a sound that is a text', 'audio-unreadable', () => fileOf('song.mp3', 'la la la')],
  ];
  it('of sound: each is told, and the piece is as it was', async () => {
    const maker = await composer();
    const names = await trackNames(maker);
    await maker.press('compose.track.add');
    for (const [what, code, file] of sounds) {
      await maker.bring('compose.add.file', await file());
      await says(maker, maker.t(`errors.${code}`));
      expect(await trackNames(maker), what).toEqual(names);
    }
    await expectKept(maker, names);
  });

  it('an image that is none', async () => {
    const maker = await composer();
    const names = await trackNames(maker);
    await maker.goTo('piece.place.pictures');
    await maker.page.locator('canvas').nth(1).waitFor();
    await maker.bring('pictures.add.photo', await fileOf('photo.jpg', 'no picture'));
    await says(maker, maker.t('errors.image-unreadable'));
    await expectKept(maker, names);
  });

  it('half a project file', async () => {
    const maker = await composer();
    const names = await trackNames(maker);
    await openExports(maker);
    const whole = bytesAt(await takeHome(maker, 'project', folder));
    const address = maker.page.url();
    await maker.page.goto(studio.url);
    await maker.bring('start.file.open', await fileOf('half.integrart', whole.subarray(0, Math.floor(whole.length / 2))));
    await says(maker, maker.t('errors.piece-file-broken'));
    expect(await maker.at('region', 'start.pieces.title').getByRole('listitem').count()).toBe(1);
    await maker.page.goto(address);
    await expectKept(maker, names);
  });
});

/** A file as long as it says that takes no room on the disk. */
async function sparse(name: string, bytes: number): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  return path;
}

describe('a room', () => {
  it('whose link has a wrong key', async () => {
    const host = await composer();
    const link = await invite(host, 'Оксана', 'stork');
    await expectSafe(host);
    const guest = await composer();
    const names = await trackNames(guest);
    const own = guest.page.url();
    const [, room = '', key = ''] = /^(.*\.)([\w-]{22})$/.exec(link) ?? [];
    await guest.page.goto(`${room}${[...key].reverse().join('')}`);
    await guest.write('together.join.name', 'Хтось');
    await guest.press('together.join.go');
    await says(guest, guest.t('errors.wrong-key'));
    await guest.page.goto(own);
    await expectKept(guest, names);
  });

  it('that is gone from the hub', async () => {
    const lost = await startStudio();
    const host = await someone({ expected: CUT });
    await host.page.goto(lost.url);
    await host.named('button', new RegExp(`^${host.t('start.starter.ukraine-44.name')}`)).click();
    await openTrack(host, 'frame-drum');
    await tapStep(host, ROW, FIRST);
    const names = await trackNames(host);
    await invite(host, 'Оксана', 'stork');
    await expectSafe(host);
    const address = host.page.url();
    await host.page.goto('about:blank');
    await lost.kill();
    const empty = await startStudio({ port: lost.port });
    await host.page.goto(address);
    await says(host, host.t('errors.room-gone'));
    await host.at('button', 'together.leave').waitFor();
    await expectKept(host, names);
    await empty.stop();
  });
});

const CUT = [/WebSocket connection to/, /Failed to load resource/, /ERR_/];

/** Runs inside the page. Chromium asks for its quota every half a minute only; this is its answer at once, until the disk is freed. */
function fillDisk(): void {
  const { add, put } = IDBObjectStore.prototype;
  const refuse = (): never => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
  addEventListener('disk-freed', () => Object.assign(IDBObjectStore.prototype, { add, put }));
}

describe('a device', () => {
  it('that is full: the piece goes out as a file at once', async () => {
    const maker = await composer();
    await maker.page.evaluate(fillDisk);
    await tapStep(maker, ROW, SECOND);
    await says(maker, maker.t('errors.disk-full'));
    const [download] = await Promise.all([maker.page.waitForEvent('download'), maker.press('piece.save-file')]);
    const path = join(folder, 'rescued.integrart');
    await download.saveAs(path);
    expect(textOf(await readProject(path))).toContain(`${ROW}`);
    expect(await hasStep(maker, ROW, SECOND)).toBe(true);
    await maker.page.evaluate(() => dispatchEvent(new Event('disk-freed')));
    await maker.at('img', 'piece.saved').waitFor();
    await maker.page.reload();
    await openTrack(maker, 'frame-drum');
    expect(await hasStep(maker, ROW, SECOND)).toBe(true);
  });

  it('whose microphone is not allowed', async () => {
    const maker = await composer();
    const names = await trackNames(maker);
    await maker.page.goto(maker.page.url().replace(/(#\/piece\/[^/]+).*$/, '$1/record'));
    await maker.press('record.record');
    await says(maker, maker.t('record.error.microphone-denied'));
    await maker.at('button', 'record.record').waitFor();
    await expectKept(maker, names);
  });

  it('whose browser refuses to keep anything: one can work, and take the piece out as a file', async () => {
    const maker = await someone({ expected: [/keep\.storage-refused/] });
    await maker.context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
      Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    });
    await maker.page.goto(studio.url);
    await says(maker, maker.t('errors.storage-refused'));
    await maker.named('button', new RegExp(`^${maker.t('start.starter.ukraine-44.name')}`)).click();
    await openTrack(maker, 'frame-drum');
    await tapStep(maker, ROW, FIRST);
    await openExports(maker);
    expect(textOf(await readProject(await takeHome(maker, 'project', folder)))).toContain(ROW);
  });

  it('with the piece open in a second tab: both stay the same', async () => {
    const maker = await composer();
    const second = await makerOf({ ...maker, page: await maker.context.newPage() }, 'uk');
    await second.page.goto(maker.page.url());
    await says(second, second.t('piece.other-tab'));
    await openTrack(second, 'frame-drum');
    await tapStep(second, ROW, { bar: 1, beat: 3, step: 1 });
    await expect.poll(() => hasStep(maker, ROW, { bar: 1, beat: 3, step: 1 })).toBe(true);
    await second.page.close();
    await maker.at('img', 'piece.saved').waitFor();
    await maker.page.reload();
    await openTrack(maker, 'frame-drum');
    expect(await hasStep(maker, ROW, { bar: 1, beat: 3, step: 1 })).toBe(true);
    expect(await hasStep(maker, ROW, FIRST)).toBe(true);
  });
});
