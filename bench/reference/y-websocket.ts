import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocketServer, type WebSocket } from 'ws';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';

/** A server of the y-websocket protocol, one document, in memory: what everyone gets who reads its description. Prints its port. */
const KIND = { sync: 0, awareness: 1 } as const;
const doc = new Y.Doc();
const awareness = new Awareness(doc);
const open = new Set<WebSocket>();

function message(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
const tellAll = (bytes: Uint8Array): void => open.forEach((socket) => socket.send(bytes));

doc.on('update', (update: Uint8Array) => tellAll(message(KIND.sync, (encoder) => sync.writeUpdate(encoder, update))));
awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
  const states = encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]);
  tellAll(message(KIND.awareness, (encoder) => encoding.writeVarUint8Array(encoder, states)));
});

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND.awareness)
      return applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), socket);
    const answer = message(KIND.sync, (encoder) => sync.readSyncMessage(decoder, encoder, doc, socket));
    return answer.byteLength > 1 ? socket.send(answer) : undefined;
  });
  socket.send(message(KIND.sync, (encoder) => sync.writeSyncStep1(encoder, doc)));
});
server.on('listening', () => {
  const address = server.address();
  console.log(`port ${typeof address === 'object' ? address?.port : ''}`);
});
