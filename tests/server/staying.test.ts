import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '@hocuspocus/server';
import { createMetrics, type Metrics } from '../../server/metrics.ts';
import { createRelay, type Relay } from '../../server/relay/relay.ts';
import { createRooms } from '../../server/rooms/rooms.ts';
import { openSqliteStore } from '../../server/stores/sqlite.ts';
import type { HubStore } from '../../server/stores/store.ts';
import { silentLog } from '../../src/base/log.ts';
import { until } from '../sync/support.ts';

const ROOM = 'room0staying';

let folder: string;
let store: HubStore;
let metrics: Metrics;
let relay: Relay;
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staying-'));
  store = openSqliteStore(join(folder, 'hub.sqlite'));
  metrics = createMetrics();
  now = 1_000_000;
  const clock = (): number => now;
  relay = createRelay({ store, rooms: createRooms(store, clock), clock, eventLog: silentLog, lan: false, metrics });
});

afterEach(async () => {
  await relay.close();
  metrics.dispose();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const inMemory = (): Document | undefined => relay.hocuspocus.documents.get(ROOM);

describe('a room has one copy in memory', () => {
  it('also when the farewell to an earlier copy comes late', async () => {
    const first = await relay.hocuspocus.openDirectConnection(ROOM);
    const earlier = inMemory();
    await first.disconnect({ unloadImmediately: true });
    await until(() => inMemory() === undefined, 'the first copy is gone');

    const second = await relay.hocuspocus.openDirectConnection(ROOM);
    const present = inMemory();
    expect(present).not.toBe(earlier);
    if (earlier) await relay.hocuspocus.unloadDocument(earlier);
    expect(inMemory()).toBe(present);
    await second.disconnect({ unloadImmediately: true });
    await until(() => inMemory() === undefined, 'nobody is there');
  });

  it('also when the last one leaves while the next is on the way', async () => {
    const leaving = await relay.hocuspocus.openDirectConnection(ROOM);
    const present = inMemory();
    relay.parts.staying.expect(ROOM); // let in, and not yet a connection
    await leaving.disconnect({ unloadImmediately: true });
    expect(inMemory()).toBe(present);

    now += 5_000; // she never came
    if (present) await relay.hocuspocus.unloadDocument(present);
    expect(inMemory()).toBeUndefined();
  });
});
