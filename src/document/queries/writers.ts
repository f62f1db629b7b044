import * as Y from 'yjs';
import type { Tables } from '../tables.ts';

/** Who wrote what stands in a piece now, by record id; people as the piece's clients signed for them. */
export type Writers = (kind: 'note' | 'step' | 'lineText') => ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads from the marks that Yjs keeps with each value whose device wrote it. What came with a starter is nobody's work.
 * Where two people changed the same value, it is the later one's.
 */
export function writersOf(ydoc: Y.Doc, tables: Tables): Writers {
  const isBrought = broughtBy(ydoc);
  return (kind) => {
    const written = new Map<string, Set<string>>();
    for (const [id, item] of ydoc.getMap(kind)._map) {
      if (item.deleted) continue;
      const people = new Set<string>();
      for (const { client, clock } of [item.id, ...idsInside(item)]) {
        const person = tables.client.get(String(client))?.person ?? '';
        if (person !== '' && !isBrought(client, clock)) people.add(person);
      }
      written.set(id, people);
    }
    return written;
  };
}

/** The letters of shared words; what other fields of a record hold does not tell who made it. */
function idsInside(item: Y.Item): Y.ID[] {
  const held: unknown = item.content instanceof Y.ContentType ? item.content.type : undefined;
  if (!(held instanceof Y.Map)) return [];
  return [...held.values()].flatMap((value: unknown) => (value instanceof Y.Text ? letterIds(value) : []));
}

function letterIds(words: Y.Text): Y.ID[] {
  const ids: Y.ID[] = [];
  for (let item = words._start; item; item = item.right) if (!item.deleted) ids.push(item.id);
  return ids;
}

/**
 * A starter is put in with the very first transaction of a piece: from the field that names it to the line in which the
 * device signs for its person, which ends each first transaction.
 */
function broughtBy(ydoc: Y.Doc): (client: number, clock: number) => boolean {
  const starter = ydoc.getMap('meta').get('starter');
  const named = ydoc.getMap('meta')._map.get('starter')?.id;
  const signed = named && ydoc.getMap('client')._map.get(String(named.client))?.id;
  if (typeof starter !== 'string' || starter === '' || !named || signed?.client !== named.client) return () => false;
  return (client, clock) => client === named.client && clock > named.clock && clock < signed.clock;
}
