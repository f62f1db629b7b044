import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssetFiles } from '../../server/assets/asset-files.ts';
import { LIMITS } from '../../server/limits.ts';
import { createRelayLog } from '../../server/relay/log.ts';
import { openSqliteStore } from '../../server/stores/sqlite.ts';
import type { HubStore, LogBatch } from '../../server/stores/store.ts';
import { openThreadedStore } from '../../server/stores/threaded.ts';
import { silentLog } from '../../src/base/log.ts';
import { sha256, until } from '../sync/support.ts';
import { storeContract } from './store-contract.ts';

let folder = '';
let count = 0;
const paths = new Map<HubStore, string>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stores-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const openAt = (path: string): HubStore => {
  const store = openSqliteStore(path);
  paths.set(store, path);
  return store;
};
const open = async (): Promise<HubStore> => openAt(join(folder, `${count++}.sqlite`));

describe('the embedded store', () => {
  storeContract(open, async (store) => {
    await store.close();
    return openAt(paths.get(store) ?? '');
  });
});

describe('the embedded store in its own thread', () => {
  const openThread = async (path: string): Promise<HubStore> => {
    const store = await openThreadedStore(path);
    paths.set(store, path);
    return store;
  };
  storeContract(
    () => openThread(join(folder, `${count++}.sqlite`)),
    async (store) => {
      await store.close();
      return openThread(paths.get(store) ?? '');
    },
  );

  it('does not open what is no database, and answers nothing once it is closed', async () => {
    const path = join(folder, 'text.sqlite');
    await writeFile(path, 'no database, but long enough to be taken for one. '.repeat(100));
    await expect(openThreadedStore(path)).rejects.toThrow(/database/);
    const store = await openThread(join(folder, `${count++}.sqlite`));
    await store.close();
    await store.close();
    await expect(store.load('room0000')).rejects.toThrow(/closed/);
  });
});

describe('the log', () => {
  it('gathers what comes while a commit is under way, and writes it as one', async () => {
    const store = await open();
    const batches: number[] = [];
    const waiting: (() => void)[] = [];
    const slow: HubStore = {
      ...store,
      append: async (batch: LogBatch) => {
        batches.push(batch.updates.length);
        await new Promise<void>((go) => waiting.push(go));
        await store.append(batch);
      },
    };
    const log = createRelayLog(slow, silentLog);
    const edit = (room: string): void =>
      log.append({ room, at: 0, owner: 'o', kind: 'live', update: new Uint8Array([0, 0]) });
    const committed: string[] = [];
    log.committed.listen(({ rooms }) => committed.push(...rooms));
    edit('a');
    await until(() => waiting.length === 1, 'the first commit is under way');
    for (let index = 0; index < 20; index++) edit('b');
    expect([log.positionOf('a'), log.positionOf('b'), log.positionOf('c'), log.durable]).toEqual([1, 21, 0, 0]);
    waiting[0]?.();
    await until(() => waiting.length === 2, 'the second commit is under way');
    expect([log.durable, committed, batches]).toEqual([1, ['a'], [1, 20]]);
    waiting[1]?.();
    await until(() => log.durable === 21, 'all is on disk');
    expect(committed).toEqual(['a', 'b']);
    await log.close();
    await store.close();
  });

  it('holds edits while the disk takes none, takes no more when too much is held, and writes all when it can', async () => {
    const store = await open();
    let isFull = true;
    const failing: HubStore = {
      ...store,
      append: async (batch: LogBatch) => {
        if (isFull) throw new Error('disk full');
        await store.append(batch);
      },
    };
    const log = createRelayLog(failing, silentLog);
    const committed: string[] = [];
    log.committed.listen(({ rooms }) => committed.push(...rooms));
    const update = new Uint8Array(LIMITS.log.held / 2);
    log.append({ room: 'r', at: 0, owner: 'o', kind: 'live', update });
    await log.flush();
    expect([log.healthy, log.positionOf('r'), log.durable, committed.length]).toEqual([true, 1, 0, 0]);
    log.append({ room: 'r', at: 0, owner: 'o', kind: 'live', update });
    await log.flush();
    expect(log.healthy).toBe(false);
    isFull = false;
    await log.flush();
    expect([log.healthy, log.positionOf('r'), log.durable, committed]).toEqual([true, 0, 2, ['r']]);
    expect((await store.load('r')).updates).toHaveLength(2);
    await log.close();
    await store.close();
  });
});

describe('the files of a room', () => {
  it("stay within the room's share of the disk", async () => {
    const store = await open();
    const files = createAssetFiles(join(folder, 'assets'), store, Date.now);
    const part = new TextEncoder().encode('a song');
    const hash = sha256(part);
    await store.putAsset({ room: 'full0000', hash: 'other', bytes: LIMITS.assets.room - 3, type: 'audio/ogg' });
    expect(await files.put('full0000', hash, 0, part.length, part)).toMatchObject({ ok: false, code: 'asset-quota' });
    expect(await files.put('room0000', hash, 0, part.length, part)).toMatchObject({ ok: true });
    await store.close();
  });

  it('are written by one at a time', async () => {
    const store = await open();
    const files = createAssetFiles(join(folder, 'assets2'), store, Date.now);
    const part = new TextEncoder().encode('the same song');
    const both = await Promise.all([
      files.put('room0000', sha256(part), 0, part.length, part),
      files.put('room0000', sha256(part), 0, part.length, part),
    ]);
    expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['asset-busy', 'ok']);
    await store.close();
  });
});
