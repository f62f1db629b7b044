import { createHash, webcrypto } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { silentLog } from '../../src/base/log.ts';
import { joinRoom } from '../../src/sync/room.ts';
import { makeRoomLink } from '../../src/sync/link.ts';
import type { Room, RoomLink, RoomOptions, RoomPerson } from '../../src/sync/room-types.ts';
import { openHub, type Hub } from '../../server/hub.ts';

export interface TestHub {
  readonly hub: Hub;
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A real hub on a free port with its own data folder. */
export async function startTestHub(
  options: { readonly app?: string; readonly lan?: boolean; readonly metricsToken?: string } = {},
): Promise<TestHub> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'));
  const open = async (port: number): Promise<Hub> => {
    const opened = await openHub({
      port,
      host: '127.0.0.1',
      dataFolder: folder,
      appFolder: options.app ?? join(folder, 'app'),
      lan: options.lan ?? false,
      allowedOrigins: [],
      metricsToken: options.metricsToken,
      clock: Date.now,
      log: silentLog,
    });
    if (!opened.ok) throw new Error(`the hub did not open: ${opened.code}`);
    return opened.value;
  };
  let hub = await open(0);
  const port = hub.port;
  return {
    get hub() {
      return hub;
    },
    url: `http://127.0.0.1:${port}`,
    folder,
    stop: () => hub.close(),
    async start() {
      hub = await open(port);
    },
    async close() {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const person = (name: string): RoomPerson => ({
  id: name.toLowerCase().padEnd(12, '0'),
  secret: `secret of ${name} 0123456789abcdef`,
  name,
  picture: 'owl',
  colour: '3',
});

export interface Guest {
  readonly doc: Y.Doc;
  readonly room: Room;
  leave(): Promise<void>;
}

/** Someone with a document of her own in a room of the hub. */
export function enter(hub: TestHub, link: RoomLink, name: string, more: Partial<RoomOptions> = {}): Guest {
  const doc = more.doc ?? new Y.Doc();
  const room = joinRoom({
    doc,
    link,
    person: person(name),
    hub: hub.url,
    create: true,
    clock: Date.now,
    random: Math.random,
    log: silentLog,
    ...more,
  });
  return { doc, room, leave: () => room.leave() };
}

export { makeRoomLink, webcrypto };

/** Waits until something holds; fails with what it was after a while. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, within = 10_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still waiting after ${within} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

export const isSafe = (guest: Guest): boolean => {
  const { connection, unacked } = guest.room.status.current;
  return (connection === 'relayed' || connection === 'both') && unacked === 0;
};

/** The document with its keys in order: equal for peers with equal content. */
export function contentOf(doc: Y.Doc, map = 'notes'): string {
  return JSON.stringify(Object.entries(doc.getMap(map).toJSON()).sort(([left], [right]) => (left < right ? -1 : 1)));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
