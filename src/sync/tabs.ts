import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Log } from '../base/log.ts';
import { createScope } from '../base/scope.ts';
import { applyGuarded, WHOLE_LIMITS } from '../document/guard.ts';

const FROM_TAB = { type: 'remote', via: 'tab' } as const;
/** What came by the hub or from a page, the other pages get the same way. */
const isKnownElsewhere = (origin: unknown): boolean =>
  typeof origin === 'object' && origin !== null && ['tab', 'relay'].includes(String(Reflect.get(origin, 'via')));

const KIND = { vector: 0, answer: 1, update: 2, presence: 3 } as const;

export interface TabsOptions {
  readonly room: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly log: Log;
}

/** Keeps the pages of one browser in step that have the same room open, without any network. Each page sends its own edits only. */
export function joinTabs({ room, doc, awareness, log }: TabsOptions): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const scope = createScope();
  const channel = new BroadcastChannel(`integrart ${room}`);

  const post = (kind: number, bytes: Uint8Array): void => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    channel.postMessage(encoding.toUint8Array(encoder));
  };

  const receive = (message: Uint8Array): void => {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === KIND.vector) {
      post(KIND.answer, Y.encodeStateAsUpdate(doc, bytes));
      post(KIND.presence, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    } else if (kind === KIND.presence) applyAwarenessUpdate(awareness, bytes, FROM_TAB);
    else if (kind === KIND.answer || kind === KIND.update) applyGuarded(doc, bytes, FROM_TAB, WHOLE_LIMITS);
  };

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!(data instanceof Uint8Array)) return;
    try {
      receive(data);
    } catch {
      log.warn('tab-message-unreadable', { bytes: data.byteLength }); // a page of another version: it syncs through the hub
    }
  };
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (!isKnownElsewhere(origin)) post(KIND.update, update);
  };
  const onPresence = ({
    added,
    updated,
    removed,
  }: {
    readonly added: number[];
    readonly updated: number[];
    readonly removed: number[];
  }): void => {
    if ([...added, ...updated, ...removed].includes(awareness.clientID))
      post(KIND.presence, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  };
  doc.on('update', onUpdate);
  awareness.on('update', onPresence);
  scope.add(() => doc.off('update', onUpdate));
  scope.add(() => awareness.off('update', onPresence));
  scope.add(() => channel.close());
  post(KIND.vector, Y.encodeStateVector(doc));
  post(KIND.answer, Y.encodeStateAsUpdate(doc));
  post(KIND.presence, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  return () => scope.dispose();
}
