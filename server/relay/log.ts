import type { Log } from '../../src/base/log.ts';
import { createEmitter, type Signal } from '../../src/base/signal.ts';
import { LIMITS } from '../limits.ts';
import type { Commit } from '../metrics.ts';
import type { ClientClaim, HubStore, LogUpdate } from '../stores/store.ts';

/**
 * The append-only log of all rooms. While one commit is on its way to the disk the next edits gather, and become durable together:
 * a quick disk answers each at once, a slow one many at a time. Only then does anyone hear that her edit is on the hub.
 */
export interface RelayLog {
  append(update: LogUpdate): void;
  claim(claim: ClientClaim): void;
  /** How much had been appended with the last edit of this room; 0 if all of the room is on disk. */
  positionOf(room: string): number;
  /** All that was appended up to this position is on disk. */
  readonly durable: number;
  /** Resolves when all that was appended so far is on disk, or the disk refused it (then `healthy` is false). */
  flush(): Promise<void>;
  /** What has just become durable. */
  readonly committed: Signal<Committed>;
  /** False while the disk takes nothing and too much is held in memory to take more. */
  readonly healthy: boolean;
  close(): Promise<void>;
}

interface Committed extends Commit {
  readonly rooms: ReadonlySet<string>;
}

export function createRelayLog(store: HubStore, log: Log): RelayLog {
  const committed = createEmitter<Committed>();
  let updates: LogUpdate[] = [];
  let claims: ClientClaim[] = [];
  const positions = new Map<string, number>();
  let position = 0;
  let durable = 0;
  let held = 0;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const schedule = (after: number): void => {
    if (running === undefined) timer ??= setTimeout(() => void commit(), after);
  };

  /** Writes all there is; with a commit under way, all that gathers until it is through. */
  const commit = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (running) await running;
    if (running || (updates.length === 0 && claims.length === 0)) return running;
    running = write();
    return running;
  };

  const write = async (): Promise<void> => {
    const batch = { updates, claims };
    [updates, claims] = [[], []];
    const reached = position;
    const bytes = batch.updates.reduce((sum, row) => sum + row.update.byteLength, 0);
    const begun = performance.now();
    try {
      await store.append(batch);
      durable = reached;
      for (const { room } of batch.updates) if ((positions.get(room) ?? 0) <= durable) positions.delete(room);
      held -= bytes;
      failing = false;
    } catch (error) {
      if (!failing) log.error('log-commit-failed', error, { rows: batch.updates.length });
      failing = true;
      updates = [...batch.updates, ...updates];
      claims = [...batch.claims, ...claims];
    }
    running = undefined;
    if (updates.length > 0 || claims.length > 0) schedule(failing ? LIMITS.log.retry : LIMITS.log.gather);
    if (failing) return;
    const rooms = new Set(batch.updates.map((row) => row.room));
    committed.emit({ rooms, edits: batch.updates.length, bytes, seconds: (performance.now() - begun) / 1000 });
  };

  return {
    append(update) {
      positions.set(update.room, ++position);
      updates.push(update);
      held += update.update.byteLength;
      schedule(LIMITS.log.gather);
    },
    claim(claim) {
      position++;
      claims.push(claim);
      schedule(LIMITS.log.gather);
    },
    positionOf: (room) => positions.get(room) ?? 0,
    get durable() {
      return durable;
    },
    async flush() {
      await commit();
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
