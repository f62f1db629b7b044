import type { Log } from '../../src/base/log.ts';
import { createEmitter, type Signal } from '../../src/base/signal.ts';
import { LIMITS } from '../limits.ts';
import type { ClientClaim, HubStore, LogUpdate } from '../stores/store.ts';

/**
 * The append-only log of all rooms. Edits gather for a few milliseconds and become durable in one commit; only then does anyone hear
 * that her edit is on the hub.
 */
export interface RelayLog {
  append(update: LogUpdate): void;
  claim(claim: ClientClaim): void;
  /** Whether edits of this room are not on disk yet. */
  isPending(room: string): boolean;
  /** Resolves when all that was appended so far is on disk, or the disk refused it (then `healthy` is false). */
  flush(): Promise<void>;
  /** The rooms whose edits have just become durable. */
  readonly committed: Signal<ReadonlySet<string>>;
  /** False while the disk takes nothing and too much is held in memory to take more. */
  readonly healthy: boolean;
  close(): Promise<void>;
}

export function createRelayLog(store: HubStore, log: Log): RelayLog {
  const committed = createEmitter<ReadonlySet<string>>();
  let updates: LogUpdate[] = [];
  let claims: ClientClaim[] = [];
  let held = 0;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const schedule = (after: number): void => {
    timer ??= setTimeout(() => void commit(), after);
  };

  const commit = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (running) await running;
    if (updates.length === 0 && claims.length === 0) return;
    running = write();
    await running;
  };

  const write = async (): Promise<void> => {
    const batch = { updates, claims };
    [updates, claims] = [[], []];
    try {
      await store.append(batch);
      held -= batch.updates.reduce((sum, row) => sum + row.update.byteLength, 0);
      failing = false;
    } catch (error) {
      if (!failing) log.error('log-commit-failed', error, { rows: batch.updates.length });
      failing = true;
      updates = [...batch.updates, ...updates];
      claims = [...batch.claims, ...claims];
    }
    running = undefined;
    if (failing) schedule(LIMITS.log.retry);
    else committed.emit(new Set(batch.updates.map((row) => row.room)));
  };

  return {
    append(update) {
      updates.push(update);
      held += update.update.byteLength;
      schedule(LIMITS.log.gather);
    },
    claim(claim) {
      claims.push(claim);
      schedule(LIMITS.log.gather);
    },
    isPending: (room) => running !== undefined || updates.some((row) => row.room === room),
    async flush() {
      await commit();
      if (running) await running;
    },
    committed,
    get healthy() {
      return !failing || held < LIMITS.log.held;
    },
    async close() {
      await commit();
      clearTimeout(timer);
    },
  };
}
