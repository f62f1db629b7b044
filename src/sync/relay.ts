import * as awarenessProtocol from 'y-protocols/awareness';
import * as Y from 'yjs';
import { closeReasonOf, type CloseReason } from '../base/close-codes.ts';
import type { HubHello, HubToStudio, RefusalCode } from '../base/hub-messages.ts';
import type { Log } from '../base/log.ts';
import type { Random } from '../base/random.ts';
import type { Result } from '../base/result.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import { applyGuarded, guardUpdate, isWhole, LIVE_LIMITS, WHOLE_LIMITS } from '../document/guard.ts';
import { createLedger } from './relay/ledger.ts';
import { createOutbox } from './relay/outbox.ts';
import { openRelaySocket } from './relay/socket.ts';
import { createWire, readFromHub } from './relay/wire.ts';
import type { RoomCode, RoomNotice, RoomRole, Watched } from './room-types.ts';
import { createWatched } from './watched.ts';

const FROM_HUB = { type: 'remote', via: 'relay' } as const;
/** How long work that others made directly may wait for its makers to bring it to the hub themselves. */
const BRING_AFTER = { first: 1_500, spread: 3_000 } as const;
const RETRY_AFTER = 4_000;
/** Bytes of an update without anything in it. */
const NOTHING = 2;

export interface RelayState {
  readonly phase: 'away' | 'joined' | 'refused';
  readonly code: RoomCode | undefined;
  /** Edits the hub has not on disk. */
  readonly unacked: number;
}

export interface RelayLink {
  readonly state: Watched<RelayState>;
  readonly notices: Signal<RoomNotice>;
  leave(): void;
}

export interface RelayLinkOptions {
  readonly url: string;
  readonly room: string;
  readonly role: RoomRole;
  readonly doc: Y.Doc;
  readonly awareness: awarenessProtocol.Awareness;
  readonly ownClients: readonly number[];
  readonly hello: () => Promise<Omit<HubHello, 'v' | 'presence' | 'clients'>>;
  /** Brings an update in as a merge (see `merge.ts`). */
  readonly merge: (update: Uint8Array) => Promise<Result<unknown, RefusalCode | 'server-unreachable'>>;
  /** Whether whoever made an edit directly brings it to the hub herself, so that this device need not. */
  readonly mayLeaveToOthers: () => boolean;
  readonly random: Random;
  readonly log: Log;
}

/**
 * One document on the hub. Own edits go as a live stream and count as safe when the hub has them on disk; what is here under other
 * people's client ids (from a direct room, a file) goes as a merge, because the live stream takes each person's own work only.
 */
