import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { failed, ok, type Result } from '../base/result.ts';
import type { RemoteOrigin } from './origins.ts';

/**
 * What one update may hold before anything of it touches a document. Yjs believes every number it reads: seven bytes can ask for
 * 200 MB. So sizes and counts are judged first, on both sides of every wire.
 */
export interface UpdateLimits {
  readonly bytes: number;
  /** Different client ids in one update. */
  readonly clients: number;
  /** Clock units (about: characters and values written) that one update may add under one client id. */
  readonly growth: number;
}

/** One message of the live stream: a large import in one command still fits. */
export const LIVE_LIMITS: UpdateLimits = { bytes: 4 * 1024 * 1024, clients: 2_000, growth: 1_000_000 };
/** A whole piece, from a file, a peer's first sync or a merge. */
export const WHOLE_LIMITS: UpdateLimits = { bytes: 32 * 1024 * 1024, clients: 20_000, growth: 20_000_000 };

/** Clocks `from` (inclusive) to `to` (exclusive) that an update carries of one client id. */
interface ClockRange {
  readonly from: number;
  readonly to: number;
}

export interface UpdateMeta {
  /** By Yjs client id; empty for an update that only deletes. */
  readonly ranges: ReadonlyMap<number, ClockRange>;
}

export type GuardCode = 'update-too-big' | 'update-malformed';

/**
 * Judges an update (V1 encoding) without applying it: about 10 µs, memory in proportion to its bytes.
 * @returns the client ids and clock ranges in it; `update-too-big` or `update-malformed` (the bytes are then not to be applied)
 */
export function guardUpdate(update: Uint8Array, limits: UpdateLimits = LIVE_LIMITS): Result<UpdateMeta, GuardCode> {
  if (update.byteLength > limits.bytes) return failed('update-too-big', { bytes: update.byteLength });
  if (update.byteLength < 2) return failed('update-malformed');
  try {
    const claimed = claimedCounts(update);
    if (claimed.clients > limits.clients) return failed('update-too-big', { clients: claimed.clients });
    // A struct takes two bytes at least: whoever claims more is not telling the truth.
    if (claimed.firstStructs * 2 > update.byteLength) return failed('update-malformed');
    return readRanges(update, limits);
  } catch {
    return failed('update-malformed'); // Yjs throws plain errors for anything it cannot read; which one makes no difference
  }
}

/**
 * Judges and applies. What passes the judgement can still contradict itself deeper down; that too ends as a result, never as a throw.
 */
export function applyGuarded(
  doc: Y.Doc,
  update: Uint8Array,
  origin: RemoteOrigin,
  limits: UpdateLimits = LIVE_LIMITS,
): Result<UpdateMeta, GuardCode> {
  const judged = guardUpdate(update, limits);
  if (!judged.ok) return judged;
  try {
    Y.applyUpdate(doc, update, origin);
    return judged;
  } catch {
    return failed('update-malformed'); // see guardUpdate
  }
}

/** Whether a state vector from a wire can be read to its end. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count * 2 > bytes.byteLength) return false;
    for (let index = 0; index < count * 2; index++) decoding.readVarUint(decoder);
    return true;
  } catch {
    return false; // ends too early
  }
}

/** Whether all of an applied update is really in the document. What rests on edits that are not there waits aside, unseen. */
export const isWhole = (doc: Y.Doc, meta: UpdateMeta): boolean =>
  [...meta.ranges].every(([client, range]) => Y.getState(doc.store, client) >= range.to);

function claimedCounts(update: Uint8Array): { readonly clients: number; readonly firstStructs: number } {
  const decoder = decoding.createDecoder(update);
  const clients = decoding.readVarUint(decoder);
  return { clients, firstStructs: clients === 0 ? 0 : decoding.readVarUint(decoder) };
}

function readRanges(update: Uint8Array, limits: UpdateLimits): Result<UpdateMeta, GuardCode> {
  const { from, to } = Y.parseUpdateMeta(update);
  if (from.size > limits.clients) return failed('update-too-big', { clients: from.size });
  const ranges = new Map<number, ClockRange>();
  for (const [client, start] of from) {
    const end = to.get(client);
    if (end === undefined || !isClock(start) || !isClock(end) || end < start || client > 0xffffffff)
      return failed('update-malformed');
    if (end - start > limits.growth) return failed('update-too-big', { growth: end - start });
    ranges.set(client, { from: start, to: end });
  }
  return ok({ ranges });
}

const isClock = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
