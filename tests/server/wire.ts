import { createHash } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from '../../src/base/random.ts';
import { credentialsOf, watchAccessOf } from '../../src/sync/credentials.ts';
import { createWire, readFromHub, type FromHub, type RelayWire } from '../../src/sync/relay/wire.ts';
import type { RoomLink } from '../../src/sync/room-types.ts';
import { person, until } from '../sync/support.ts';

export interface RawGuest {
  readonly wire: RelayWire;
  readonly heard: FromHub[];
  /** Close code once the hub ended the connection. */
  readonly closed: () => number | undefined;
  send(bytes: Uint8Array | string): void;
  told(t: string): Extract<FromHub, { kind: 'told' }>['message'][];
  close(): void;
}

/** A connection to the relay that says whatever a test wants it to say. */
export async function connectRaw(
  url: string,
  link: RoomLink,
  name: string,
  options: { clients?: readonly number[]; presence?: number; hello?: string } = {},
): Promise<RawGuest> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/relay`);
  socket.binaryType = 'arraybuffer';
  const wire = createWire(link.room);
  const heard: FromHub[] = [];
  let closeCode: number | undefined;
  socket.onmessage = ({ data }) => {
    const message = readFromHub(new Uint8Array(data));
    if (message) heard.push(message);
  };
  socket.onclose = ({ code }) => (closeCode = code);
  await until(() => socket.readyState === WebSocket.OPEN, 'the socket opens');
  const guest: RawGuest = {
    wire,
    heard,
    closed: () => closeCode,
    send: (bytes) => socket.send(typeof bytes === 'string' ? bytes : new Uint8Array(bytes)),
    told: (t) =>
      heard.flatMap((message) => (message.kind === 'told' && message.message.t === t ? [message.message] : [])),
    close: () => socket.close(),
  };
  const { access, proof } = await credentialsOf(link, person(name));
  const hello = {
    v: 1,
    access,
    proof,
    person: person(name).id,
    presence: options.presence ?? numberFor(`presence of ${name}`),
    clients: options.clients ?? [],
    create: { watch: await watchAccessOf(link) },
  };
  guest.send(wire.hello(options.hello ?? JSON.stringify(hello)));
  if (options.hello === undefined) await until(() => guest.told('welcome').length === 1, `${name} is welcome`);
  return guest;
}

export async function authorizationOf(link: RoomLink, name: string): Promise<string> {
  const { access, proof, person: id } = await credentialsOf(link, person(name));
  return `Bearer ${access}.${id}.${proof}`;
}

const numberFor = (text: string): number => createHash('sha256').update(text).digest().readUInt32LE(0);

/** Edits of a document of one client id, one update each. */
export function updatesOf(clientID: number, edit: (doc: Y.Doc) => void, doc = new Y.Doc()): Uint8Array[] {
  doc.clientID = clientID;
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', note);
  edit(doc);
  doc.off('update', note);
  return updates;
}

/** The 13 bytes that pretend someone wrote far ahead under an id, so that her real edits look known. */
export function forgedClock(client: number, from: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const value of [1, 1, client, from]) encoding.writeVarUint(encoder, value);
  encoding.writeUint8(encoder, 0);
  encoding.writeVarUint(encoder, length);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** A message that no studio sends: noise, broken updates, forged clocks, a second hello. */
export function hostile({ wire }: RawGuest, random: Random): Uint8Array {
  const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 120) }, () => Math.floor(random() * 256));
  const [honest] = updatesOf(9, (doc) => doc.getText('words').insert(0, 'hello'));
  const mutated = honest?.map((byte) => (random() < 0.1 ? Math.floor(random() * 256) : byte)) ?? noise;
  const choices = [
    noise,
    wire.update(noise),
    wire.reply(noise),
    wire.vector(noise),
    wire.awareness(noise),
    wire.update(mutated),
    wire.reply(mutated),
    wire.update(forgedClock(Math.floor(random() * 2 ** 32), 0, 2 ** 30)),
    wire.hello('again'),
  ];
  return choices[Math.floor(random() * choices.length)] ?? noise;
}
