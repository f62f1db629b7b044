import type * as Y from 'yjs';
import { KINDS, KIND_NAMES, type KindName, type RecordOfKind } from './schema/kinds.ts';
import { createTable, type RefreshableTable, type Table } from './table.ts';

/** What queries read: one table for each kind. */
export type Tables = { readonly [Name in KindName]: Table<RecordOfKind<Name>> };

export interface LiveTables {
  readonly tables: Tables;
  refresh(kind: KindName, ids: Iterable<string>): void;
}

export function createTables(ydoc: Y.Doc): LiveTables {
  const live = new Map<KindName, RefreshableTable<{ readonly id: string }>>();
  const tables: Partial<Record<KindName, unknown>> = {};
  for (const name of KIND_NAMES) {
    const table = createTable(KINDS[name], ydoc.getMap(name));
    live.set(name, table);
    tables[name] = table;
  }
  return {
    // Each name was given the table of its own kind in the loop above.
    tables: tables as Tables,
    refresh: (kind, ids) => live.get(kind)?.refresh(ids),
  };
}
