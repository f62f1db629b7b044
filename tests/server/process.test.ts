import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStore } from '../../server/stores/sqlite.ts';
import { silentLog } from '../../src/base/log.ts';
import { seededRandom } from '../../src/base/random.ts';
import { joinRoom } from '../../src/sync/room.ts';
import { makeRoomLink, person, until } from '../sync/support.ts';
import { connectRaw, hostile } from './wire.ts';
import { endHubProcess, spawnHub, startHubProcess, type HubProcess } from './process.ts';

const SEED = Number(process.env['SEED'] ?? 20263);
const KILLS = process.env['SOAK'] === '1' ? 20 : 3;
let folder = '';
const running: HubProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-process-'));
});
afterEach(async () => {
  for (const hub of running.splice(0)) if (hub.exitCode() === undefined) await endHubProcess(hub, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});
const start = async (port = 0): Promise<HubProcess> => {
  const hub = await startHubProcess(folder, port);
  running.push(hub);
  return hub;
};

describe('the hub as a process', () => {
  it(`loses nothing it acknowledged when it is killed ${KILLS} times under load (seed ${SEED})`, async () => {
    const random = seededRandom(SEED);
    const link = makeRoomLink();
    let hub = await start();
    const port = Number(new URL(hub.url).port);
    const guests = ['Olena', 'Amira', 'Wira'].map((name) => {
      const doc = new Y.Doc();
      const room = joinRoom({
        doc,
        link,
        person: person(name),
        hub: hub.url,
        create: true,
        direct: 'off',
        clock: Date.now,
        random: Math.random,
        log: silentLog,
      });
      return { name, doc, room, written: 0 };
    });
    const acknowledged = new Set<string>();
    const all = new Set<string>();
    const write = (): void => {
      for (const guest of guests) {
        const key = `${guest.name} ${guest.written++}`;
        all.add(key);
        guest.doc.getMap('notes').set(key, [guest.written, 240, 60, 1]);
      }
    };
    for (const guest of guests)
      guest.room.status.listen(({ connection, unacked }) => {
        if (connection !== 'relayed' || unacked > 0) return;
        for (let index = 0; index < guest.written; index++) acknowledged.add(`${guest.name} ${index}`);
      });
    for (let kill = 0; kill < KILLS; kill++) {
      await until(
        () => guests.every(({ room }) => room.status.current.connection === 'relayed'),
        `all are in before kill ${kill} (seed ${SEED})`,
        30_000,
      );
      const before = acknowledged.size;
      const writing = setInterval(write, 4);
      const enough = before + 30 + Math.floor(random() * 300);
      await until(() => acknowledged.size >= enough, `edits flow before kill ${kill} (seed ${SEED})`, 30_000);
      const promised = new Set(acknowledged);
      await endHubProcess(hub, 'SIGKILL');
      clearInterval(writing);
      const onDisk = await readPiece(link.room);
      for (const key of promised)
        expect(onDisk.getMap('notes').has(key), `"${key}" was acknowledged before kill ${kill} (seed ${SEED})`).toBe(
          true,
        );
      hub = await start(port);
    }
    await until(
      () =>
        guests.every(
          ({ room, doc }) =>
            room.status.current.connection === 'relayed' &&
            room.status.current.unacked === 0 &&
            doc.getMap('notes').size === all.size,
        ),
      `all is everywhere (seed ${SEED})`,
      30_000,
    );
    await Promise.all(guests.map(({ room }) => room.leave()));
    expect(await endHubProcess(hub, 'SIGTERM')).toBe(0);
    expect((await readPiece(link.room)).getMap('notes').size).toBe(all.size);
  }, 240_000);

  it('stops cleanly on a signal: tells the guests to come back, keeps their last edits, ends with 0', async () => {
    const hub = await start();
    const link = makeRoomLink();
    const doc = new Y.Doc();
    const room = joinRoom({
      doc,
      link,
      person: person('Olena'),
      hub: hub.url,
      create: true,
      clock: Date.now,
      random: Math.random,
      log: silentLog,
    });
    await until(() => room.status.current.connection === 'relayed', 'in');
    doc.getMap('notes').set('last', 1);
    await until(() => room.status.current.unacked === 0, 'safe');
    expect(await endHubProcess(hub, 'SIGINT')).toBe(0);
    await until(
      () => room.status.current.code === 'hub-restarting' || room.status.current.code === 'server-unreachable',
      'told',
    );
    expect(room.status.current.connection).toBe('alone');
    expect((await readPiece(link.room)).getMap('notes').has('last')).toBe(true);
    await room.leave();
  });

  it('says in a sentence what is wrong when it cannot start, and ends with 1', async () => {
    const hub = await start();
    const port = new URL(hub.url).port;
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    const cases: [Record<string, string>, string[], RegExp][] = [
      [{ PORT: port, DATA_DIR: join(folder, 'second') }, [], new RegExp(`Port ${port} is in use`)],
      [{ PORT: 'many' }, [], /must be a number/],
      [{ PORT: '0' }, ['--fast'], /not known/],
      [{ PORT: '0' }, ['--cert', 'x.pem'], /needs both/],
      [{ PORT: '0', DATA_DIR: folder }, ['--cert', blocked, '--key', blocked], /could not be read/],
      [{ PORT: '0', DATA_DIR: join(blocked, 'data') }, [], /data folder cannot be used/],
    ];
    for (const [env, flags, sentence] of cases) {
      const spawned = spawnHub({ DATA_DIR: folder, ...env }, flags);
      await until(() => spawned.exitCode() !== undefined, `it ends: ${sentence.source}`, 20_000);
      expect([spawned.exitCode(), spawned.output()]).toEqual([1, expect.stringMatching(sentence)]);
      expect(spawned.output().trim().split('\n').at(-1)).not.toMatch(/^\s+at /);
    }
  });

  it('serves a local network by HTTPS with a certificate of its own that it keeps, and shows address and QR code', async () => {
    const first = spawnHub({ PORT: '0', DATA_DIR: folder, HOST: '127.0.0.1' }, ['--lan']);
    await until(() => /https:\/\/localhost:\d+/.test(first.output()), 'it starts', 20_000);
    await until(() => /Advanced/.test(first.output()), 'it explains the warning');
    const certificate = await readFile(join(folder, 'lan-cert.pem'), 'utf8');
    first.child.kill('SIGTERM');
    await until(() => first.exitCode() === 0, 'it stops');
    const second = spawnHub({ PORT: '0', DATA_DIR: folder, HOST: '127.0.0.1' }, ['--lan']);
    await until(() => /Advanced/.test(second.output()), 'it starts again', 20_000);
    expect(await readFile(join(folder, 'lan-cert.pem'), 'utf8')).toBe(certificate);
    second.child.kill('SIGTERM');
    await until(() => second.exitCode() === 0, 'it stops again');
  });

  it('writes no name, no content and no room into its output', async () => {
    const hub = await start();
    const link = makeRoomLink();
    const doc = new Y.Doc();
    const room = joinRoom({
      doc,
      link,
      person: { ...person('Olena'), name: 'Secretname' },
      hub: hub.url,
      create: true,
      clock: Date.now,
      random: Math.random,
      log: silentLog,
    });
    doc.getMap('notes').set('secretcontent', 1);
    await until(() => room.status.current.connection === 'relayed' && room.status.current.unacked === 0, 'in');
    await room.leave();
    const random = seededRandom(SEED);
    for (let index = 0; index < 300; index++) {
      const stranger = await connectRaw(hub.url, link, 'Mallory', { clients: [9] });
      for (let message = 0; message < 3; message++) stranger.send(hostile(stranger, random));
      stranger.close();
    }
    await endHubProcess(hub, 'SIGTERM');
    expect(hub.output().split('\n').length).toBeLessThan(6);
    expect(hub.output()).not.toMatch(/Secretname|secretcontent/);
    expect(hub.output()).not.toContain(link.room);
    expect(hub.output()).not.toContain(link.key);
  });
});

/** What the data folder holds, read without the hub. */
async function readPiece(room: string): Promise<Y.Doc> {
  const store = openSqliteStore(join(folder, 'hub.sqlite'));
  const stored = await store.load(room);
  await store.close();
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdateV2(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  return doc;
}
