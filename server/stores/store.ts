/**
 * What the hub keeps. Narrow on purpose: the embedded SQLite store and a database server can both be it, and one suite of tests
 * holds for both. A promise that resolves means: on disk.
 */
export interface HubStore {
  /** False if a room of this id exists or existed. */
  createRoom(room: RoomRow): Promise<boolean>;
  findRoom(id: string): Promise<RoomRow | undefined>;
  /** Clears everything of a room but the knowledge that it was there; what comes for it later is not kept. */
  forgetRoom(id: string): Promise<void>;

  /** Binds a person's public id to the hash of her proof at its first use; false if it is bound to another. */
  bindPerson(room: string, person: string, owner: string): Promise<boolean>;
  /** Yjs client id → hash of the proof of the person who writes under it. */
  clientOwners(room: string): Promise<Map<number, string>>;

  /** Appends all of it or nothing. */
  append(batch: LogBatch): Promise<void>;
  load(room: string): Promise<StoredPiece>;
  /** Number of the newest row of a room; 0 without any. */
  lastRow(room: string): Promise<number>;
  /** Replaces all rows up to `upTo` by one snapshot. */
  compact(room: string, snapshot: Uint8Array, upTo: number): Promise<void>;

  addVersion(version: NewVersion): Promise<number>;
  versions(room: string): Promise<VersionRow[]>;
  version(room: string, id: number): Promise<Uint8Array | undefined>;

  assets(room: string): Promise<AssetRow[]>;
  asset(room: string, hash: string): Promise<AssetRow | undefined>;
  putAsset(asset: AssetRow): Promise<void>;

  close(): Promise<void>;
}

export interface RoomRow {
  readonly id: string;
  /** SHA-256 of the access of those who edit and of those who watch. */
  readonly edit: string;
  readonly watch: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly gone: boolean;
}

export interface LogBatch {
  readonly updates: readonly LogUpdate[];
  readonly claims: readonly ClientClaim[];
}

export interface LogUpdate {
  readonly room: string;
  readonly at: number;
  readonly owner: string;
  readonly kind: 'live' | 'merge';
  /** Yjs update, V1. */
  readonly update: Uint8Array;
}

export interface ClientClaim {
  readonly room: string;
  readonly client: number;
  readonly owner: string;
}

export interface StoredPiece {
  /** Yjs update, V2. */
  readonly snapshot: Uint8Array | undefined;
  /** Yjs updates, V1, in order. */
  readonly updates: readonly Uint8Array[];
}

type VersionKind = 'merge' | 'deletion';

interface NewVersion {
  readonly room: string;
  readonly at: number;
  readonly kind: VersionKind;
  /** Public id of the person whose doing it was. */
  readonly by: string;
  /** Yjs update, V2: the state before. */
  readonly state: Uint8Array;
}

export interface VersionRow {
  readonly id: number;
  readonly at: number;
  readonly kind: VersionKind;
  readonly by: string;
  readonly bytes: number;
}

export interface AssetRow {
  readonly room: string;
  readonly hash: string;
  readonly bytes: number;
  readonly type: string;
}
