import * as Y from 'yjs';
import { KINDS, type KindName } from './schema/kinds.ts';

interface Spot {
  readonly kind: KindName;
  readonly id: string;
  /** Without one, the whole record with all that stands in it. */
  readonly field?: string;
}

/**
 * Whether what stands there now was written by this person alone: a colleague who wrote the same value counts as well, and
 * so does one whose writing was lost against this person's because both wrote at once. What is gone names nobody.
 */
export function isOwnWork(ydoc: Y.Doc, person: string, { kind, id, field }: Spot): boolean {
  const signed = ydoc.getMap('client');
  const isOwn = ({ client }: Y.ID): boolean => (signed.get(String(client)) ?? '') === person;
  const map = ydoc.getMap(kind);
  if (field === undefined) return isWhollyOwn(map._map.get(id), isOwn);
  const holder: unknown = KINDS[kind].shape === 'single' ? map : map.get(id);
  return holder instanceof Y.Map && isWhollyOwn(holder._map.get(field), isOwn);
}

function isWhollyOwn(entry: Y.Item | undefined, isOwn: (id: Y.ID) => boolean): boolean {
  const entries = entry ? [entry] : [];
  for (let item = entries.pop(); item; item = entries.pop()) {
    if (item.deleted) continue;
    if (!isOwn(item.id) || (item.parentSub !== null && isAgainstAnother(item, isOwn))) return false;
    const held: unknown = item.content instanceof Y.ContentType ? item.content.type : undefined;
    if (!(held instanceof Y.AbstractType)) continue;
    entries.push(...held._map.values());
    for (let inner = held._start; inner; inner = inner.right) entries.push(inner);
  }
  return true;
}

/** Of two who write one place at once, Yjs lets one win; the other's writing then stands, deleted, between it and what both had seen. */
function isAgainstAnother({ left, origin }: Y.Item, isOwn: (id: Y.ID) => boolean): boolean {
  return left !== null && !Y.compareIDs(left.lastId, origin) && !isOwn(left.id);
}
