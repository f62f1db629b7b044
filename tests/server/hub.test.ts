import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, until, type TestHub } from '../sync/support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  const app = join(hub.folder, 'app');
  await mkdir(join(app, 'static'), { recursive: true });
  await writeFile(join(app, 'index.html'), '<!doctype html><title>Studio</title>');
  await writeFile(join(app, 'static', 'main-A1b2C3d4.js'), `export const long = '${'la '.repeat(3000)}';`);
  await symlink('/etc/hostname', join(app, 'static', 'leak.txt'));
});
afterAll(() => hub.close());

describe('the hub', () => {
  it('tells that it is well, and how busy, without a cache', async () => {
    const response = await fetch(`${hub.url}/healthz`);
    expect(await response.json()).toMatchObject({ ok: true, rooms: 0 });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('sends strict headers with every answer, errors included', async () => {
    for (const path of [
      '/',
      '/static/main-A1b2C3d4.js',
      '/healthz',
      '/nothing.js',
      '/rooms/abcdefgh/versions',
      '/assets/abcdefgh/x',
    ]) {
      const { headers } = await fetch(hub.url + path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy'), path).not.toMatch(/https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')/);
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy'), path).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('permissions-policy'), path).toContain('microphone=(self)');
    }
  });

  it('serves the app squeezed and for good where the name holds the contents, and its screens by the one page', async () => {
    const script = await fetch(`${hub.url}/static/main-A1b2C3d4.js`, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(Number(script.headers.get('content-length'))).toBeLessThan(300);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await script.text()).toContain('la la');
    const screen = await fetch(`${hub.url}/compose/abc`);
    expect(await screen.text()).toContain('<title>Studio');
    expect(screen.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`${hub.url}/`, { headers: { 'If-None-Match': screen.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await fetch(`${hub.url}/static/missing-12345678.js`)).status).toBe(404);
    expect((await fetch(`${hub.url}/`, { method: 'POST' })).status).toBe(405);
  });

  it('gives nothing from outside its folder, whatever the path says', async () => {
    for (const path of [
      '/../../etc/passwd.txt',
      '/%2e%2e/%2e%2e/etc/passwd.txt',
      '/..%2f..%2fetc%2fhostname.txt',
      '/static/leak.txt',
      '/%00.txt',
      '/%E0%A4%A.txt',
      '/hub.sqlite',
      '/../hub.sqlite',
    ])
      expect(await rawStatus(path), path).toBeGreaterThanOrEqual(400);
  });

  it('answers no page of another origin, over HTTP or WebSocket', async () => {
    expect((await fetch(`${hub.url}/healthz`, { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect(await upgradeStatus('/signal', 'https://evil.example')).toBe(403);
    expect(await upgradeStatus('/relay', 'null')).toBe(403);
    expect(await upgradeStatus('/elsewhere', hub.url)).toBe(404);
    expect(await upgradeStatus('/signal', hub.url)).toBe(101);
  });
});

describe('the signaling', () => {
  it('passes messages to those who listen to the same topic, and to no one else', async () => {
    const [first, second, other] = [await listen(), await listen(), await listen()];
    for (const socket of [first, second]) socket.say({ type: 'subscribe', topics: ['song'] });
    other.say({ type: 'subscribe', topics: ['other song'] });
    for (const socket of [first, second, other]) await socket.settled();
    first.say({ type: 'publish', topic: 'song', data: { from: 'a' } });
    await until(() => second.heard.length === 1, 'it is passed on');
    expect(second.heard).toEqual([{ type: 'publish', topic: 'song', data: { from: 'a' } }]);
    second.say({ type: 'unsubscribe', topics: ['song'] });
    await second.settled();
    first.say({ type: 'publish', topic: 'song', data: 2 });
    await until(() => first.heard.length === 2, 'who speaks hears it too');
    expect([second.heard.length, other.heard.length]).toEqual([1, 0]);
    for (const socket of [first, second, other]) socket.close();
  });

  it('says before anything else whether it serves one local network, by whatever name it was reached', async () => {
    const local = await startTestHub({ lan: true });
    const [near, far] = [await listen(local), await listen()];
    for (const socket of [near, far]) await socket.settled();
    expect([near.welcome(), far.welcome()]).toEqual([
      { type: 'welcome', lan: true },
      { type: 'welcome', lan: false },
    ]);
    for (const socket of [near, far]) socket.close();
    await local.close();
  });

  it('ends who sends no JSON, no known form, too much, or speaks where she does not listen; others stay', async () => {
    const quiet = await listen();
    quiet.say({ type: 'subscribe', topics: ['song'] });
    const bad: unknown[] = [
      'no json',
      '[]',
      '{"type":"publish","topic":"song"}',
      '{"type":"subscribe","topics":"song"}',
      '{"type":"steal"}',
      'null',
      new Uint8Array([1]),
    ];
    for (const message of bad) {
      const socket = await listen();
      socket.raw(message);
      await until(() => socket.closed() !== undefined, `ended after ${String(message)}`);
      expect(socket.closed()).toBe(4400);
    }
    const greedy = await listen();
    greedy.say({ type: 'subscribe', topics: Array.from({ length: 20 }, (_, index) => `t${index}`) });
    greedy.say({ type: 'subscribe', topics: ['one more'] });
    await until(() => greedy.closed() === 4405, 'too many topics');
    const loud = await listen();
    for (let index = 0; index < 600; index++) loud.say({ type: 'ping' });
    await until(() => loud.closed() === 4429, 'too fast');
    const large = await listen();
    large.raw(JSON.stringify({ type: 'publish', topic: 'song', data: 'x'.repeat(100_000) }));
    await until(() => large.closed() === 1009, 'too large');
    await quiet.settled();
    expect([quiet.closed(), quiet.heard]).toEqual([undefined, []]);
    quiet.close();
  });
});

async function listen(at: TestHub = hub) {
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}/signal`);
  const heard: unknown[] = [];
  let pongs = 0;
  let welcome: unknown;
  let code: number | undefined;
  socket.onmessage = ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    const type: unknown = Reflect.get(Object(message), 'type');
    if (type === 'welcome') welcome = message;
    else if (type === 'pong') pongs++;
    else heard.push(message);
  };
  socket.onclose = (event) => (code = event.code);
  await until(() => socket.readyState === WebSocket.OPEN, 'open');
  return {
    heard,
    welcome: () => welcome,
    say: (message: object) => socket.send(JSON.stringify(message)),
    raw: (message: unknown) => socket.send(message instanceof Uint8Array ? new Uint8Array(message) : String(message)),
    closed: () => code,
    close: () => socket.close(),
    /** All that was said before has been handled. */
    async settled() {
      const before = pongs;
      socket.send('{"type":"ping"}');
      await until(() => pongs > before, 'pong');
    },
  };
}

/** Sends the path as it is; `fetch` would tidy it. */
function rawStatus(path: string): Promise<number> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(hub.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

function upgradeStatus(path: string, origin: string): Promise<number> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(hub.url);
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      Origin: origin,
    };
    request({ hostname, port, path, headers }, (response) => done(response.statusCode ?? 0))
      .on('upgrade', (response, socket) => {
        socket.destroy();
        done(response.statusCode ?? 0);
      })
      .on('error', fail)
      .end();
  });
}
