import type { WebSocket } from 'ws';
import { closeCodeOf, type CloseKey } from '../src/base/close-codes.ts';
import type { Clock } from '../src/base/clock.ts';
import { readRecord } from '../src/base/hub-messages.ts';
import { LIMITS } from './limits.ts';
import { createTokenBucket } from './token-bucket.ts';

/** The forms that y-webrtc speaks. What is in `data` is between the peers (encrypted with the room's key) and only passed on. */
type SignalMessage =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly string[] }
  | { readonly type: 'publish'; readonly topic: string; readonly data: unknown }
  | { readonly type: 'ping' };

export interface Signaling {
  accept(socket: WebSocket): void;
}

/**
 * Where peers of a room find each other. Only who listens to a topic may speak in it; whatever is not one of the forms ends that
 * connection and no other.
 */
export function createSignaling({ clock, lan }: { readonly clock: Clock; readonly lan: boolean }): Signaling {
  const topics = new Map<string, Set<WebSocket>>();

  const leave = (socket: WebSocket, topic: string): void => {
    const listeners = topics.get(topic);
    listeners?.delete(socket);
    if (listeners?.size === 0) topics.delete(topic);
  };

  const join = (socket: WebSocket, own: Set<string>, topic: string): CloseKey | undefined => {
    if (own.has(topic)) return undefined;
    const listeners = topics.get(topic) ?? new Set();
    if (own.size >= LIMITS.signal.topics || listeners.size >= LIMITS.signal.subscribers) return 'room-full';
    topics.set(topic, listeners.add(socket));
    own.add(topic);
    return undefined;
  };

  const publish = (own: ReadonlySet<string>, text: string, topic: string): CloseKey | undefined => {
    if (!own.has(topic)) return 'message-malformed';
    for (const listener of topics.get(topic) ?? [])
      if (listener.bufferedAmount < LIMITS.relay.buffered.slow) listener.send(text);
    return undefined;
  };

  return {
    accept(socket) {
      // Peers choose by it which addresses they may tell each other, so it comes before anything else.
      socket.send(JSON.stringify({ type: 'welcome', lan }));
      const own = new Set<string>();
      const bucket = createTokenBucket(LIMITS.signal.messages, clock);
      const handle = (text: string): CloseKey | undefined => {
        if (!bucket.take(1)) return 'too-fast';
        const message = readSignal(text);
        if (message === undefined) return 'message-malformed';
        if (message.type === 'ping') {
          socket.send('{"type":"pong"}');
          return undefined;
        }
        if (message.type === 'publish') return publish(own, text, message.topic);
        if (message.type === 'subscribe')
          return message.topics.reduce<CloseKey | undefined>((no, topic) => no ?? join(socket, own, topic), undefined);
        for (const topic of message.topics) if (own.delete(topic)) leave(socket, topic);
        return undefined;
      };
      socket.on('message', (data: Buffer, isBinary: boolean) => {
        const refused = isBinary ? 'message-malformed' : handle(data.toString());
        if (refused) socket.close(closeCodeOf(refused), refused);
      });
      socket.on('close', () => own.forEach((topic) => leave(socket, topic)));
    },
  };
}

function readSignal(text: string): SignalMessage | undefined {
  const record = readRecord(text);
  if (record === undefined) return undefined;
  const { type, topic, topics } = record;
  if (type === 'ping') return { type };
  if (type === 'publish') return isTopic(topic) ? { type, topic, data: record['data'] } : undefined;
  if (type !== 'subscribe' && type !== 'unsubscribe') return undefined;
  const isList = Array.isArray(topics) && topics.length <= LIMITS.signal.topics && topics.every(isTopic);
  return isList ? { type, topics } : undefined;
}

const isTopic = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LIMITS.signal.topicLength;
