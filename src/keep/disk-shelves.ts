import { Dexie, type EntityTable, type Table } from 'dexie';
import { diskAssets } from './disk-assets.ts';
import type { AssetRow, PersonRow, PieceFacts, PieceRow, PlanRow, SettingRow, TakeRow, TraceRow, UpdateRow } from './rows.ts';
import type { Shelf, Shelves, TakeShelf, TraceShelf, UpdateShelf } from './shelves.ts';

type Numbered<Row> = Row & { readonly n: number };
interface ChunkRow {
  readonly take: string;
  readonly samples: Float32Array<ArrayBuffer>;
}

/** The database of one address in one browser. Sizes and lists are indexed; bytes lie apart from what is listed. */
type Database = Dexie & {
  pieces: Table<PieceRow, string>;
  updates: EntityTable<UpdateRow, 'seq'>;
  people: Table<PersonRow, string>;
  settings: Table<SettingRow, string>;
  plans: Table<PlanRow, string>;
  traces: EntityTable<Numbered<TraceRow>, 'n'>;
  assets: Table<AssetRow, string>;
  assetBytes: Table<Uint8Array<ArrayBuffer>, string>;
  takes: Table<TakeRow, string>;
  takeChunks: EntityTable<Numbered<ChunkRow>, 'n'>;
};

export interface DiskOptions {
  indexedDB: IDBFactory;
  keyRange: typeof IDBKeyRange;
}

/** @throws whatever the browser says when it refuses to open a database */
export async function openDiskShelves({ indexedDB, keyRange }: DiskOptions): Promise<Shelves> {
  const database = new Dexie('integrart', {
    indexedDB,
    IDBKeyRange: keyRange,
    // A commit is reported only when it is on the disk, not when the operating system has heard of it.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as Database; // the tables are declared in the next statement
  database.version(1).stores({
    pieces: 'id',
    updates: '++seq, piece',
    people: 'id',
    settings: 'name',
    plans: 'person',
    traces: '++n, [person+piece], piece',
    assets: 'sha256',
    assetBytes: '',
    takes: 'id, piece',
    takeChunks: '++n, take',
  });
  await database.open();
  const { pieces, updates, traces, takes, takeChunks } = database;
  return {
    mode: 'disk',
    pieces: shelfOf(pieces),
    people: shelfOf(database.people),
    settings: shelfOf(database.settings),
    plans: shelfOf(database.plans),
    updates: updateShelf(database),
    traces: traceShelf(database),
    assets: diskAssets(database),
    takes: takeShelf(database),
    async clearPiece(id) {
      await database.transaction('rw', [pieces, updates, traces, takes, takeChunks], async () => {
        const found = await takes.where('piece').equals(id).primaryKeys();
        await takeChunks.where('take').anyOf(found).delete();
        await takes.bulkDelete(found);
        await traces.where('piece').equals(id).delete();
        await updates.where('piece').equals(id).delete();
        await pieces.delete(id);
      });
    },
    async reopen() {
      database.close({ disableAutoOpen: false });
      await database.open();
    },
    close: () => database.close(),
  };
}

function shelfOf<Row>(table: Table<Row, string>): Shelf<Row> {
  return {
    get: (key) => table.get(key),
    all: () => table.toArray(),
    async put(row) {
      await table.put(row);
    },
    async change(key, fields) {
      await table.where(':id').equals(key).modify((row) => void Object.assign(row as object, fields));
    },
  };
}

function updateShelf(database: Database): UpdateShelf {
  const { pieces, updates } = database;
  return {
    append: (piece, bytes, facts) =>
      database.transaction('rw', [pieces, updates], async () => {
        await putFacts(pieces, piece, facts);
        return updates.add({ piece, bytes });
      }),
    of: (piece) => updates.where('piece').equals(piece).sortBy('seq'),
    replace: (piece, numbers, whole) =>
      database.transaction('rw', updates, async () => {
        const found = await updates.where('seq').anyOf([...numbers]).count();
        if (found < numbers.length) return undefined;
        await updates.bulkDelete([...numbers]);
        return updates.add({ piece, bytes: whole });
      }),
  };
}

async function putFacts(pieces: Table<PieceRow, string>, id: string, facts: PieceFacts): Promise<void> {
  const row = await pieces.get(id);
  await pieces.put({ room: undefined, removedAt: undefined, ...row, id, ...facts });
}

function traceShelf({ traces }: Database): TraceShelf {
  return {
    async add(rows) {
      await traces.bulkAdd([...rows]);
    },
    async of(person, piece) {
      const rows = await traces.where('[person+piece]').equals([person, piece]).sortBy('n');
      return rows.map(({ trace }) => trace);
    },
  };
}

function takeShelf({ takes, takeChunks }: Database): TakeShelf {
  return {
    async start(row) {
      await takes.put(row);
    },
    async add(take, samples) {
      await takeChunks.add({ take, samples });
    },
    of: (piece) => takes.where('piece').equals(piece).sortBy('startedAt'),
    async samples(take) {
      const rows = await takeChunks.where('take').equals(take).sortBy('n');
      return rows.map(({ samples }) => samples);
    },
    async discard(take) {
      await takes.db.transaction('rw', [takes, takeChunks], async () => {
        await takeChunks.where('take').equals(take).delete();
        await takes.delete(take);
      });
    },
  };
}
