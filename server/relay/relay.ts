import type { IncomingMessage } from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { CloseKey } from '../../src/base/close-codes.ts';
import type { Clock } from '../../src/base/clock.ts';
import type { HubToStudio } from '../../src/base/hub-messages.ts';
import type { Log } from '../../src/base/log.ts';
import { isWhole } from '../../src/document/guard.ts';
import type { Metrics } from '../metrics.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { HubStore } from '../stores/store.ts';
import { stampPresence } from './awareness.ts';
import { createCompaction } from './compaction.ts';
import { joinRelay } from './join.ts';
import { createRelayLog } from './log.ts';
import type { RelayContext } from './member.ts';
import { createOwners } from './owners.ts';
import type { RelayParts } from './parts.ts';
import { openSession } from './session.ts';
import { createStaying } from './staying.ts';
import { judgeUpdate, type Refusal } from './updates.ts';
import { createVersions } from './versions.ts';

export interface Relay {
  readonly hocuspocus: Hocuspocus<RelayContext>;
  readonly parts: RelayParts;
  accept(socket: WebSocket, request: IncomingMessage): void;
  /** Tells all who are in a room. */
  tellRoom(room: string, message: HubToStudio): void;
  /** Ends all connections of a room for this reason. */
  endRoom(room: string, key: CloseKey): void;
  close(): Promise<void>;
}

export interface RelayOptions {
  readonly store: HubStore;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly eventLog: Log;
  readonly lan: boolean;
  readonly metrics: Metrics;
}

/** Rooms on the hub: Hocuspocus carries the document, what stands around it judges, keeps and acknowledges every edit. */
export function createRelay(options: RelayOptions): Relay {
  const { store, rooms, clock, eventLog, lan, metrics } = options;
  const log = createRelayLog(store, eventLog);
  const parts: RelayParts = {
    store,
    rooms,
    log,
    owners: createOwners(log),
    versions: createVersions(store, clock),
    clock,
    lan,
    metrics,
    staying: createStaying(clock),
  };
  const refuse = ({ session, member }: RelayContext, refusal: Refusal): void => {
    member.refusals++;
    metrics.refused(refusal.code);
    session.tell({ t: 'refused', n: member.handled + 1, ...refusal });
  };
  const compaction = createCompaction(parts, eventLog);
  const present = new Map<string, Set<RelayContext>>();
  const contextsIn = (room: string): RelayContext[] => [...(present.get(room) ?? [])];

  const hocuspocus = new Hocuspocus<RelayContext>({
    quiet: true,
    timeout: 120_000,
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueMessages: 4,
    maxUnauthenticatedQueueSize: 64 * 1024,
    async onAuthenticate(hook) {
      const { session } = hook.context;
      const member = await joinRelay(parts, hook.documentName, hook.token, contextsIn(hook.documentName));
      hook.connectionConfig.readOnly = member.role === 'watch';
      session.member = member;
      parts.staying.expect(hook.documentName);
      return { session, member };
    },
    async onLoadDocument({ document, documentName }) {
      await log.flush();
      parts.owners.open(documentName, await store.clientOwners(documentName));
      const stored = await store.load(documentName);
      if (stored.snapshot) Y.applyUpdateV2(document, stored.snapshot);
      document.transact(() => stored.updates.forEach((update) => Y.applyUpdate(document, update)));
      compaction.open(documentName, stored);
    },
    async afterLoadDocument({ document, documentName }) {
      document.on('update', (update: Uint8Array, origin: unknown) => {
        const { owner, kind } = authorOf(origin);
        log.append({ room: documentName, at: clock(), owner, kind, update });
        compaction.note(document, update.byteLength);
      });
    },
    async connected({ context, documentName }) {
      present.set(documentName, (present.get(documentName) ?? new Set()).add(context));
      context.session.tell({
        t: 'welcome',
        role: context.member.role,
        lan,
        clients: parts.owners.clientsOf(context.member.room, context.member.owner),
      });
    },
    async beforeSync({ type, payload, connection, context, document }) {
      if (type === 0) return;
      const refusal = judgeUpdate(parts, context.member, document, payload);
      if (refusal === undefined) return;
      refuse(context, refusal);
      // Hocuspocus leaves out the update of a connection that may only read, and keeps the connection.
      connection.readOnly = true;
    },
    async afterHandleMessage({ connection, context, document, update, documentName }) {
      const { member } = context;
      if (!isUpdateMessage(update, documentName)) return;
      connection.readOnly = member.role === 'watch';
      // It rests on work that the hub does not have: it waits in memory, so it must not count as kept.
      if (member.expected && !isWhole(document, member.expected)) refuse(context, { code: 'update-gap', clients: [] });
      member.expected = undefined;
      member.handled++;
      member.unacked.push({ handled: member.handled, position: log.positionOf(documentName) });
      acknowledge(context, log.durable);
    },
    async beforeHandleAwareness({ states, context }) {
      if (context) stampPresence(states, context.member);
    },
    async onDisconnect({ context, documentName }) {
      present.get(documentName)?.delete(context);
      if (present.get(documentName)?.size === 0) present.delete(documentName);
    },
    async beforeUnloadDocument(hook) {
      parts.staying.beforeUnload(hook);
    },
    async afterUnloadDocument({ documentName }) {
      parts.owners.close(documentName);
      compaction.close(documentName);
    },
  });

  log.committed.listen((commit) => {
    metrics.committed(commit);
    for (const room of commit.rooms) {
      for (const context of contextsIn(room)) acknowledge(context, log.durable);
      compaction.consider(hocuspocus.documents.get(room));
    }
  });

  return {
    hocuspocus,
    parts,
    accept: (socket, request) => openSession(socket, request, hocuspocus, clock),
    tellRoom: (room, message) => contextsIn(room).forEach(({ session }) => session.tell(message)),
    endRoom: (room, key) => contextsIn(room).forEach(({ session }) => session.end(key)),
    async close() {
      await log.close();
      await compaction.settle();
    },
  };
}

/** Tells a device how many of its updates are on disk. */
function acknowledge({ session, member }: RelayContext, durable: number): void {
  let handled: number | undefined;
  for (let [next] = member.unacked; next && next.position <= durable; [next] = member.unacked) {
    handled = next.handled;
    member.unacked.shift();
  }
  if (handled !== undefined) session.tell({ t: 'ack', n: handled });
}

function authorOf(origin: unknown): { readonly owner: string; readonly kind: 'live' | 'merge' } {
  const connection: unknown =
    typeof origin === 'object' && origin !== null ? Reflect.get(origin, 'connection') : undefined;
  const context: unknown = Reflect.get(Object(connection ?? origin), 'context');
  const owner: unknown = Reflect.get(Object(connection ? Reflect.get(Object(context), 'member') : context), 'owner');
  return { owner: typeof owner === 'string' ? owner : '', kind: connection ? 'live' : 'merge' };
}

/** Only sync messages with content are counted, as the device counts what it sends. */
function isUpdateMessage(message: Uint8Array, room: string): boolean {
  // address (length byte and ASCII id), kind, step
  const at = 1 + room.length;
  return message[at] === 0 && (message[at + 1] === 1 || message[at + 1] === 2);
}
