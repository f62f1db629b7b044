import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock.ts';
import { failed, ok, type Result } from '../../src/base/result.ts';
import { isWatchId, type ShownPiece } from '../../src/base/watch.ts';
import { LIMITS } from '../limits.ts';
import { readShownPiece } from './read-shown.ts';

/** A piece that is shown, and the room of its makers. */
export interface ShownRow {
  readonly id: string;
  readonly room: string;
  readonly at: number;
  readonly piece: ShownPiece;
  /** Sizes of its files by their SHA-256. */
  readonly sizes: Readonly<Record<string, number>>;
}

export type ShowCode = 'watch-taken' | 'watch-too-many' | 'watch-too-big' | 'asset-broken' | 'asset-missing';

/** Finished pieces on the disk: one folder each, its files named by their SHA-256, gone with the folder. Ids and hashes are checked by the caller's patterns. */
export interface ShownPieces {
  get(id: string): ShownRow | undefined;
  ofRoom(room: string): readonly ShownRow[];
  hasFile(room: string, id: string, hash: string): Promise<boolean>;
  putFile(room: string, id: string, hash: string, bytes: Uint8Array): Promise<Result<void, ShowCode>>;
  /** Shows it, or shows it anew: what the newer one does not name is cleared. */
  show(room: string, id: string, piece: ShownPiece): Promise<Result<ShownRow, ShowCode>>;
  /** Nothing of it is left, answers included. */
  withdraw(id: string): Promise<void>;
  forgetRoom(room: string): Promise<void>;
  pathOf(id: string, hash: string): string;
  folderOf(id: string): string;
}

interface StoredRow extends Omit<ShownRow, 'piece'> {
  readonly piece: unknown;
}

/** Opens the folder, reads what is shown and clears uploads that nobody finished. */
export async function openShownPieces(folder: string, clock: Clock): Promise<ShownPieces> {
  await mkdir(folder, { recursive: true });
  const rows = new Map<string, ShownRow>();
  /** Whose upload an id is, before it is shown. */
  const begun = new Map<string, string>();
  const folderOf = (id: string): string => join(folder, id);
  const pathOf = (id: string, hash: string): string => join(folder, id, hash);

  for (const id of (await readdir(folder)).filter(isWatchId)) {
    const row = await readRow(folderOf(id), id);
    if (row) rows.set(id, row);
    else if (clock() - (await stat(folderOf(id))).mtimeMs > LIMITS.watch.unfinished) await clear(folderOf(id));
  }

  const ofRoom = (room: string): readonly ShownRow[] =>
    [...rows.values()].filter((row) => row.room === room).sort((left, right) => right.at - left.at);

  /** An id belongs to the room that used it first. */
  const claim = async (room: string, id: string): Promise<Result<void, ShowCode>> => {
    const owner = rows.get(id)?.room ?? begun.get(id) ?? (await ownerOf(folderOf(id)));
    if (owner !== undefined && owner !== room) return failed('watch-taken');
    if (owner === room) return ok(undefined);
    const ids = new Set([...ofRoom(room).map((row) => row.id), ...[...begun].flatMap(([it, by]) => (by === room ? [it] : []))]);
    if (ids.size >= LIMITS.watch.pieces) return failed('watch-too-many');
    begun.set(id, room);
    await mkdir(folderOf(id), { recursive: true });
    await writeDurably(join(folderOf(id), 'room'), room);
    return ok(undefined);
  };

  const withdraw = async (id: string): Promise<void> => {
    rows.delete(id);
    begun.delete(id);
    await clear(folderOf(id));
  };

  return {
    get: (id) => rows.get(id),
    ofRoom,
    pathOf,
    folderOf,
    async hasFile(room, id, hash) {
      return (rows.get(id)?.room ?? begun.get(id)) === room && (await sizeOf(pathOf(id, hash))) !== undefined;
    },
    async putFile(room, id, hash, bytes) {
      const claimed = await claim(room, id);
      if (!claimed.ok) return claimed;
      if (createHash('sha256').update(bytes).digest('hex') !== hash) return failed('asset-broken');
      const held = await sizesIn(folderOf(id));
      const total = Object.values(held).reduce((sum, size) => sum + size, 0);
      // What is shown now and what is to be shown instead lie side by side for a while.
      if (held[hash] === undefined && (total + bytes.byteLength > 2 * LIMITS.watch.piece || Object.keys(held).length >= 2 * LIMITS.watch.files))
        return failed('watch-too-big');
      await writeDurably(pathOf(id, hash), bytes);
      return ok(undefined);
    },
    async show(room, id, piece) {
      const claimed = await claim(room, id);
      if (!claimed.ok) return claimed;
      const held = await sizesIn(folderOf(id));
      const sizes: Record<string, number> = {};
      for (const { id: hash } of piece.files) {
        const size = held[hash];
        if (size === undefined) return failed('asset-missing');
        sizes[hash] = size;
      }
      if (Object.values(sizes).reduce((sum, size) => sum + size, 0) > LIMITS.watch.piece) return failed('watch-too-big');
      const row: ShownRow = { id, room, at: rows.get(id)?.at ?? clock(), piece, sizes };
      await writeDurably(join(folderOf(id), 'shown.json'), JSON.stringify(row satisfies StoredRow));
      rows.set(id, row);
      begun.delete(id);
      for (const hash of Object.keys(held)) if (sizes[hash] === undefined) await rm(pathOf(id, hash), { force: true });
      return ok(row);
    },
    withdraw,
    async forgetRoom(room) {
      for (const { id } of ofRoom(room)) await withdraw(id);
    },
  };
}

const clear = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
const sizeOf = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.size;
const ownerOf = async (folder: string): Promise<string | undefined> =>
  readFile(join(folder, 'room'), 'utf8').catch(() => undefined);

async function sizesIn(folder: string): Promise<Readonly<Record<string, number>>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const sizes = await Promise.all(names.map(async (name) => [name, (await sizeOf(join(folder, name))) ?? 0] as const));
  return Object.fromEntries(sizes);
}

async function readRow(folder: string, id: string): Promise<ShownRow | undefined> {
  const text = await readFile(join(folder, 'shown.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    // What this hub wrote itself; the piece in it is read as it was when it came.
    const stored = JSON.parse(text) as StoredRow;
    const piece = readShownPiece(stored.piece);
    return piece && { ...stored, id, piece };
  } catch {
    return undefined; // cut by a full disk: it is not shown, and cleared in time
  }
}

/** Whole and on the disk, or not there. */
export async function writeDurably(path: string, contents: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, contents);
  const file = await open(beside, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
