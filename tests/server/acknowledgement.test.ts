import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { createMetrics } from '../../server/metrics.ts';
import { createRelay } from '../../server/relay/relay.ts';
import { createRooms } from '../../server/rooms/rooms.ts';
import { openSqliteStore } from '../../server/stores/sqlite.ts';
import type { HubStore } from '../../server/stores/store.ts';
import { silentLog } from '../../src/base/log.ts';
import { makeRoomLink, until } from '../sync/support.ts';
import { connectRaw, updatesOf } from './wire.ts';

it('an edit that comes while another is written counts as safe only when it is written itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ack-'));
  const sqlite = openSqliteStore(join(folder, 'hub.sqlite'));
  const commits: (() => void)[] = [];
  const store: HubStore = {
    ...sqlite,
    async append(batch) {
      await new Promise<void>((go) => commits.push(go));
      await sqlite.append(batch);
    },
  };
  const rooms = createRooms(store, Date.now);
  const metrics = createMetrics();
  const relay = createRelay({ store, rooms, clock: Date.now, eventLog: silentLog, lan: false, metrics });
  const server = new WebSocketServer({ port: 0 });
  server.on('connection', (socket, request) => relay.accept(socket, request));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const link = makeRoomLink();
  const guest = await connectRaw(`http://127.0.0.1:${port}`, link, 'Olena', { clients: [7] });
  const acks = (): unknown[] => guest.told('ack').map((message) => Reflect.get(message, 'n'));

  const [first, second] = updatesOf(7, (doc) => ['a', 'b'].forEach((key) => doc.getMap('notes').set(key, 1)));
  guest.send(guest.wire.update(first ?? new Uint8Array()));
  await until(() => commits.length === 1, 'the first is being written');
  guest.send(guest.wire.update(second ?? new Uint8Array()));
  await until(() => relay.hocuspocus.documents.get(link.room)?.getMap('notes').size === 2, 'the second has come');
  commits[0]?.();
  await until(() => commits.length === 2, 'the second is being written');
  expect(acks()).toEqual([1]);
  guest.send(guest.wire.update(first ?? new Uint8Array())); // nothing new: safe as soon as what came before it is
  commits[1]?.();
  await until(() => acks().includes(3), 'all is safe');
  expect((await store.load(link.room)).updates).toHaveLength(2);

  guest.close();
  await relay.close();
  metrics.dispose();
  server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
