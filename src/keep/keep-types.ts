import type { Result } from '../base/result.ts';
import type { Signal } from '../base/signal.ts';
import type { PieceDoc } from '../document/open.ts';
import type { PlanRecords } from '../document/plan/records.ts';

/** Types only: what features may know of this device's store. */

/** A person of this device. Her picture is how she takes her turn. */
export interface DevicePerson {
  readonly id: string;
  readonly name: string;
  readonly picture: string;
  readonly colour: number;
  /** Secret of this person on this device; proves at a relay that her client ids are hers. Never shown, never in a document. */
  readonly key: string;
  readonly createdAt: number;
}

export interface PieceEntry {
  readonly id: string;
  readonly title: string;
  readonly starter: string;
  readonly changedAt: number;
  /** The room it is shared in, if any; the key opens it. */
  readonly room: { readonly id: string; readonly key: string; readonly server: string } | undefined;
}

/** Where the latest edits are: in memory only, or safe on this device. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  /** Writing fails; edits live in memory and in the file the person is asked to save. */
  | { readonly type: 'failing'; readonly code: KeepCode };

export type KeepCode = 'disk-full' | 'storage-refused' | 'storage-closed';

export interface OpenedPiece {
  readonly piece: PieceDoc;
  readonly saved: Signal<SaveState>;
  saveState(): SaveState;
  /** The same piece is open in another tab: edits meet through the browser, one tab saves. */
  readonly otherTab: Signal<boolean>;
  hasOtherTab(): boolean;
  /** Resolves when all edits made until now are on disk. */
  flush(): Promise<Result<void, KeepCode>>;
  close(): Promise<void>;
}

export interface StoredAsset {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A recording while it is being made. */
export interface TakeFacts {
  readonly piece: string;
  readonly person: string;
  readonly sampleRate: number;
  /** Tick at which the first sample belongs. */
  readonly start: number;
}

export interface OpenTake {
  /** Hand in about a second at a time, in order; on `disk-full` the recording goes on in memory. */
  add(samples: Float32Array): Promise<Result<void, KeepCode>>;
  /** When it has become an asset, or is not wanted. */
  discard(): Promise<void>;
}

/** A recording that was cut off: the page was killed or the battery empty. */
export interface UnfinishedTake extends TakeFacts {
  readonly startedAt: number;
  samples(): Promise<Float32Array<ArrayBuffer>>;
  discard(): Promise<void>;
}

export interface StorageSpace {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** The browser promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/** Everything kept on this device. One per page. */
export interface Keep {
  /** `memory`: the browser refuses storage; the studio works, nothing outlives the page, and it says so. */
  readonly mode: 'disk' | 'memory';
  pieces(): Promise<readonly PieceEntry[]>;
  readonly piecesChanged: Signal<void>;
  createPiece(person: string): Promise<OpenedPiece & { readonly id: string }>;
  openPiece(id: string, person: string): Promise<Result<OpenedPiece, 'piece-missing' | KeepCode>>;
  /** A piece that arrives from a room: an empty document to sync into, or the one this device has. */
  joinPiece(room: NonNullable<PieceEntry['room']>, person: string): Promise<OpenedPiece & { readonly id: string }>;
  /** `undefined` makes it private again on this device. */
  setRoom(pieceId: string, room: PieceEntry['room']): Promise<void>;
  /** Can be taken back with `restorePiece` until the page closes. */
  removePiece(id: string): Promise<void>;
  restorePiece(id: string): Promise<void>;

  people(): Promise<readonly DevicePerson[]>;
  readonly peopleChanged: Signal<void>;
  addPerson(person: Pick<DevicePerson, 'name' | 'picture' | 'colour'>): Promise<DevicePerson>;
  changePerson(id: string, fields: Partial<Pick<DevicePerson, 'name' | 'picture' | 'colour'>>): Promise<void>;

  putAsset(asset: Omit<StoredAsset, 'sha256'>): Promise<Result<string, KeepCode>>;
  asset(sha256: string): Promise<StoredAsset | undefined>;
  hasAsset(sha256: string): Promise<boolean>;

  startTake(facts: TakeFacts): Promise<Result<OpenTake, KeepCode>>;
  unfinishedTakes(pieceId: string): Promise<readonly UnfinishedTake[]>;

  /** Small settings of this device (language, theme, last person), readable at once after `openKeep`. */
  setting(name: string): unknown;
  setSetting(name: string, value: unknown): Promise<void>;

  /** The personal plan of one person: plain data, read through the reader of `document/plan`. */
  plan(person: string): Promise<unknown>;
  savePlan(person: string, plan: unknown): Promise<Result<void, KeepCode>>;
  readonly planChanged: Signal<string>;
  /** The device-only log of what a person did, for "what did I do here?". */
  addTraces(person: string, pieceId: string, traces: readonly unknown[]): Promise<void>;
  traces(person: string, pieceId: string): Promise<readonly unknown[]>;

  /** What can be taken to another device in one sealed file; fetched when it is asked for. */
  vault(): Promise<Vault>;

  space(): Promise<StorageSpace>;
  askToPersist(): Promise<boolean>;
}

/** A recording or drawing that travels in the vault, named by what it holds. */
export interface VaultFile {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a vault file stays shut; each is the key of a sentence. */
export type SealCode =
  'vault-wrong-passphrase' | 'vault-cut-off' | 'vault-damaged' | 'vault-newer' | 'vault-none' | 'vault-needs-https';
export type VaultCode = SealCode | 'vault-too-big';

/** The secret from which a person's signing key is made. */
export interface Signer {
  readonly seed: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly since: number;
}


/** All that is hers on one device: who she is here, her key, her plan, what the device saw of her work, what she said and drew. */
export interface VaultContents {
  readonly person: DevicePerson;
  readonly signer: Signer;
  /** `null` if she has none yet. */
  readonly plan: PlanRecords | null;
  readonly traces: readonly { readonly piece: string; readonly lines: readonly unknown[] }[];
  readonly files: readonly VaultFile[];
  /** Settings kept under her id, such as how far she is in a mission. */
  readonly settings: readonly { readonly name: string; readonly value: unknown }[];
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

export interface Vault {
  signer(person: string): Promise<Result<Signer, KeepCode>>;
  /** @returns one sealed file */
  make(person: DevicePerson, passphrase: string): Promise<Result<Blob, VaultCode | KeepCode>>;
  /** Opens a file without storing anything of it. */
  open(file: Blob, passphrase: string): Promise<Result<VaultContents, VaultCode>>;
  /**
   * Brings person, key, traces and files home, beside what is there and never over it. The plan is not written:
   * whoever holds the open plan joins it.
   */
  bringHome(contents: VaultContents): Promise<Result<{ readonly isNewHere: boolean }, KeepCode>>;
}
