import type { AssetRow, PersonRow, PieceRow, PlanRow, SettingRow, TakeRow, TraceRow, UpdateRow } from './rows.ts';
import type { AssetShelf, Shelf, Shelves, TakeShelf, TraceShelf, UpdateShelf } from './shelves.ts';

/** The same shelves for a browser that refuses storage: everything works until the page closes. */
export function openMemoryShelves(): Shelves {
  const pieces = new Map<string, PieceRow>();
  const updates = new Map<number, UpdateRow>();
  const traces: TraceRow[] = [];
  const takes = memoryTakes();
  return {
    mode: 'memory',
    pieces: shelfOf(pieces, ({ id }) => id),
    people: shelfOf(new Map<string, PersonRow>(), ({ id }) => id),
    settings: shelfOf(new Map<string, SettingRow>(), ({ name }) => name),
    plans: shelfOf(new Map<string, PlanRow>(), ({ person }) => person),
    updates: memoryUpdates(pieces, updates),
    traces: memoryTraces(traces),
    assets: memoryAssets(),
    takes,
    async clearPiece(id) {
      pieces.delete(id);
      for (const row of [...updates.values()]) if (row.piece === id) updates.delete(row.seq);
      traces.splice(0, traces.length, ...traces.filter(({ piece }) => piece !== id));
      for (const take of await takes.of(id)) await takes.discard(take.id);
    },
    reopen: () => Promise.resolve(),
    close: () => undefined,
  };
}

function shelfOf<Row extends object>(rows: Map<string, Row>, keyOf: (row: Row) => string): Shelf<Row> {
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    all: () => Promise.resolve([...rows.values()]),
    async put(row) {
      rows.set(keyOf(row), structuredClone(row));
    },
    async change(key, fields) {
      const row = rows.get(key);
      if (row) rows.set(key, { ...row, ...fields });
    },
  };
}

function memoryUpdates(pieces: Map<string, PieceRow>, updates: Map<number, UpdateRow>): UpdateShelf {
  let last = 0;
  const add = (piece: string, bytes: Uint8Array<ArrayBuffer>): number => {
    last += 1;
    updates.set(last, { seq: last, piece, bytes });
    return last;
  };
  return {
    async append(piece, bytes, facts) {
      pieces.set(piece, { room: undefined, removedAt: undefined, ...pieces.get(piece), id: piece, ...facts });
      return add(piece, bytes);
    },
    of: (piece) => Promise.resolve([...updates.values()].filter((row) => row.piece === piece)),
    async replace(piece, numbers, whole) {
      if (numbers.some((number) => !updates.has(number))) return undefined;
      for (const number of numbers) updates.delete(number);
      return add(piece, whole);
    },
  };
}

function memoryTraces(traces: TraceRow[]): TraceShelf {
  return {
    async add(rows) {
      traces.push(...rows);
    },
    of: (person, piece) =>
      Promise.resolve(traces.filter((row) => row.person === person && row.piece === piece).map(({ trace }) => trace)),
  };
}

function memoryAssets(): AssetShelf {
  const rows = new Map<string, { readonly row: AssetRow; readonly bytes: Uint8Array<ArrayBuffer> }>();
  return {
    async put(row, bytes) {
      rows.set(row.sha256, { row: { ...row, place: 'row' }, bytes });
    },
    facts: (sha256) => Promise.resolve(rows.get(sha256)?.row),
    bytes: ({ sha256 }) => Promise.resolve(rows.get(sha256)?.bytes),
    all: () => Promise.resolve([...rows.values()].map(({ row }) => row)),
    async remove({ sha256 }) {
      rows.delete(sha256);
    },
  };
}

function memoryTakes(): TakeShelf {
  const takes = new Map<string, { readonly row: TakeRow; readonly chunks: Float32Array<ArrayBuffer>[] }>();
  return {
    async start(row) {
      takes.set(row.id, { row, chunks: [] });
    },
    async add(take, samples) {
      takes.get(take)?.chunks.push(samples);
    },
    of: (piece) => Promise.resolve([...takes.values()].map(({ row }) => row).filter((row) => row.piece === piece)),
    samples: (take) => Promise.resolve(takes.get(take)?.chunks ?? []),
    async discard(take) {
      takes.delete(take);
    },
  };
}
