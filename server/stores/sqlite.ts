import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { LIMITS } from '../limits.ts';
import type { HubStore, LogBatch, RoomRow, StoredPiece, VersionRow, AssetRow } from './store.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS room (id TEXT PRIMARY KEY, edit TEXT NOT NULL, watch TEXT NOT NULL, created_by TEXT NOT NULL, created_at INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS person (room TEXT NOT NULL, person TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (room, person)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS client (room TEXT NOT NULL, client INTEGER NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (room, client)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL, at INTEGER NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS log_by_room ON log (room, seq);
CREATE TABLE IF NOT EXISTS snapshot (room TEXT PRIMARY KEY, up_to INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS version (id INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS version_by_room ON version (room, id);
CREATE TABLE IF NOT EXISTS asset (room TEXT NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL, type TEXT NOT NULL, PRIMARY KEY (room, hash)) STRICT, WITHOUT ROWID;
`;
const OF_A_ROOM = ['person', 'client', 'log', 'snapshot', 'version', 'asset'] as const;

type Row = Record<string, SQLOutputValue>;

/**
 * The embedded store: one SQLite file, write-ahead log, every commit flushed to the disk (`synchronous=FULL`), so that what was
 * acknowledged survives a cut of the power.
 */
export function openSqliteStore(path: string): HubStore {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=2000; PRAGMA foreign_keys=OFF;');
  db.exec(SCHEMA);
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const inOne = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };

  /** What was still on its way when a room was ended must not bring anything of it back. */
  const isGone = (room: string): boolean =>
    sql('SELECT 1 FROM room WHERE id = ? AND gone = 1').get(room) !== undefined;

  return {
    async createRoom(room) {
      const done = sql(
        'INSERT OR IGNORE INTO room (id, edit, watch, created_by, created_at) VALUES (?, ?, ?, ?, ?)',
      ).run(
        room.id,
        room.edit,
        room.watch,
        room.createdBy,
        room.createdAt, // prettier-ignore
      );
      return Number(done.changes) === 1;
    },
    async findRoom(id) {
      const row = sql('SELECT * FROM room WHERE id = ?').get(id);
      return row && asRoom(row);
    },
    async forgetRoom(id) {
      inOne(() => {
        for (const table of OF_A_ROOM) sql(`DELETE FROM ${table} WHERE room = ?`).run(id);
        sql('UPDATE room SET gone = 1 WHERE id = ?').run(id);
      });
    },
    async bindPerson(room, person, owner) {
      sql('INSERT OR IGNORE INTO person (room, person, owner) VALUES (?, ?, ?)').run(room, person, owner);
      return sql('SELECT owner FROM person WHERE room = ? AND person = ?').get(room, person)?.['owner'] === owner;
    },
    async clientOwners(room) {
      const rows = sql('SELECT client, owner FROM client WHERE room = ?').all(room);
      return new Map(rows.map((row) => [Number(row['client']), String(row['owner'])]));
    },
    async append(batch: LogBatch) {
      inOne(() => {
        for (const claim of batch.claims.filter(({ room }) => !isGone(room)))
          sql('INSERT OR IGNORE INTO client (room, client, owner) VALUES (?, ?, ?)').run(
            claim.room,
            claim.client,
            claim.owner,
          );
        for (const row of batch.updates.filter(({ room }) => !isGone(room)))
          sql('INSERT INTO log (room, at, owner, kind, bytes) VALUES (?, ?, ?, ?, ?)').run(
            row.room,
            row.at,
            row.owner,
            row.kind,
            row.update,
          );
      });
    },
    async load(room): Promise<StoredPiece> {
      const snapshot = sql('SELECT up_to, bytes FROM snapshot WHERE room = ?').get(room);
      const rows = sql('SELECT bytes FROM log WHERE room = ? AND seq > ? ORDER BY seq').all(
        room,
        Number(snapshot?.['up_to'] ?? 0),
      );
      return { snapshot: bytesOf(snapshot), updates: rows.flatMap((row) => bytesOf(row) ?? []) };
    },
    async lastRow(room) {
      return Number(sql('SELECT max(seq) AS last FROM log WHERE room = ?').get(room)?.['last'] ?? 0);
    },
    async compact(room, snapshot, upTo) {
      inOne(() => {
        if (isGone(room)) return;
        sql('INSERT OR REPLACE INTO snapshot (room, up_to, bytes) VALUES (?, ?, ?)').run(room, upTo, snapshot);
        sql('DELETE FROM log WHERE room = ? AND seq <= ?').run(room, upTo);
      });
    },
    async addVersion(version) {
      if (isGone(version.room)) return 0;
      const added = sql('INSERT INTO version (room, at, kind, person, bytes) VALUES (?, ?, ?, ?, ?)').run(
        version.room,
        version.at,
        version.kind,
        version.by,
        version.state, // prettier-ignore
      );
      sql(
        'DELETE FROM version WHERE room = ? AND id NOT IN (SELECT id FROM version WHERE room = ? ORDER BY id DESC LIMIT ?)',
      ).run(
        version.room,
        version.room,
        LIMITS.versions.kept, // prettier-ignore
      );
      return Number(added.lastInsertRowid);
    },
    async versions(room) {
      return sql('SELECT id, at, kind, person, length(bytes) AS bytes FROM version WHERE room = ? ORDER BY id')
        .all(room)
        .map(asVersion);
    },
    async version(room, id) {
      return bytesOf(sql('SELECT bytes FROM version WHERE room = ? AND id = ?').get(room, id));
    },
    async assets(room) {
      return sql('SELECT * FROM asset WHERE room = ?').all(room).map(asAsset);
    },
    async asset(room, hash) {
      const row = sql('SELECT * FROM asset WHERE room = ? AND hash = ?').get(room, hash);
      return row && asAsset(row);
    },
    async putAsset(asset) {
      sql('INSERT OR REPLACE INTO asset (room, hash, bytes, type) VALUES (?, ?, ?, ?)').run(
        asset.room,
        asset.hash,
        asset.bytes,
        asset.type,
      );
    },
    async close() {
      db.close();
    },
  };
}

const bytesOf = (row: Row | undefined): Uint8Array | undefined =>
  row?.['bytes'] instanceof Uint8Array ? row['bytes'] : undefined;

const asRoom = (row: Row): RoomRow => ({
  id: String(row['id']),
  edit: String(row['edit']),
  watch: String(row['watch']),
  createdBy: String(row['created_by']),
  createdAt: Number(row['created_at']),
  gone: row['gone'] === 1,
});

const asVersion = (row: Row): VersionRow => ({
  id: Number(row['id']),
  at: Number(row['at']),
  kind: row['kind'] === 'merge' ? 'merge' : 'deletion',
  by: String(row['person']),
  bytes: Number(row['bytes']),
});

const asAsset = (row: Row): AssetRow => ({
  room: String(row['room']),
  hash: String(row['hash']),
  bytes: Number(row['bytes']),
  type: String(row['type']),
});
