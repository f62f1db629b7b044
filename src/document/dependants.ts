import * as Y from 'yjs';
import type { Fields } from './kind.ts';
import { isOwnWork } from './own-work.ts';
import { KINDS, KIND_NAMES, type KindName } from './schema/kinds.ts';

/**
 * What others put under a record or under this person's own work in it, as `kind:id`: the notes and steps of a clip, the
 * words of a line. A record must not vanish by an undo that would take such work with it.
 */
export function dependantsOfOthers(ydoc: Y.Doc, person: string, kind: KindName, id: string): readonly string[] {
  return idsUnder(ydoc, kind, id).flatMap((found) =>
    isOwnWork(ydoc, person, found) ? dependantsOfOthers(ydoc, person, found.kind, found.id) : [`${found.kind}:${found.id}`],
  );
}

interface Found {
  readonly kind: KindName;
  readonly id: string;
}

function idsUnder(ydoc: Y.Doc, kind: KindName, id: string): Found[] {
  const referring = (REFERENCES.get(kind) ?? []).flatMap(({ from, field, index }) =>
    [...ydoc.getMap(from)].flatMap(([found, stored]: [string, unknown]): Found[] => {
      const value: unknown = Array.isArray(stored) ? stored[index] : stored instanceof Y.Map ? stored.get(field) : undefined;
      return value === id ? [{ kind: from, id: found }] : [];
    }),
  );
  if (kind !== 'clip') return referring;
  const steps = [...ydoc.getMap('step').keys()].filter((step) => step.startsWith(`${id}:`));
  return [...referring, ...steps.map((step): Found => ({ kind: 'step', id: step }))];
}

/** By the kind that is referred to: which field of which kind does so. */
const REFERENCES = Map.groupBy(
  KIND_NAMES.flatMap((from) => {
    const fields: Fields = KINDS[from].fields;
    return Object.entries(fields).map(([field, { refersTo }], index) => ({ from, field, index, refersTo }));
  }),
  ({ refersTo }) => refersTo,
);
