import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  asRecord,
  isClientId,
  readRecord,
  type HubToStudio,
  type RefusalCode,
  type StudioToHub,
} from '../../base/hub-messages.ts';

/** The relay's wire is that of Hocuspocus: the room's name, a kind, and what belongs to the kind. */
const KIND = { sync: 0, awareness: 1, auth: 2, stateless: 5, close: 7 } as const;
const SYNC = { vector: 0, reply: 1, update: 2 } as const;
const AUTH = { token: 0, denied: 1, granted: 2 } as const;

export type FromHub =
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'granted' }
  | { readonly kind: 'vector'; readonly bytes: Uint8Array }
  | { readonly kind: 'reply' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'told'; readonly message: HubToStudio }
  | { readonly kind: 'other' };

export interface RelayWire {
  hello(token: string): Uint8Array;
  vector(bytes: Uint8Array): Uint8Array;
  reply(update: Uint8Array): Uint8Array;
  update(update: Uint8Array): Uint8Array;
  awareness(bytes: Uint8Array): Uint8Array;
  tell(message: StudioToHub): Uint8Array;
}

export function createWire(room: string): RelayWire {
  const message = (kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, room);
    encoding.writeVarUint(encoder, kind);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const sync = (step: number, bytes: Uint8Array): Uint8Array =>
    message(KIND.sync, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  return {
    hello: (token) =>
      message(KIND.auth, (encoder) => {
        encoding.writeVarUint(encoder, AUTH.token);
        encoding.writeVarString(encoder, token);
      }),
    vector: (bytes) => sync(SYNC.vector, bytes),
    reply: (bytes) => sync(SYNC.reply, bytes),
    update: (bytes) => sync(SYNC.update, bytes),
    awareness: (bytes) => message(KIND.awareness, (encoder) => encoding.writeVarUint8Array(encoder, bytes)),
    tell: (told) => message(KIND.stateless, (encoder) => encoding.writeVarString(encoder, JSON.stringify(told))),
  };
}

/** Takes a message of the hub apart; undefined if it ends too early. */
export function readFromHub(message: Uint8Array): FromHub | undefined {
  try {
    const decoder = decoding.createDecoder(message);
    decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND.sync) return readSync(decoder);
    if (kind === KIND.awareness) return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
    if (kind === KIND.stateless) return readTold(decoding.readVarString(decoder));
    if (kind !== KIND.auth) return { kind: 'other' };
    const answer = decoding.readVarUint(decoder);
    if (answer === AUTH.denied) return { kind: 'denied', reason: decoding.readVarString(decoder) };
    return answer === AUTH.granted ? { kind: 'granted' } : { kind: 'other' };
  } catch {
    return undefined; // bytes that end too early: nothing in them can be used
  }
}

function readSync(decoder: decoding.Decoder): FromHub {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === SYNC.vector) return { kind: 'vector', bytes };
  if (step === SYNC.reply) return { kind: 'reply', bytes };
  return step === SYNC.update ? { kind: 'update', bytes } : { kind: 'other' };
}

function readTold(text: string): FromHub {
  const record = asRecord(readRecord(text));
  if (record === undefined) return { kind: 'other' };
  const { t, n, by, version } = record;
  const clients = Array.isArray(record['clients']) ? record['clients'].filter(isClientId) : [];
  const count = typeof n === 'number' ? n : 0;
  if (t === 'ack') return { kind: 'told', message: { t, n: count } };
  if (t === 'pong' || t === 'resync') return { kind: 'told', message: { t } };
  if (t === 'refused') return { kind: 'told', message: { t, n: count, code: readCode(record['code']), clients } };
  if (t === 'welcome')
    return {
      kind: 'told',
      message: { t, role: record['role'] === 'watch' ? 'watch' : 'edit', lan: record['lan'] === true, clients },
    };
  if (t === 'brought' && typeof by === 'string' && typeof version === 'number')
    return { kind: 'told', message: { t, by, version } };
  return { kind: 'other' };
}

const CODES: readonly RefusalCode[] = [
  'foreign-client',
  'update-too-big',
  'update-malformed',
  'update-gap',
  'watch-only',
  'hub-full',
];
const readCode = (value: unknown): RefusalCode => CODES.find((code) => code === value) ?? 'update-malformed';
