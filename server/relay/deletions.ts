import * as Y from 'yjs';
import { LIMITS } from '../limits.ts';

type Deletions = ReturnType<typeof Y.createDeleteSet>;

/** What an update that passed the guard would delete; undefined if that part of it cannot be read. */
export function readDeletions(update: Uint8Array): Deletions | undefined {
  try {
    return Y.decodeUpdate(update).ds;
  } catch {
    return undefined; // ends too early: the guard reads only what is added
  }
}

/**
 * Whether these deletions would take a large share of what is in the document now. Eleven bytes can; and a deletion does not say
 * whose it is, so the state before is kept.
 */
export function takesMuch(doc: Y.Doc, deletions: Deletions): boolean {
  if (deletions.clients.size === 0) return false;
  let live = 0;
  let hit = 0;
  for (const type of doc.share.values())
    for (const item of type._map.values()) {
      if (item.deleted) continue;
      live++;
      if (Y.isDeleted(deletions, item.id)) hit++;
    }
  return hit >= LIMITS.versions.records && hit >= live * LIMITS.versions.share;
}
