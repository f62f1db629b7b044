import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { CrowdGuest } from './crowd-guests.ts';

const KIND = { sync: 0, awareness: 1, auth: 2, syncReply: 4 } as const;
const FROM_SERVER = 'server';

/** What a server wants to hear before a document: Hocuspocus its name before each message and a token, y-websocket neither. */
export interface Door {
  readonly name: string;
  token(client: number): Promise<string>;
}

/** Someone who does no more than the protocol asks, so that the time taken is that of the server. */
export function enterBare(url: string, door: Door | undefined): CrowdGuest {
  const name = door?.name;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const socket = new WebSocket(url);
  let isIn = false;
  socket.binaryType = 'arraybuffer';

  const say = (kind: number, write: (encoder: encoding.Encoder) => void): void => {
    const encoder = encoding.createEncoder();
    if (name !== undefined) encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, kind);
    write(encoder);
    socket.send(new Uint8Array(encoding.toUint8Array(encoder)));
  };
  const ask = (): void => say(KIND.sync, (encoder) => sync.writeSyncStep1(encoder, doc));
  const hello = (token: string): void =>
    say(KIND.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, token);
    });

  socket.onopen = () => (door === undefined ? ask() : void door.token(doc.clientID).then(hello));
  socket.onmessage = ({ data }) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (name !== undefined) decoding.readVarString(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND.auth) return ask();
    if (kind === KIND.awareness)
      return applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), FROM_SERVER);
    if (kind !== KIND.sync && kind !== KIND.syncReply) return undefined;
    const answer = encoding.createEncoder();
    const step = sync.readSyncMessage(decoder, answer, doc, FROM_SERVER);
    if (step === sync.messageYjsSyncStep2) isIn = true;
    const bytes = encoding.toUint8Array(answer);
    if (bytes.byteLength > 0) say(KIND.sync, (encoder) => encoding.writeUint8Array(encoder, bytes));
    return undefined;
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_SERVER) say(KIND.sync, (encoder) => sync.writeUpdate(encoder, update));
  });
  awareness.on('update', (_: unknown, origin: unknown) => {
    if (origin === FROM_SERVER || !isIn) return;
    const own = encodeAwarenessUpdate(awareness, [awareness.clientID]);
    say(KIND.awareness, (encoder) => encoding.writeVarUint8Array(encoder, own));
  });
  return {
    doc,
    isIn: () => isIn,
    show: (tick) => awareness.setLocalStateField('place', { view: 'compose', tick }),
    async leave() {
      awareness.destroy();
      socket.close();
    },
  };
}
