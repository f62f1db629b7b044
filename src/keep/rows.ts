import type { DevicePerson, PieceEntry } from './keep-types.ts';

/** The rows of this device's store, as they lie in the database. */

export interface PieceRow extends PieceEntry {
  /** SHA-256 of the sounds and pictures that the document names. */
  readonly assets: readonly string[];
  /** When it was put in the bin; rows that lie there are cleared when the studio next opens. */
  readonly removedAt: number | undefined;
}

/** What a piece's row takes from its document each time the document is written. */
export type PieceFacts = Pick<PieceRow, 'title' | 'starter' | 'changedAt' | 'assets'>;

/** A part of a document: one Yjs update (V2). All parts of a piece together are the piece, in any order, repeated or not. */
export interface UpdateRow {
  readonly seq: number;
  readonly piece: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PersonRow = DevicePerson;

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export interface PlanRow {
  readonly person: string;
  readonly plan: unknown;
}

export interface TraceRow {
  readonly person: string;
  readonly piece: string;
  readonly trace: unknown;
}

export interface AssetRow {
  readonly sha256: string;
  readonly mime: string;
  readonly size: number;
  readonly place: 'row' | 'file';
  readonly addedAt: number;
}

export interface TakeRow {
  readonly id: string;
  readonly piece: string;
  readonly person: string;
  readonly sampleRate: number;
  /** Tick at which the first sample belongs. */
  readonly start: number;
  readonly startedAt: number;
}
