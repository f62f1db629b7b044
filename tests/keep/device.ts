import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Clock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { seededRandom } from '../../src/base/random.ts';
import { changeSong, setTempo } from '../../src/document/commands/song.ts';
import { addTrack } from '../../src/document/commands/tracks.ts';
import { seedPiece, type PieceDoc } from '../../src/document/open.ts';
import type { Neighbours } from '../../src/keep/neighbours.ts';
import { openKeep } from '../../src/keep/keep.ts';

/** A browser's disk that can be copied at any moment, as a power cut would leave it. */
export interface Disk {
  readonly factory: IDBFactory;
  /** Reaches the tabs of this browser, and none that died with an earlier cut. */
  readonly neighbours: Neighbours;
  /** What is committed at this moment: open transactions are undone, as after a kill. */
  cut(): Disk;
}

export function newDisk(factory: IDBFactory = new IDBFactory()): Disk {
  const browser = `${crypto.randomUUID()}-`;
  const neighbours: Neighbours = {
    openChannel: (name) => new BroadcastChannel(browser + name),
    locks: lockManagerOf(browser),
  };
  return { factory, neighbours, cut: () => newDisk(copyCommitted(factory)) };
}

function lockManagerOf(browser: string): Neighbours['locks'] {
  const { locks } = navigator;
  const request = (name: string, ...rest: unknown[]): unknown => Reflect.apply(locks.request, locks, [browser + name, ...rest]);
  return { request } as Pick<LockManager, 'request'>;
}

/** The inside of fake-indexeddb, as far as a power cut reaches. */
interface RawDatabase {
  transactions: { _state: string; abort(): void; _abort(name: string): void }[];
  connections: { _closed: boolean; _closePending: boolean }[];
}

function copyCommitted(factory: IDBFactory): IDBFactory {
  const databases = Reflect.get(factory, '_databases') as Map<string, RawDatabase>;
  for (const database of databases.values()) {
    for (const transaction of database.transactions) if (transaction._state !== 'finished') transaction._abort('AbortError');
    for (const connection of database.connections) {
      connection._closed = true;
      connection._closePending = true;
    }
    database.connections = [];
  }
  const copy = new IDBFactory();
  Reflect.set(copy, '_databases', databases);
  Reflect.set(factory, '_databases', new Map());
  return copy;
}

/** A clock that no two readings of are equal. */
function tickingClock(): Clock {
  let now = 1_700_000_000_000;
  return () => (now += 1);
}

interface DeviceOptions {
  seed?: number;
  clock?: Clock;
}

export const openDevice = (disk: Disk, { seed = 1, clock = tickingClock() }: DeviceOptions = {}) =>
  openKeep({
    disk: { indexedDB: disk.factory, keyRange: IDBKeyRange },
    neighbours: disk.neighbours,
    clock,
    random: seededRandom(seed),
    log: silentLog,
  });

export type Device = Awaited<ReturnType<typeof openDevice>>;

export function seeded(piece: PieceDoc, title = 'Song'): PieceDoc {
  seedPiece(piece, { pieceId: 'p', starter: 'empty' });
  changeSong(piece, { title });
  return piece;
}

/** One edit that can be told from all others. */
export function edit(piece: PieceDoc, number: number): void {
  if (number % 3 === 0) setTempo(piece, 60 + (number % 100), number * 960);
  else addTrack(piece, { role: 'notes', instrument: 'flute', name: `track ${number}` });
}

export const trackNames = (piece: PieceDoc): string[] => piece.tables.track.all().map(({ name }) => name).sort();

/** The whole document in a form that two peers can compare. */
export function contents(piece: PieceDoc): string {
  return JSON.stringify(Object.values(piece.tables).map((table) => table.all()));
}


/** Lets everything that is ready run: stored rows, messages between tabs, locks. */
export async function settle(turns = 60): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (await condition()) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never came true: ${what}`);
}
