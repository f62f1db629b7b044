import * as decoding from 'lib0/decoding';

/** The message kinds of the relay's wire (those of Hocuspocus) that a studio may send. */
export const KIND = { sync: 0, awareness: 1, auth: 2, stateless: 5 } as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export type RelayFrame =
  | { readonly kind: 'auth'; readonly address: string }
  | { readonly kind: 'vector'; readonly address: string; readonly bytes: Uint8Array }
  | { readonly kind: 'update'; readonly address: string; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly address: string; readonly bytes: Uint8Array }
  | { readonly kind: 'stateless'; readonly address: string; readonly text: string };

/** Takes one message apart; undefined if it is none of those a studio sends. */
export function readFrame(message: Uint8Array): RelayFrame | undefined {
  try {
    const decoder = decoding.createDecoder(message);
    const address = decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND.auth) return { kind: 'auth', address };
    if (kind === KIND.awareness) return { kind: 'awareness', address, bytes: decoding.readVarUint8Array(decoder) };
    if (kind === KIND.stateless) return { kind: 'stateless', address, text: decoding.readVarString(decoder) };
    if (kind !== KIND.sync) return undefined;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) return { kind: 'vector', address, bytes };
    return step === SYNC.step2 || step === SYNC.update ? { kind: 'update', address, bytes } : undefined;
  } catch {
    return undefined; // bytes that end too early or hold no text: not a message of ours
  }
}

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

/** The one entry of a presence message; undefined for several at once, broken JSON or a clock no one reaches. */
export function readAwarenessEntry(bytes: Uint8Array): AwarenessEntry | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 1) return undefined;
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    return clock > 0xffffffff ? undefined : { client, clock, state };
  } catch {
    return undefined; // see readFrame
  }
}
