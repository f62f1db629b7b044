import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { enter, isSafe, makeRoomLink, sha256, startTestHub, until, type Guest, type TestHub } from '../sync/support.ts';
import { authorizationOf } from './wire.ts';

const link = makeRoomLink();
let hub: TestHub;
let olena: Guest;
let authorization = '';
beforeAll(async () => {
  hub = await startTestHub();
  olena = enter(hub, link, 'Olena');
  await until(() => isSafe(olena), 'the room is made');
  authorization = await authorizationOf(link, 'Olena');
});
afterAll(async () => {
  await olena.leave();
  await hub.close();
});

const at = (hash: string, query = ''): string => `${hub.url}/assets/${link.room}/${hash}${query}`;
const put = (hash: string, offset: number, total: number, part: Uint8Array): Promise<Response> =>
  fetch(at(hash, `?offset=${offset}&total=${total}`), {
    method: 'PUT',
    headers: { Authorization: authorization },
    body: new Uint8Array(part),
  });
const get = (hash: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(at(hash), { method, headers: { Authorization: authorization, ...headers } });
const png = (bytes: number): Buffer => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(bytes)]);

describe('files on the hub', () => {
  it('come in parts, go on after a cut, even over a restart, and are whole or not there', async () => {
    const file = png(300_000);
    const hash = sha256(file);
    expect((await get(hash, {}, 'HEAD')).headers.get('upload-offset')).toBe('0');
    expect((await put(hash, 0, file.length, file.subarray(0, 100_000))).status).toBe(200);
    await hub.stop();
    await hub.start();
    const there = await get(hash, {}, 'HEAD');
    expect([there.status, there.headers.get('upload-offset')]).toEqual([204, '100000']);
    const wrong = await put(hash, 50_000, file.length, file.subarray(50_000));
    expect([wrong.status, await wrong.json()]).toEqual([409, { code: 'asset-offset', offset: 100_000 }]);
    expect(await (await put(hash, 100_000, file.length, file.subarray(100_000))).json()).toEqual({
      bytes: file.length,
      whole: true,
    });
    const whole = await get(hash);
    expect([whole.headers.get('content-type'), whole.headers.get('content-disposition')]).toEqual([
      'image/png',
      'inline',
    ]);
    expect(sha256(new Uint8Array(await whole.arrayBuffer()))).toBe(hash);
    expect((await put(hash, 0, file.length, file)).status).toBe(200); // again: nothing to do
  });

  it('may be asked for before they are there, and before their room is: no answer of it is an error', async () => {
    const file = png(1000);
    const hash = sha256(file);
    const before = await get(hash, {}, 'HEAD');
    expect([before.status, before.headers.get('upload-offset')]).toEqual([204, '0']);
    const nowhere = await fetch(`${hub.url}/assets/nosuchroom12/${hash}`, {
      method: 'HEAD',
      headers: { Authorization: authorization },
    });
    expect([nowhere.status, nowhere.headers.get('x-content-type-options')]).toEqual([204, 'nosniff']);
    await put(hash, 0, file.length, file);
    const after = await get(hash, {}, 'HEAD');
    expect([after.status, after.headers.get('content-length')]).toEqual([200, String(file.length)]);
    expect((await get(hash, { Authorization: 'Bearer no' }, 'HEAD')).status).toBe(401);
  });

  it('are given in ranges', async () => {
    const file = png(1000);
    const hash = sha256(file);
    await put(hash, 0, file.length, file);
    const cases: [string, number, string | null, number][] = [
      ['bytes=0-9', 206, `bytes 0-9/${file.length}`, 10],
      ['bytes=1000-', 206, `bytes 1000-1007/${file.length}`, 8],
      ['bytes=-5', 206, `bytes 1003-1007/${file.length}`, 5],
      ['bytes=0-999999', 206, `bytes 0-1007/${file.length}`, file.length],
      ['bytes=2000-', 416, `bytes */${file.length}`, 0],
      ['bytes=9-3', 416, `bytes */${file.length}`, 0],
      ['lines=1-2', 200, null, file.length],
      ['bytes=0-1,4-5', 200, null, file.length],
    ];
    for (const [range, status, contentRange, length] of cases) {
      const response = await get(hash, { Range: range });
      expect(
        [response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength],
        range,
      ).toEqual([status, contentRange, length]);
    }
  });

  it("never hold what does not have the name's hash", async () => {
    const hash = sha256(randomBytes(10));
    expect(await (await put(hash, 0, 100, randomBytes(100))).json()).toEqual({ code: 'asset-broken' });
    const left = await get(hash, {}, 'HEAD');
    expect([left.status, left.headers.get('upload-offset')]).toEqual([204, '0']);
    expect((await readdir(join(hub.folder, 'assets', link.room))).some((name) => name.startsWith(hash))).toBe(false);
  });

  it('are what their bytes are: a page called a picture is saved, never shown', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    await put(sha256(page), 0, page.length, page);
    const response = await get(sha256(page));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it("need the room's key, and the editing one to be put", async () => {
    const hash = sha256(png(10));
    expect((await fetch(at(hash))).status).toBe(401);
    expect((await get(hash, { Authorization: authorization.replace(/Bearer ./, 'Bearer f') })).status).toBe(401);
    const elsewhere = await authorizationOf(makeRoomLink(), 'Olena');
    expect((await get(hash, { Authorization: elsewhere })).status).toBe(401);
    expect(
      (await fetch(`${hub.url}/assets/nosuchroom12/${hash}`, { headers: { Authorization: authorization } })).status,
    ).toBe(404);
  });

  it('keep to the sizes: of a part, a file and a room', async () => {
    const hash = sha256(randomBytes(1));
    expect((await put(hash, 0, LIMITS.assets.file + 1, randomBytes(10))).status).toBe(413);
    expect((await put(hash, 0, 5, randomBytes(10))).status).toBe(413);
    expect((await put(hash, 0, LIMITS.assets.file, randomBytes(LIMITS.assets.part + 1))).status).toBe(413);
    expect((await put(hash, -1, 10, randomBytes(10))).status).toBe(400);
  });

  it('stay away from paths that are not room and hash', async () => {
    for (const name of ['..%2f..%2fhub.sqlite', 'x', `${'a'.repeat(63)}G`, `${'a'.repeat(64)}.part`])
      expect((await get(name)).status, name).toBe(404);
  });

  it('are offered and fetched by a room, with progress, resume and cancel', async () => {
    const file = png(1_700_000);
    const hash = sha256(file);
    await put(hash, 0, file.length, file.subarray(0, 700_000)); // an earlier try got this far
    const shares: number[] = [];
    const offered = await olena.room.assets.offer(hash, new Blob([new Uint8Array(file)]), {
      onProgress: (share) => shares.push(share),
    });
    expect(offered).toMatchObject({ ok: true });
    expect(shares[0]).toBeGreaterThan(0.3);
    expect(shares.at(-1)).toBe(1);
    expect(await olena.room.assets.find(hash)).toEqual({
      ok: true,
      value: { bytes: file.length, type: 'image/png', from: 'hub' },
    });
    expect(await olena.room.assets.fetch(hash)).toMatchObject({
      ok: false,
      code: 'asset-ask-first',
      facts: { bytes: file.length },
    });
    const fetched = await olena.room.assets.fetch(hash, { agreedBytes: file.length });
    expect(fetched.ok && sha256(new Uint8Array(await fetched.value.arrayBuffer()))).toBe(hash);
    const cancelled = new AbortController();
    const fetching = olena.room.assets.fetch(hash, {
      agreedBytes: file.length,
      signal: cancelled.signal,
      onProgress: () => cancelled.abort(),
    });
    expect(await fetching).toMatchObject({ ok: false, code: 'asset-cancelled' });
    expect(await olena.room.assets.fetch(sha256(randomBytes(4)))).toMatchObject({ ok: false, code: 'asset-missing' });
  });
});
