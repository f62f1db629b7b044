import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as decoding from 'lib0/decoding';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meshTopicOf } from '../../src/sync/credentials.ts';
import type { RoomLink } from '../../src/sync/room-types.ts';
import { openPages, type Pages } from './pages.ts';
import { enter, isSafe, makeRoomLink, person, sha256, until, webcrypto } from './support.ts';

const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
let pages: Pages;
beforeAll(async () => {
  pages = await openPages(MICROPHONE);
}, 120_000);
afterAll(() => pages.close());

describe('people who meet directly', () => {
  it('get a piece of 500 kB from each other without the hub; with the bare provider they never do', async () => {
    const link = makeRoomLink();
    const [olena, amira] = await pair();
    for (const page of [olena, amira]) await withoutRelay(page);
    await olena.evaluate(() => window.api.fill(500, 1000));
    await enterOn(olena, link, 'Olena');
    await enterOn(amira, link, 'Amira');
    await amira.evaluate(() => window.api.waitFor(500));
    expect(await connectionOf(amira)).toBe('direct');
    await closeAll(olena, amira);

    const [first, second] = await pair();
    await first.evaluate(() => window.api.fill(500, 1000));
    for (const page of [first, second]) {
      await page.evaluate(() => window.api.joinBare('bare-room', 'bare-key'));
      // One after the other: the bare provider also fails when both begin at once.
      await page.waitForFunction(
        () => window.api.bare?.connected === true && window.api.bare.signalingConns[0].connected === true,
      );
    }
    await second.evaluate(() => window.api.set('small', 1));
    await first.waitForFunction(() => window.api.keys().includes('small'));
    // Channels keep their order: when this arrives, the first sync would have.
    await first.evaluate(() => window.api.bare?.awareness.setLocalStateField('seen', true));
    await second.waitForFunction(() =>
      [...(window.api.bare?.awareness.getStates().values() ?? [])].some((state) => state['seen'] === true),
    );
    expect(await second.evaluate(() => window.api.keys())).toEqual(['small']);
    await closeAll(first, second);
  });

  it('let someone with the bare provider into a small room', async () => {
    const link = makeRoomLink();
    const [olena, bare] = await pair();
    await withoutRelay(olena);
    await enterOn(olena, link, 'Olena');
    const topic = await meshTopicOf(link);
    await bare.evaluate(([name, key]) => window.api.joinBare(name ?? '', key ?? ''), [topic, link.key]);
    await olena.evaluate(() => window.api.set('ours', 1));
    await bare.waitForFunction(() => window.api.keys().includes('ours'));
    await bare.evaluate(() => window.api.set('theirs', 1));
    await olena.waitForFunction(() => window.api.keys().includes('theirs'));
    await closeAll(olena, bare);
  });

  it('go on together while the hub is gone, and bring everything to it when it is back', async () => {
    const link = makeRoomLink();
    const [olena, amira] = await pair();
    await enterOn(olena, link, 'Olena');
    await enterOn(amira, link, 'Amira');
    for (const page of [olena, amira])
      await page.waitForFunction(() => window.api.room?.status.current.connection === 'both');
    await pages.hub.stop();
    for (const page of [olena, amira])
      await page.waitForFunction(() => window.api.room?.status.current.connection === 'direct');
    for (let index = 0; index < 20; index++) {
      await olena.evaluate((number) => window.api.set(`o${number}`, number), index);
      await amira.evaluate((number) => window.api.set(`a${number}`, number), index);
    }
    for (const page of [olena, amira]) await page.waitForFunction(() => window.api.keys().length === 40);
    expect(await olena.evaluate(() => window.api.room?.status.current)).toMatchObject({ others: 1, trusting: true });
    await pages.hub.start();
    for (const page of [olena, amira])
      await page.waitForFunction(
        () => window.api.room?.status.current.connection === 'both' && window.api.room.status.current.unacked === 0,
        undefined,
        { timeout: 40_000 },
      );
    const late = enter(pages.hub, link, 'Late');
    await until(() => late.doc.getMap('notes').size === 40 && isSafe(late), 'who comes later sees it all');
    await late.leave();
    await closeAll(olena, amira);
  });

  it('tell no address in any signaling message, with the microphone allowed; the hub then carries', async () => {
    const link = makeRoomLink();
    const [olena, amira] = await pair(['microphone']);
    for (const page of [olena, amira]) await page.evaluate(() => window.api.askForMicrophone());
    const control = await olena.evaluate(() => window.api.rawCandidates());
    expect(
      control.some((line) => ADDRESS.test(line)),
      `the browser must show an address here, or this proves nothing: ${control.join('; ')}`,
    ).toBe(true);

    const messages = [recordSignals(olena), recordSignals(amira)];
    await enterOn(olena, link, 'Olena');
    await enterOn(amira, link, 'Amira');
    await olena.evaluate(() => window.api.set('a', 1));
    await amira.waitForFunction(() => window.api.keys().includes('a'));
    const topic = await meshTopicOf(link);
    const read = async () => (await Promise.all(messages.flat().map((text) => readSignal(text, topic, link.key)))).flat();
    await until(async () => (await read()).some((text) => text.includes('"sdp"')), 'they try to meet');
    const told = await read();
    for (const text of told) expect(text.replaceAll('0.0.0.0', '').replace(FINGERPRINT, ''), text).not.toMatch(ADDRESS);
    await closeAll(olena, amira);
  });

  it('stay in step on two pages of one browser, without any network', async () => {
    const link = makeRoomLink();
    const first = await pages.open();
    const second = await first.context().newPage();
    await second.goto(pages.hub.url);
    for (const page of [first, second]) await page.routeWebSocket(/./, (socket) => void socket.close());
    await first.evaluate(() => window.api.set('before', 1));
    for (const page of [first, second]) await enterOn(page, link, page === first ? 'Olena' : 'Amira');
    await second.evaluate(() => window.api.set('after', 1));
    for (const page of [first, second])
      await page.waitForFunction(
        () => window.api.keys().length === 2 && window.api.room?.presence.others.current.length === 1,
      );
    await closeAll(first);
  });

  it('are never sent to a stranger: the bundle holds no address but the hub it came from', async () => {
    const files = await readdir(join(pages.app, 'static'));
    const code = (await Promise.all(files.map((name) => readFile(join(pages.app, 'static', name), 'utf8')))).join('');
    expect(code).toContain('y-webrtc');
    expect(code).not.toMatch(/wss?:\/\/|stuns?:[a-z]|turns?:[a-z]|fly\.dev/);
  });

  it('hand each other a recording, after its size was told', async () => {
    const link = makeRoomLink();
    const [olena, amira] = await pair();
    for (const page of [olena, amira]) await withoutRelay(page);
    const bytes = 1_500_000;
    const hash = sha256(Uint8Array.from({ length: bytes }, (_, index) => (index * 31 + (index >> 8)) & 255));
    await enterOn(olena, link, 'Olena', { hash, bytes });
    await enterOn(amira, link, 'Amira');
    await amira.waitForFunction(() => window.api.room?.status.current.connection === 'direct');
    const unasked = await amira.evaluate((name) => window.api.room?.assets.fetch(name), hash);
    expect(unasked).toMatchObject({ ok: false, code: 'asset-ask-first', facts: { bytes: 1_500_000 } });
    const fetched = await amira.evaluate(async (name) => {
      const result = await window.api.room?.assets.fetch(name, { agreedBytes: 2_000_000 });
      return result?.ok ? { size: result.value.size, type: result.value.type } : result?.code;
    }, hash);
    expect(fetched).toEqual({ size: 1_500_000, type: 'audio/ogg' });
    await closeAll(olena, amira);
  });
});

