import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The messages of y-webrtc on a data channel. */
const KIND = { sync: 0, awareness: 1, queryAwareness: 3 } as const;
const SYNC = { vector: 0, answer: 1, update: 2 } as const;

export type PeerMessage =
  | { readonly kind: 'vector' | 'answer' | 'update' | 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'query' };

/** Takes a message apart; undefined if it is none of these or ends too early. */
export function readPeerMessage(message: Uint8Array): PeerMessage | undefined {
  try {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND.queryAwareness) return { kind: 'query' };
    if (kind === KIND.awareness) return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
    if (kind !== KIND.sync) return undefined;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC.vector) return { kind: 'vector', bytes };
    if (step === SYNC.answer) return { kind: 'answer', bytes };
    return step === SYNC.update ? { kind: 'update', bytes } : undefined;
  } catch {
    return undefined; // ends too early: nothing in it can be used
  }
}

export const vectorMessage = (vector: Uint8Array): Uint8Array => syncMessage(SYNC.vector, vector);
export const answerMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC.answer, update);
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(SYNC.update, update);

export function awarenessMessage(bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, KIND.awareness);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

function syncMessage(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, KIND.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}
