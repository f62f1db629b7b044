import * as Y from 'yjs';
import type { Fields } from './kind.ts';
import { isOwnWork } from './own-work.ts';
import { KINDS, KIND_NAMES, type KindName } from './schema/kinds.ts';

/**
 * What others put under a record or under this person's own work in it, as `kind:id`: the notes and steps of a clip, the
 * words of a line. A record must not vanish by an undo that would take such work with it.
 */
export function dependantsOfOthers(ydoc: Y.Doc, person: string, kind: KindName, id: string): readonly string[] {
  return KIND_NAMES.flatMap((name) =>
    idsUnder(ydoc, name, { kind, id }).flatMap((found) =>
      isOwnWork(ydoc, person, { kind: name, id: found }) ? dependantsOfOthers(ydoc, person, name, found) : [`${name}:${found}`],
    ),
  );
}

function idsUnder(ydoc: Y.Doc, name: KindName, { kind, id }: { kind: KindName; id: string }): string[] {
  const map = ydoc.getMap(name);
  if (name === 'step') return kind === 'clip' ? [...map.keys()].filter((step) => step.startsWith(`${id}:`)) : [];
  return REFERENCES.filter(({ from, to }) => from === name && to === kind).flatMap(({ field, index }) =>
    [...map].flatMap(([found, stored]: [string, unknown]) => {
      const value: unknown = Array.isArray(stored) ? stored[index] : stored instanceof Y.Map ? stored.get(field) : undefined;
      return value === id ? [found] : [];
    }),
  );
}

const REFERENCES = KIND_NAMES.flatMap((from) => {
  const fields: Fields = KINDS[from].fields;
  return Object.entries(fields).flatMap(([field, { refersTo }], index) => (refersTo === undefined ? [] : [{ from, to: refersTo, field, index }]));
});