export function openRelayLink(options: RelayLinkOptions): RelayLink {
  const { doc, awareness, log, random } = options;
  const scope = createScope();
  const wire = createWire(options.room);
  const ledger = createLedger();
  const notices = createEmitter<RoomNotice>();
  const state = createWatched<RelayState>({ phase: 'away', code: undefined, unacked: 0 });
  const own = new Set([...options.ownClients, doc.clientID]);
  const declared = new Set<number>();
  let isReady = false;
  let forceMerge = false;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const show = (part: Partial<RelayState>): void => state.set({ ...state.current, unacked: ledger.open, ...part });
  const outbox = createOutbox((update) => {
    declare(doc.clientID);
    ledger.cover();
    socket.send(wire.update(update));
  });
  const declare = (client: number): void => {
    own.add(client);
    if (declared.has(client)) return;
    declared.add(client);
    socket.send(wire.tell({ t: 'mine', clients: [client] }));
  };

  const askSoon = (after: number): void => {
    if (soon !== undefined) return;
    soon = setTimeout(() => {
      soon = undefined;
      ask();
    }, after);
  };
  /** Tells the hub what is here; it answers with what is missing here and with what it has, which `answer` takes up. */
  const ask = (): void => {
    if (state.current.phase !== 'joined') return;
    isReady = false;
    socket.send(wire.vector(Y.encodeStateVector(doc)));
  };

  const answer = async (vector: Uint8Array): Promise<void> => {
    if (options.role === 'watch') return ready();
    outbox.clear();
    ledger.reopen();
    const { mark } = ledger;
    const missing = Y.encodeStateAsUpdate(doc, vector);
    const judged = guardUpdate(missing, WHOLE_LIMITS);
    if (missing.byteLength <= NOTHING) {
      ledger.settle(mark);
      return ready();
    }
    const isAllOwn = judged.ok && [...judged.value.ranges.keys()].every((client) => own.has(client));
    if (isAllOwn && !forceMerge && missing.byteLength < LIVE_LIMITS.bytes) {
      for (const client of judged.value.ranges.keys()) declare(client);
      ledger.cover();
      socket.send(wire.reply(missing));
      return ready();
    }
    forceMerge = false;
    const merged = await options.merge(missing);
    if (scope.disposed || state.current.phase !== 'joined') return undefined;
    if (merged.ok) {
      ledger.settle(mark);
      return ready();
    }
    const canWait = merged.code === 'server-unreachable' || merged.code === 'hub-full' || merged.code === 'update-gap';
    show({
      code:
        merged.code === 'update-gap' || merged.code === 'server-unreachable' ? state.current.code : codeOf(merged.code),
    });
    if (canWait) askSoon(RETRY_AFTER);
    else notices.emit({ type: 'refused', code: codeOf(merged.code), facts: merged.facts });
    return undefined;
  };
  const ready = (): void => {
    isReady = true;
    outbox.flush();
    show({ code: undefined });
  };

  const onTold = (message: HubToStudio): void => {
    if (message.t === 'welcome') {
      for (const client of message.clients) own.add(client);
      socket.settled();
      show({ phase: 'joined', code: undefined });
      sendPresence();
      ask();
    } else if (message.t === 'ack') {
      ledger.acknowledge(message.n);
      show({});
    } else if (message.t === 'resync') ask();
    else if (message.t === 'brought') notices.emit({ type: 'brought', by: message.by, version: message.version });
    else if (message.t === 'refused') onRefused(message.code, message.clients);
  };

  const onRefused = (code: RefusalCode, clients: readonly number[]): void => {
    ledger.reopen();
    isReady = false;
    if (code === 'update-too-big') forceMerge = true;
    for (const client of code === 'foreign-client' ? clients : []) own.delete(client);
    // Someone else holds this id at the hub: write on under a new one; what was written goes as a merge.
    if (code === 'foreign-client' && clients.includes(doc.clientID)) doc.clientID = Math.floor(random() * 2 ** 32);
    if (code === 'watch-only' || code === 'update-malformed')
      return notices.emit({ type: 'refused', code: codeOf(code), facts: {} });
    if (code === 'hub-full') show({ code: 'hub-full' });
    return askSoon(code === 'hub-full' ? RETRY_AFTER : 100);
  };

  const onMessage = (data: Uint8Array): void => {
    socket.alive();
    const message = readFromHub(data);
    if (message === undefined) return log.warn('relay-message-unreadable', { bytes: data.byteLength });
    if (message.kind === 'denied') return socket.drop(closeReasonOf(message.reason));
    if (message.kind === 'told') return onTold(message.message);
    if (message.kind === 'vector') return void answer(message.bytes);
    if (message.kind === 'awareness') return applyPresence(awareness, message.bytes, log);
    if (message.kind !== 'reply' && message.kind !== 'update') return undefined;
    const applied = applyGuarded(doc, message.bytes, FROM_HUB, WHOLE_LIMITS);
    if (!applied.ok) log.warn('relay-update-refused', { code: applied.code });
    else if (!isWhole(doc, applied.value)) askSoon(2_000);
    return undefined;
  };

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_HUB || options.role === 'watch') return;
    if (isDirect(origin) && options.mayLeaveToOthers()) return;
    ledger.note();
    if (isFromElsewhere(origin)) bringSoon();
    else outbox.add(update, isReady);
    show({});
  };
  const bringSoon = (): void => askSoon(BRING_AFTER.first + random() * BRING_AFTER.spread);

  const sendPresence = (): void => {
    if (state.current.phase === 'joined' && awareness.getLocalState() !== null)
      socket.send(wire.awareness(awarenessProtocol.encodeAwarenessUpdate(awareness, [awareness.clientID])));
  };
  const onPresence = ({ added, updated }: PresenceChange): void => {
    if (added.includes(awareness.clientID) || updated.includes(awareness.clientID)) sendPresence();
  };

  const socket = openRelaySocket(
    options.url,
    {
      open: () => {
        ledger.restart();
        declared.clear();
        void options.hello().then((hello) => {
          const clients = [...own].slice(-500);
          for (const client of clients) declared.add(client);
          socket.send(
            wire.hello(JSON.stringify({ v: 1, ...hello, presence: awareness.clientID, clients } satisfies HubHello)),
          );
        });
      },
      message: onMessage,
      down: (reason: CloseReason | undefined) => {
        isReady = false;
        outbox.clear();
        ledger.reopen();
        show({ phase: reason?.final ? 'refused' : 'away', code: reason?.key ?? 'server-unreachable' });
      },
      ping: () => wire.tell({ t: 'ping' }),
    },
    random,
  );
  if (Y.encodeStateVector(doc).byteLength > 1 && options.role === 'edit') ledger.note(); // what was here before joining
  show({});
  doc.on('update', onUpdate);
  awareness.on('update', onPresence);
  scope.add(() => socket.dispose());
  scope.add(() => awareness.off('update', onPresence));
  scope.add(() => doc.off('update', onUpdate));
  scope.add(() => clearTimeout(soon));
  scope.add(() => {
    if (isReady) outbox.flush();
    outbox.clear();
  });
  return { state, notices, leave: () => scope.dispose() };
}

interface PresenceChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
}

function applyPresence(awareness: awarenessProtocol.Awareness, bytes: Uint8Array, log: Log): void {
  try {
    awarenessProtocol.applyAwarenessUpdate(awareness, bytes, FROM_HUB);
  } catch {
    log.warn('relay-presence-unreadable', { bytes: bytes.byteLength }); // the next one, seconds later, stands for itself
  }
}

/** Work of others, or of this device's own past: it may be under any client id, so it does not go as a live edit. */
function isFromElsewhere(origin: unknown): boolean {
  const type: unknown = typeof origin === 'object' && origin !== null ? Reflect.get(origin, 'type') : undefined;
  return type === 'remote' || type === 'stored';
}

const isDirect = (origin: unknown): boolean => isFromElsewhere(origin) && Reflect.get(Object(origin), 'via') === 'mesh';

const codeOf = (code: RefusalCode | 'server-unreachable'): RoomCode =>
  code === 'hub-full' || code === 'server-unreachable' || code === 'update-too-big' ? code : 'merge-refused';
