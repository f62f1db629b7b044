import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock.ts';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { LIMITS } from '../limits.ts';
import type { AssetRow, HubStore } from '../stores/store.ts';
import { sniffType } from './sniff.ts';

export type PutCode = 'asset-offset' | 'asset-too-big' | 'asset-quota' | 'asset-broken' | 'asset-busy';

interface AssetState {
  readonly bytes: number;
  readonly total: number | undefined;
  readonly type: string | undefined;
}

/** Recordings and pictures as files named by their SHA-256, one folder a room. Room and hash are checked by the caller's patterns. */
export interface AssetFiles {
  /** How much of a file is there; `total` and `type` once it is whole. */
  state(room: string, hash: string): Promise<AssetState>;
  /** Appends a part at `offset`; the last one is checked against the hash, then the file appears whole or not at all. */
  put(
    room: string,
    hash: string,
    offset: number,
    total: number,
    part: Uint8Array,
  ): Promise<Result<AssetState, PutCode>>;
  read(room: string, hash: string, from: number, to: number): ReadableStream<Uint8Array>;
  /** Clears uploads that nobody went on with. */
  tidy(): Promise<void>;
  forget(room: string): Promise<void>;
}

export function createAssetFiles(folder: string, store: HubStore, clock: Clock): AssetFiles {
  const busy = new Set<string>();
  const whole = (room: string, hash: string): string => join(folder, room, hash);
  const part = (room: string, hash: string): string => `${whole(room, hash)}.part`;

  const usedBy = async (room: string, except: string): Promise<number> => {
    const rows = await store.assets(room);
    const names = await readdir(join(folder, room)).catch(() => []);
    const parts = names.filter((name) => name.endsWith('.part') && name !== `${except}.part`);
    const sizes = await Promise.all(parts.map((name) => sizeOf(join(folder, room, name))));
    return rows.reduce((sum, row) => sum + row.bytes, 0) + sizes.reduce((sum, size) => sum + size, 0);
  };

  const finish = async (room: string, hash: string, bytes: number): Promise<Result<AssetState, PutCode>> => {
    const from = part(room, hash);
    const checked = await digest(from);
    if (checked.hash !== hash) {
      await rm(from, { force: true });
      return failed('asset-broken');
    }
    await rename(from, whole(room, hash));
    await syncFolder(join(folder, room));
    const row: AssetRow = { room, hash, bytes, type: sniffType(checked.head) };
    await store.putAsset(row);
    return ok({ bytes, total: bytes, type: row.type });
  };

  return {
    async state(room, hash) {
      const row = await store.asset(room, hash);
      if (row) return { bytes: row.bytes, total: row.bytes, type: row.type };
      return { bytes: await sizeOf(part(room, hash)), total: undefined, type: undefined };
    },
    async put(room, hash, offset, total, bytes) {
      if (total > LIMITS.assets.file || total < 1 || offset + bytes.byteLength > total)
        return failed('asset-too-big', { bytes: total });
      const key = `${room}/${hash}`;
      if (busy.has(key)) return failed('asset-busy');
      busy.add(key);
      try {
        const state = await this.state(room, hash);
        if (state.total !== undefined) return ok(state);
        if (state.bytes !== offset) return failed('asset-offset', { offset: state.bytes });
        if ((await usedBy(room, hash)) + total > LIMITS.assets.room) return failed('asset-quota');
        await mkdir(join(folder, room), { recursive: true });
        await append(part(room, hash), bytes);
        const have = offset + bytes.byteLength;
        return have < total ? ok({ bytes: have, total: undefined, type: undefined }) : await finish(room, hash, total);
      } finally {
        busy.delete(key);
      }
    },
    read: (room, hash, from, to) => asStream(whole(room, hash), from, to),
    async tidy() {
      for (const room of await readdir(folder).catch(() => []))
        for (const name of await readdir(join(folder, room)).catch(() => [])) {
          const path = join(folder, room, name);
          if (name.endsWith('.part') && clock() - (await stat(path)).mtimeMs > LIMITS.assets.unfinished)
            await rm(path, { force: true });
        }
    },
    forget: (room) => rm(join(folder, room), { recursive: true, force: true }),
  };
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0;

async function append(path: string, bytes: Uint8Array): Promise<void> {
  const file: FileHandle = await open(path, 'a');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function digest(path: string): Promise<{ readonly hash: string; readonly head: Uint8Array }> {
  const hash = createHash('sha256');
  let head = new Uint8Array();
  for await (const chunk of createReadStream(path)) {
    const bytes = new Uint8Array(chunk as Buffer); // a file read without an encoding gives bytes
    if (head.length === 0) head = bytes.slice(0, 16);
    hash.update(bytes);
  }
  return { hash: hash.digest('hex'), head };
}

function asStream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const file = createReadStream(path, { start, end });
  const chunks = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value as Buffer)); // see digest
    },
    cancel: () => void file.destroy(),
  });
}
