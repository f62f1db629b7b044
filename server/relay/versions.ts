import * as Y from 'yjs';
import type { Clock } from '../../src/base/clock.ts';
import { LIMITS } from '../limits.ts';
import type { HubStore } from '../stores/store.ts';

/** States kept before something that is hard to take back. The state is taken at once; writing it may follow. */
export interface Versions {
  /** Before a merge; merges of one person shortly after each other share one. @returns its number */
  beforeMerge(room: string, by: string, document: Y.Doc): Promise<number>;
  beforeDeletion(room: string, by: string, document: Y.Doc): void;
}

export function createVersions(store: HubStore, clock: Clock): Versions {
  const merges = new Map<string, { readonly at: number; readonly id: Promise<number> }>();
  const deletions = new Map<string, number>();

  const cut = (room: string, by: string, kind: 'merge' | 'deletion', document: Y.Doc): Promise<number> =>
    store.addVersion({ room, at: clock(), kind, by, state: Y.encodeStateAsUpdateV2(document) });

  return {
    beforeMerge(room, by, document) {
      const key = `${room} ${by}`;
      const last = merges.get(key);
      if (last && clock() - last.at < LIMITS.merge.versionShared) return last.id;
      const id = cut(room, by, 'merge', document);
      merges.set(key, { at: clock(), id });
      return id;
    },
    beforeDeletion(room, by, document) {
      if (clock() - (deletions.get(room) ?? -Infinity) < LIMITS.versions.apart) return;
      deletions.set(room, clock());
      // A version that cannot be written (full disk) must not stop the edit: it is in the log as well.
      void cut(room, by, 'deletion', document).catch(() => deletions.delete(room));
    },
  };
}
