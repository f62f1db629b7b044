import type { IncomingMessage } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { closeCodeOf, type CloseKey } from '../../src/base/close-codes.ts';
import type { Clock } from '../../src/base/clock.ts';
import { isClientId, readRecord } from '../../src/base/hub-messages.ts';
import { PRESENCE_CAPS } from '../../src/base/presence-state.ts';
import { guardUpdate, isStateVector, LIVE_LIMITS } from '../../src/document/guard.ts';
import { LIMITS } from '../limits.ts';
import { createTokenBucket } from '../token-bucket.ts';
import { KIND, readAwarenessEntry, readFrame, SYNC, type RelayFrame } from './frame.ts';
import type { RelayContext, RelayMember, RelaySession } from './member.ts';

/**
 * The door of one relay connection: rate, size and shape of every message are judged here, so that the relay itself only ever sees
 * messages it can handle. Whatever else comes ends this connection and touches no other.
 */
export function openSession(
  socket: WebSocket,
  request: IncomingMessage,
  hocuspocus: Hocuspocus<RelayContext>,
  clock: Clock,
): void {
  const messages = createTokenBucket(LIMITS.relay.messages, clock);
  const bytes = createTokenBucket(LIMITS.relay.bytes, clock);
  let address: string | undefined;
  let hellos = 0;
  let isBehind = false;
  let ended = false;

  const session: RelaySession = {
    member: undefined,
    tell(message) {
      if (address === undefined) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, address);
      encoding.writeVarUint(encoder, KIND.stateless);
      encoding.writeVarString(encoder, JSON.stringify(message));
      outgoing.send(encoding.toUint8Array(encoder));
    },
    end(key: CloseKey) {
      socket.close(closeCodeOf(key), key);
      client.handleClose({ code: closeCodeOf(key), reason: key });
      ended = true;
    },
  };

  /** What Hocuspocus writes to: lets a slow device fall behind instead of filling the hub's memory. */
  const outgoing = {
    get readyState() {
      return socket.readyState;
    },
    close(code?: number, reason?: string) {
      socket.close(code, reason);
    },
    send(data: Uint8Array) {
      const waiting = socket.bufferedAmount;
      if (waiting > LIMITS.relay.buffered.end) return session.end('connection-too-slow');
      if (waiting > LIMITS.relay.buffered.slow && isDroppable(data, waiting > LIMITS.relay.buffered.behind)) {
        if (waiting > LIMITS.relay.buffered.behind) isBehind = true;
        return;
      }
      socket.send(data, () => {
        if (!isBehind || socket.bufferedAmount > LIMITS.relay.buffered.slow) return;
        isBehind = false;
        session.tell({ t: 'resync' });
      });
    },
  };

  const webRequest = new Request(`http://hub${request.url ?? '/'}`);
  const client = hocuspocus.handleConnection(outgoing as never, webRequest, { session } as never); // both seams of Hocuspocus are typed wider than they are used
  const helloTimer = setTimeout(() => {
    if (session.member === undefined) session.end('hello-too-late');
  }, LIMITS.relay.hello);

  const isAcceptable = (frame: RelayFrame): boolean => {
    if (frame.kind === 'auth') {
      address ??= frame.address;
      return (
        frame.address === address &&
        !frame.address.includes('\0') &&
        session.member === undefined &&
        ++hellos <= LIMITS.relay.hellos
      );
    }
    const { member } = session;
    return member !== undefined && frame.address === address && isGoodFor(member, frame);
  };

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (ended) return undefined;
    if (!isBinary) return session.end('message-malformed');
    if (!messages.take(1) || !bytes.take(data.byteLength)) return session.end('too-fast');
    const message = new Uint8Array(data);
    const frame = readFrame(message);
    if (frame === undefined || !isAcceptable(frame)) return session.end('message-malformed');
    if (frame.kind === 'stateless') return handleStateless(session, frame.text);
    if (frame.kind === 'awareness' && !isOwnPresence(session.member, frame.bytes)) return undefined;
    return client.handleMessage(message);
  });
  socket.on('close', (code: number, reason: Buffer) => {
    clearTimeout(helloTimer);
    client.handleClose({ code, reason: reason.toString() });
  });
}

/** Whether the contents of a message from a joined device hold together. Too big an update is told, not punished. */
function isGoodFor(member: RelayMember, frame: RelayFrame): boolean {
  if (frame.kind === 'vector') return isStateVector(frame.bytes);
  if (frame.kind !== 'update') return true;
  const judged = guardUpdate(frame.bytes, LIVE_LIMITS);
  if (!judged.ok && judged.code === 'update-too-big') return true;
  return judged.ok && member.refusals <= LIMITS.relay.refusals;
}

/** A device speaks of its own presence only; others' states in its mouth are dropped without a word (a bare provider sends them). */
function isOwnPresence(member: RelayMember | undefined, bytes: Uint8Array): boolean {
  if (member === undefined || bytes.byteLength > PRESENCE_CAPS.bytes) return false;
  const entry = readAwarenessEntry(bytes);
  return entry !== undefined && entry.client === member.presence && typeof entry.state === 'object';
}

function handleStateless(session: RelaySession, text: string): void {
  const record = readRecord(text);
  if (record?.['t'] === 'ping') session.tell({ t: 'pong' });
  const clients = record?.['clients'];
  if (record?.['t'] !== 'mine' || !Array.isArray(clients)) return;
  for (const client of clients)
    if (isClientId(client) && (session.member?.clients.size ?? Infinity) < LIMITS.relay.clients)
      session.member?.clients.add(client);
}

function isDroppable(message: Uint8Array, alsoUpdates: boolean): boolean {
  const decoder = decoding.createDecoder(message);
  decoding.readVarString(decoder);
  const kind = decoding.readVarUint(decoder);
  if (kind === KIND.awareness) return true;
  return alsoUpdates && kind === KIND.sync && decoding.readVarUint(decoder) === SYNC.update;
}
