import * as Y from 'yjs';
import { createEmitter, type Signal } from '../base/signal.ts';
import { isOrigin, type Origin } from './origins.ts';
import { KINDS, KIND_NAMES, type KindName } from './schema/kinds.ts';
import type { LiveTables } from './tables.ts';

/** What one transaction changed: ids by kind. Local and remote edits look the same. */
export interface DocumentChange {
  readonly ids: ReadonlyMap<KindName, ReadonlySet<string>>;
  /** Names of the fields that changed, of kinds whose fields are edited apart. */
  readonly fields: ReadonlySet<string>;
  /** Yjs clients whose writing arrived; a deletion names nobody. */
  readonly clients: readonly number[];
  /** `undefined` where a provider gave none of ours. */
  readonly origin: Origin | undefined;
}

/** Turns each Yjs transaction into one change; the tables are in step before anyone hears of it. */
export function watchChanges(ydoc: Y.Doc, live: LiveTables): Signal<DocumentChange> & { dispose(): void } {
  const emitter = createEmitter<DocumentChange>();
  const kindOf = new Map<unknown, KindName>(KIND_NAMES.map((name) => [ydoc.getMap(name), name]));

  const onTransaction = (transaction: Y.Transaction): void => {
    const ids = new Map<KindName, Set<string>>();
    const fields = new Set<string>();
    const note = (kind: KindName, id: string) => {
      const known = ids.get(kind);
      if (known) known.add(id);
      else ids.set(kind, new Set([id]));
    };
    for (const [type, keys] of transaction.changed) {
      const kind = kindOf.get(type);
      if (kind) for (const key of keys) note(kind, key ?? kind);
      else locate(type, kindOf, note);
      if (!kind || KINDS[kind].shape === 'single') for (const key of keys) if (key !== null) fields.add(key);
    }
    if (ids.size === 0) return;
    for (const [kind, changed] of ids) live.refresh(kind, changed);
    const origin = isOrigin(transaction.origin) ? transaction.origin : undefined;
    emitter.emit({ ids, fields, clients: writers(transaction), origin });
  };

  ydoc.on('afterTransaction', onTransaction);
  return { listen: emitter.listen, dispose: () => ydoc.off('afterTransaction', onTransaction) };
}

function writers({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []));
}

/** A type inside a record belongs to the record that holds it. */
function locate(
  type: unknown,
  kindOf: ReadonlyMap<unknown, KindName>,
  note: (kind: KindName, id: string) => void,
): void {
  let inner: unknown = type;
  while (inner instanceof Y.AbstractType && inner._item) {
    const { parent, parentSub: id } = inner._item;
    const kind = kindOf.get(parent);
    if (kind && id !== null) return note(kind, id);
    inner = parent;
  }
}
