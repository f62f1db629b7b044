import { asRecord } from '../../base/hub-messages.ts';
import type { Random } from '../../base/random.ts';
import { createScope } from '../../base/scope.ts';
import type { Sealing } from './sealing.ts';

/** Longest that two may take from their first word to an open channel. Then both let go and begin anew. */
const MEET_WITHIN = 8_000;
/** Whoever has found no one says again that she is here, after so long and up to twice that. */
const CALL_EVERY = 5_000;
/** Where devices cannot reach each other (a guest network), they try less and less often, but never stop. */
const PAUSE = { first: 1_000, longest: 60_000 } as const;

/** The line to the hub as y-webrtc holds it; its two ends are replaced by ours. */
export interface SignalLine {
  send(message: unknown): void;
  emit(name: string, args: readonly unknown[]): void;
}

/** One attempt to meet one peer, as y-webrtc holds it. */
export interface Meeting {
  /** simple-peer, which is untyped. */
  readonly peer: unknown;
}

export interface SignalsOptions {
  readonly topic: string;
  readonly sealing: Sealing;
  /** This stay's name among the peers. */
  readonly self: string;
  /** y-webrtc's own list: attempts and open connections by the name of the peer. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly most: number;
  /** The hub says that it serves one local network. */
  readonly lan: (isLan: boolean) => void;
  readonly random: Random;
}

/**
 * What peers say to each other through the hub until they are connected. y-webrtc alone loses some: messages overtake each other
 * while they are sealed and opened, two who come at once both call and then both wait, and a late word to an attempt that is over
 * begins one that nobody answers. Here words keep their order, of two the one with the lower name calls and the other asks to be
 * called, and an attempt that leads to nothing ends and is made again.
 */
export function directSignals(line: SignalLine, options: SignalsOptions): () => void {
  const { topic, sealing, self, meetings } = options;
  const scope = createScope();
  const speak = line.send.bind(line);
  const hand = line.emit.bind(line);
  const answered = new WeakSet<Meeting>();
  const watched = new WeakSet<Meeting>();
  let outgoing: Promise<void> = Promise.resolve();
  let incoming: Promise<void> = Promise.resolve();
  let failures = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const publish = (data: unknown): void => {
    outgoing = outgoing.then(async () => {
      const sealed = await sealing.seal(data);
      if (!scope.disposed) speak({ type: 'publish', topic, data: sealed });
    });
  };
  const call = (to?: string): void => publish({ type: 'announce', from: self, to });
  /** Says to all that one is here: at once, or after a pause if trying has led to nothing. */
  const callAll = (): void => {
    if (failures === 0) return call();
    const pause = Math.min(PAUSE.longest, PAUSE.first * 2 ** failures) * (0.5 + options.random() / 2);
    soon ??= setTimeout(() => {
      soon = undefined;
      call();
    }, pause);
    return undefined;
  };

  const send = (message: unknown): void => {
    const { type, topic: where, topics, data } = asRecord(message) ?? {};
    // The line is for this room alone; y-webrtc speaks of all rooms of the page on every line.
    if (type === 'publish' && where !== topic) return undefined;
    if (type === 'publish') return asRecord(data)?.['type'] === 'announce' ? callAll() : publish(data);
    if (type === 'ping') return speak(message);
    return Array.isArray(topics) && topics.includes(topic) ? speak({ type, topics: [topic] }) : undefined;
  };

  /** Whether y-webrtc is to hear it. */
  const judge = async (data: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const { type, from, to } = data;
    if (typeof from !== 'string' || from === self || (to !== undefined && to !== self)) return false;
    const meeting = meetings.get(from);
    if (type === 'announce') {
      if (meeting !== undefined || meetings.size >= options.most || self < from) return true;
      call(from);
      return false;
    }
    const signal = asRecord(data['signal']);
    if (type !== 'signal' || signal === undefined) return false;
    if (signal['type'] !== 'offer') return meeting !== undefined;
    if (meeting !== undefined && answered.has(meeting)) await ended(meeting); // she begins anew, so hers is over
    return true;
  };
  const hear = async (text: string): Promise<void> => {
    const data = asRecord(await sealing.open(text));
    if (data === undefined || scope.disposed || !(await judge(data))) return;
    hand('message', [{ type: 'publish', topic, data }, line]);
    const meeting = meetings.get(String(data['from']));
    if (meeting === undefined) return;
    if (asRecord(data['signal'])?.['type'] === 'offer') answered.add(meeting);
    watch(String(data['from']), meeting);
  };
  const watch = (from: string, meeting: Meeting): void => {
    if (watched.has(meeting)) return;
    watched.add(meeting);
    const timer = setTimeout(() => {
      failures = isConnected(meeting) ? 0 : Math.min(failures + 1, 16);
      if (failures > 0 && meetings.get(from) === meeting) void ended(meeting);
    }, MEET_WITHIN);
    scope.add(() => clearTimeout(timer));
  };

  const emit = (name: string, args: readonly unknown[]): void => {
    if (name !== 'message') return hand(name, args);
    const message = asRecord(args[0]);
    if (message?.['type'] === 'welcome') return options.lan(message['lan'] === true);
    const data = message?.['data'];
    if (message?.['type'] !== 'publish' || message['topic'] !== topic || typeof data !== 'string') return undefined;
    incoming = incoming.then(() => hear(data)).catch(() => undefined); // y-webrtc stumbled over one word; the next stands for itself
    return undefined;
  };

  Object.assign(line, { send, emit });
  const calling = setInterval(
    () => {
      if (meetings.size === 0) callAll();
    },
    CALL_EVERY * (1 + options.random()),
  );
  scope.add(() => clearInterval(calling));
  scope.add(() => clearTimeout(soon));
  scope.add(() => Object.assign(line, { send: () => undefined }));
  return () => scope.dispose();
}

/** simple-peer calls itself connected late, after it has read statistics; the browser knows at once. */
const isConnected = ({ peer }: Meeting): boolean =>
  Reflect.get(Object(Reflect.get(Object(peer), '_pc')), 'connectionState') === 'connected';

/** Ends an attempt; y-webrtc then takes it from its list and says that it is here. */
function ended({ peer }: Meeting): Promise<void> {
  return new Promise((resolve) => {
    const once: unknown = Reflect.get(Object(peer), 'once');
    const destroy: unknown = Reflect.get(Object(peer), 'destroy');
    if (typeof once !== 'function' || typeof destroy !== 'function' || Reflect.get(Object(peer), 'destroyed') === true)
      return resolve();
    once.call(peer, 'close', () => resolve());
    destroy.call(peer);
    return undefined;
  });
}
