import type { Document } from '@hocuspocus/server';
import type { Log } from '../../src/base/log.ts';
import { LIMITS } from '../limits.ts';
import type { StoredPiece } from '../stores/store.ts';
import { createFolding } from './fold.ts';
import type { RelayParts } from './parts.ts';

/** Folds the log of an open room into one snapshot, in another thread, when it has grown: a late guest then loads one state, not a thousand edits. */
export interface Compaction {
  open(room: string, stored: StoredPiece): void;
  note(document: Document, bytes: number): void;
  consider(document: Document | undefined): void;
  close(room: string): void;
  /** Resolves when none is under way, and ends the thread that folds. */
  settle(): Promise<void>;
}

interface Size {
  rows: number;
  bytes: number;
  snapshot: number;
}

export function createCompaction(parts: Pick<RelayParts, 'store' | 'log'>, eventLog: Log): Compaction {
  const folding = createFolding();
  const sizes = new Map<string, Size>();
  const running = new Map<string, Promise<void>>();

  const compact = async (room: string, size: Size): Promise<void> => {
    const { store } = parts;
    Object.assign(size, { rows: 0, bytes: 0 }); // a failed try is made again when as much has come anew
    const last = await store.lastRow(room);
    const state = await folding.fold(await store.load(room)); // read after the number: holds all rows up to it, and perhaps more
    size.snapshot = state.byteLength;
    await store.compact(room, state, last);
  };

  return {
    open(room, stored) {
      const bytes = stored.updates.reduce((sum, update) => sum + update.byteLength, 0);
      sizes.set(room, { rows: stored.updates.length, bytes, snapshot: stored.snapshot?.byteLength ?? 0 });
    },
    note(document, bytes) {
      const size = sizes.get(document.name);
      if (size) Object.assign(size, { rows: size.rows + 1, bytes: size.bytes + bytes });
    },
    consider(document) {
      const size = document && sizes.get(document.name);
      if (!document || !size || running.has(document.name)) return;
      if (size.rows < LIMITS.log.rows && size.bytes < Math.max(LIMITS.log.bytes, size.snapshot / 2)) return;
      const work = compact(document.name, size)
        .catch((error: unknown) => eventLog.error('compaction-failed', error))
        .finally(() => running.delete(document.name));
      running.set(document.name, work);
    },
    close: (room) => void sizes.delete(room),
    async settle() {
      await Promise.all(running.values());
      await folding.close();
    },
  };
}
