import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { isWatchId, type ShownPiece } from '../../src/base/watch.ts';
import type { ViewerData } from '../../src/base/viewer-data.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import { openPiece } from '../../src/document/open.ts';
import { bearerOf, credentialsOf } from '../../src/sync/credentials.ts';
import { makeRoomLink } from '../../src/sync/link.ts';
import { joinRoom } from '../../src/sync/room.ts';
import { openPerson } from '../../tests/support/browser.ts';
import type { RunningStudio } from '../../tests/support/studio.ts';
import { aDocument, aPicture, aScene } from '../../tests/stage/stage-piece.ts';
import * as Y from 'yjs';

/** As long as the songs that are shown. */
const SECONDS = 180;
const LINES = 40;

export interface Watched {
  /** From the first request to the first sound, with a tap as soon as there is something to tap. */
  readonly seconds: number;
  /** That travelled until then, as the browser counts them. */
  readonly bytes: number;
}

/** A song of three minutes with words and pictures, shown to everyone. @returns its address */
export async function showSong(studio: RunningStudio): Promise<{ readonly address: string; close(): Promise<void> }> {
  const link = makeRoomLink();
  const maker = { id: 'bench0000000', secret: 'secret of the bench 0123456789', name: 'Bench', picture: 'owl', colour: '1' };
  const doc = new Y.Doc();
  const log = { info() {}, warn() {}, error() {} };
  const room = joinRoom({ doc, link, person: maker, hub: studio.url, create: true, direct: 'off', clock: Date.now, random: Math.random, log });
  changeSong(openPiece({ ydoc: doc, person: maker.id, random: Math.random, clock: Date.now }), { licence: 'CC-BY-4.0' });
  await new Promise<void>((done) => {
    const look = setInterval(() => {
      const { connection, unacked } = room.status.current;
      if (connection !== 'relayed' || unacked > 0) return;
      clearInterval(look);
      done();
    }, 20);
  });

  const authorization = bearerOf(await credentialsOf(link, maker));
  const id = randomBytes(16).toString('base64url');
  if (!isWatchId(id)) throw new Error('this is no id of an address');
  const at = `${studio.url}/watch/room/${link.room}/${id}`;
  const send = async (path: string, body: Uint8Array<ArrayBuffer> | string): Promise<void> => {
    const answer = await fetch(at + path, { method: 'PUT', headers: { Authorization: authorization }, body });
    if (!answer.ok) throw new Error(`the hub did not take it: ${answer.status} ${await answer.text()}`);
  };
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const media = new Map<string, Uint8Array<ArrayBuffer>>();
  const enter = (bytes: Uint8Array<ArrayBuffer>, mime: string) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    media.set(hash, bytes);
    return { id: hash, mime };
  };
  const sound = enter(made(folder, 'song.m4a', ['-f', 'lavfi', '-i', `aevalsrc=0.3*sin(2*PI*t*(220+40*sin(t))):d=${SECONDS}:s=48000`, '-ac', '2', '-b:a', '112k', '-movflags', '+faststart']), 'audio/mp4');
  const still = (name: string, size: string) => enter(made(folder, name, ['-f', 'lavfi', '-i', `testsrc2=size=${size}`, '-frames:v', '1', '-q:v', '6']), 'image/jpeg');
  const [poster, photo] = [still('poster.jpg', '854x480'), still('photo.jpg', '1600x900')];
  const data = enter(new TextEncoder().encode(JSON.stringify(song(sound, photo))), 'application/json');
  rmSync(folder, { recursive: true });
  for (const [hash, bytes] of media) await send(`/files/${hash}`, bytes);
  const files = [sound, poster, photo, data];
  const shown: ShownPiece = { v: 1, place: 'everyone', title: 'Bench', about: '', language: 'en', shape: 16 / 9, data, sound, poster, card: poster, project: null, files, play: { en: 'Play' } };
  await send('', JSON.stringify(shown));
  return { address: `${studio.url}/watch/${id}`, close: () => room.leave() };
}

function made(folder: string, name: string, given: readonly string[]): Uint8Array<ArrayBuffer> {
  const path = join(folder, name);
  execFileSync('ffmpeg', ['-v', 'error', ...given, path]);
  return new Uint8Array(readFileSync(path));
}

function song(audio: ViewerData['audio'], photo: { readonly id: string; readonly mime: string }): ViewerData {
  const length = (SECONDS / LINES) * 2 * 960;
  const lines = Array.from({ length: LINES }, (_, index) => ({
    id: `line ${index}`,
    start: index * length,
    end: (index + 1) * length,
    texts: [
      { language: 'en', words: `What is sung in line ${index}, in a few words` },
      { language: 'uk', words: `Що співається в рядку ${index}, кількома словами` },
    ],
  }));
  const pictures = [aPicture({ id: 'photo', type: 'photo', asset: photo.id, alt: 'A picture', x: 800, y: 450, width: 1600, height: 900 })];
  const stage = aDocument({ languages: ['en', 'uk'], scenes: [aScene({ pictures })], lines });
  const tempo = [{ tick: 0, seconds: 0, bpm: 120 }];
  return { v: 1, title: 'Bench', tradition: '', language: 'en', seconds: SECONDS, tempo, stage, credits: [], sources: [], licence: 'CC-BY-4.0', audio, images: [photo] };
}

/** Opens the address as a phone on a slow line does, and taps as soon as there is something to tap. */
export async function watch(browser: Browser, address: string, slowDown: (page: Page) => Promise<void>): Promise<Watched> {
  const person = await openPerson(browser, { size: { width: 360, height: 640 }, touch: true });
  try {
    const { page } = person;
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    let bytes = 0;
    line.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await slowDown(page);
    await page.goto(address, { waitUntil: 'commit' });
    const sound = page.locator('#integrart-sound');
    const heard = sound.evaluate(
      (element: HTMLAudioElement) =>
        new Promise<number>((done) => {
          const look = setInterval(() => {
            if (element.currentTime <= 0.02) return;
            clearInterval(look);
            done(performance.now() - element.currentTime * 1000);
          }, 5);
        }),
    );
    await page.locator('.big').first().tap();
    const seconds = (await heard) / 1000;
    return { seconds, bytes };
  } finally {
    await person.close();
  }
}
