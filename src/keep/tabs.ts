import * as Y from 'yjs';
import type { Clock } from '../base/clock.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import type { RemoteOrigin } from '../document/origins.ts';
import type { Neighbours } from './neighbours.ts';
import { readTabMessage, type TabMessage } from './tab-messages.ts';

/** A tab that has been silent for so long is gone, or asleep. */
const GONE_MS = 12_000;
const PING_MS = 4_000;

const FROM_TAB: RemoteOrigin = { type: 'remote', via: 'tab' };

/** Tab ids with the number of their last edit that came in while this tab held the pen. */
type Received = readonly (readonly [string, number])[];

/** The same piece in other tabs of this browser: edits meet without a server, and one tab writes for all. */
export interface Tabs {
  readonly changed: Signal<boolean>;
  hasOther(): boolean;
  /** Whether another tab holds the pen. */
  isOthersTurn(): boolean;
  /** Hands an edit of this tab to the others. */
  send(update: Uint8Array<ArrayBuffer>, number: number): void;
  /** This tab writes for all. */
  hasPen(): boolean;
  /** What the others have sent so far; hand it to `tellWritten` when a write that began now is done. */
  received(): Received;
  /** Tells the others that these edits of theirs are on disk. */
  tellWritten(received: Received): void;
  close(): void;
}

export interface TabsOptions {
  neighbours: Neighbours;
  piece: string;
  tab: string;
  ydoc: Y.Doc;
  clock: Clock;
  /** This tab writes for all from now on; `hasForeign` if it holds edits of others that may not be on disk. */
  onPen(hasForeign: boolean): void;
  /** Our edits up to this number are on disk, by another tab's hand. */
  onWritten(number: number): void;
}

export function joinTabs({ neighbours, piece, tab, ydoc, clock, onPen, onWritten }: TabsOptions): Tabs {
  const scope = createScope();
  const changed = createEmitter<boolean>();
  const heardAt = new Map<string, number>();
  /** Highest edit number taken over from each tab. */
  const taken = new Map<string, number>();
  const { locks } = neighbours;
  const channel = neighbours.openChannel(`integrart-piece-${piece}`);
  let hasPen = false;
  let hasForeign = false;
  let had = false;

  const post = (message: TabMessage): void => channel?.postMessage(message);
  const tell = (): void => {
    const has = heardAt.size > 0;
    if (has === had) return;
    had = has;
    changed.emit(has);
  };

  const receive = (message: TabMessage): void => {
    if (message.tab === tab) return;
    if (message.type === 'bye') heardAt.delete(message.tab);
    else heardAt.set(message.tab, clock());
    tell();
    if (message.type === 'hello') {
      post({ type: 'state', tab, vector: bytes(Y.encodeStateVector(ydoc)), update: bytes(Y.encodeStateAsUpdateV2(ydoc, message.vector)) });
    } else if (message.type === 'state') {
      take(message.update);
      post({ type: 'difference', tab, update: bytes(Y.encodeStateAsUpdateV2(ydoc, message.vector)) });
    } else if (message.type === 'difference') {
      take(message.update);
    } else if (message.type === 'edit') {
      take(message.update);
      if (hasPen) taken.set(message.tab, message.number);
    } else if (message.type === 'written') {
      const number = message.numbers.find(([whose]) => whose === tab)?.[1];
      if (number !== undefined) onWritten(number);
    } else if (message.type === 'ping') {
      post({ type: 'pong', tab });
    }
  };
  const take = (update: Uint8Array<ArrayBuffer>): void => {
    hasForeign = true;
    Y.applyUpdateV2(ydoc, update, FROM_TAB);
  };

  if (channel) {
    channel.addEventListener('message', (event) => {
      const message = readTabMessage(event.data);
      if (message) receive(message);
    });
    scope.add(() => channel.close());
    scope.add(() => post({ type: 'bye', tab }));
    if (locks) {
      scope.add(
        askForPen(locks, `integrart-pen-${piece}`, () => {
          hasPen = true;
          onPen(hasForeign);
        }),
      );
    }
    const timer = setInterval(() => {
      if (heardAt.size === 0) return;
      for (const [other, at] of heardAt) if (clock() - at > GONE_MS) heardAt.delete(other);
      tell();
      post({ type: 'ping', tab });
    }, PING_MS);
    scope.add(() => clearInterval(timer));
    post({ type: 'hello', tab, vector: bytes(Y.encodeStateVector(ydoc)) });
  }

  return {
    changed,
    hasOther: () => heardAt.size > 0,
    // Without locks nobody is asked: each tab writes its own, and a part written twice is still the same piece.
    isOthersTurn: () => locks !== undefined && !hasPen && heardAt.size > 0,
    hasPen: () => hasPen || !locks,
    received: () => [...taken],
    send: (update, number) => {
      if (heardAt.size > 0) post({ type: 'edit', tab, update, number });
    },
    tellWritten(received) {
      if (received.length > 0) post({ type: 'written', tab, numbers: received });
    },
    close: () => scope.dispose(),
  };
}

const bytes = (update: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(update);

/** Waits in line for the pen. @returns the way to put it down or to leave the line */
function askForPen(locks: Pick<LockManager, 'request'>, name: string, onPen: () => void): () => void {
  const line = new AbortController();
  let putDown: (() => void) | undefined;
  const held = locks.request(name, { signal: line.signal }, () => {
    onPen();
    return new Promise<void>((resolve) => (putDown = resolve));
  });
  held.catch(() => undefined); // left the line
  return () => {
    if (putDown) putDown();
    else line.abort();
  };
}
