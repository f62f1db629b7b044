import * as Y from 'yjs';
import { LIMITS } from '../limits.ts';

/**
 * Whether an update, not yet applied, would take a large share of what is in the document now. Eleven bytes can; and a deletion
 * does not say whose it is, so the state before is kept.
 */
export function deletesMuch(doc: Y.Doc, update: Uint8Array): boolean {
  const { ds } = Y.decodeUpdate(update);
  if (ds.clients.size === 0) return false;
  let live = 0;
  let hit = 0;
  for (const type of doc.share.values())
    for (const item of type._map.values()) {
      if (item.deleted) continue;
      live++;
      if (Y.isDeleted(ds, item.id)) hit++;
    }
  return hit >= LIMITS.versions.records && hit >= live * LIMITS.versions.share;
}
