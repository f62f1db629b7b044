/**
 * What the hub and the studio tell each other beside the document's updates: one JSON text each, sent as the relay's
 * "stateless" message. Both sides import these types; both read what arrives as unknown first.
 */

/** First message of a connection: who one is and that one holds the room's key. Goes as the relay's token. */
export interface HubHello {
  readonly v: 1;
  /** 64 hex digits made from room and key (see `sync/credentials`): proves the key without telling it. */
  readonly access: string;
  /** For a room that may be made: the access of those who may only watch. */
  readonly create?: { readonly watch: string };
  readonly person: string;
  /** 64 hex digits made from room and the person's secret. */
  readonly proof: string;
  /** The client id of this device's presence. */
  readonly presence: number;
  /** Yjs client ids that this person writes under. */
  readonly clients: readonly number[];
}

export type HubToStudio =
  /** After joining. `clients`: ids the hub knows as this person's. */
  | {
      readonly t: 'welcome';
      readonly role: 'edit' | 'watch';
      readonly lan: boolean;
      readonly clients: readonly number[];
    }
  /** The first `n` updates of this connection are on disk (or were refused before). */
  | { readonly t: 'ack'; readonly n: number }
  /** Update number `n` of this connection was not taken. */
  | { readonly t: 'refused'; readonly n: number; readonly code: RefusalCode; readonly clients: readonly number[] }
  /** Messages were dropped for this slow connection: ask for what is missing. */
  | { readonly t: 'resync' }
  /** Someone brought in work that was made elsewhere; `version` is the state before. */
  | { readonly t: 'brought'; readonly by: string; readonly version: number }
  | { readonly t: 'pong' };

export type StudioToHub =
  /** Further client ids of this person, before their first update. */
  { readonly t: 'mine'; readonly clients: readonly number[] } | { readonly t: 'ping' };

export type RefusalCode =
  'foreign-client' | 'update-too-big' | 'update-malformed' | 'update-gap' | 'watch-only' | 'hub-full';

/** Reads a JSON text as a record; undefined for anything else, however it is broken. */
export function readRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined; // not JSON: the sender's fault, told to the caller by the missing value
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A Yjs client id: an unsigned integer of 32 bits. */
export const isClientId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