/** An IPv4 or IPv6 address as it stands in a candidate or a description. */
const ADDRESS = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b(?!:)/i;

/** Of a certificate that lives as long as the connection. */
const FINGERPRINT = /fingerprint:sha-256 [0-9A-F:]+/g;

const pair = async (permissions: readonly string[] = []): Promise<[Page, Page]> => [
  await pages.open(permissions),
  await pages.open(permissions),
];
const closeAll = (...open: Page[]): Promise<unknown> => Promise.all(open.map((page) => page.context().close()));
const connectionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.api.room?.status.current.connection);

const enterOn = (page: Page, link: RoomLink, name: string, asset?: { hash: string; bytes: number }): Promise<void> =>
  page.evaluate(([where, who, file]) => window.api.join(where, who, file), [link, person(name), asset] as const);

/** Keeps this page from the hub's relay, as a network that blocks it would; signaling stays. */
async function withoutRelay(page: Page): Promise<void> {
  await page.routeWebSocket(/\/relay$/, (socket) => void socket.close());
}

function recordSignals(page: Page): string[] {
  const messages: string[] = [];
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/signal')) return;
    socket.on('framesent', ({ payload }) => messages.push(payload.toString()));
  });
  return messages;
}

/** Opens a signaling message with the room's key, as a member could. */
async function readSignal(text: string, topic: string, password: string): Promise<string[]> {
  const message: unknown = JSON.parse(text);
  const data: unknown = Reflect.get(Object(message), 'data');
  if (typeof data !== 'string') return [text];
  const decoder = decoding.createDecoder(new Uint8Array(Buffer.from(data, 'base64')));
  expect(decoding.readVarString(decoder)).toBe('AES-GCM');
  const iv = new Uint8Array(decoding.readVarUint8Array(decoder));
  const cipher = new Uint8Array(decoding.readVarUint8Array(decoder));
  const material = await webcrypto.subtle.importKey('raw', Buffer.from(password), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', salt: Buffer.from(topic), iterations: 100_000, hash: 'SHA-256' };
  const key = await webcrypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'decrypt',
  ]);
  const plain = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, cipher);
  return [JSON.stringify(decoding.readAny(decoding.createDecoder(new Uint8Array(plain))))];
}
