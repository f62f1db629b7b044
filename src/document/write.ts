import * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { assert } from '../base/assert.ts';
import type { Contents, Fields } from './kind.ts';
import { KINDS, type KindName } from './schema/kinds.ts';
import { insertedRange, replaceWords, type WordsEdit } from './words-edit.ts';

/** One thing a command did, with all that undoing it needs. Values are plain stored data. */
export type Edit =
  | { readonly type: 'put'; readonly kind: KindName; readonly id: string; readonly before: unknown; readonly after: unknown }
  | { readonly type: 'field'; readonly kind: KindName; readonly id: string; readonly field: string; readonly before: unknown; readonly after: unknown }
  | ({ readonly type: 'words'; readonly kind: KindName; readonly id: string; readonly field: string } & WordsEdit);

/** The only hand that writes. Made by a transaction, dead after it; everything it does is noted as an edit. */
export interface Writer {
  /** Creates a record, or replaces one that is stored whole. */
  put<Name extends KindName>(kind: Name, id: string, contents: Contents<(typeof KINDS)[Name]>): void;
  /** Changes some fields of a record; a record that is gone stays gone. */
  update<Name extends KindName>(kind: Name, id: string, fields: Partial<Contents<(typeof KINDS)[Name]>>): void;
  remove(kind: KindName, id: string): void;
  /** Makes shared words read `text`, touching only what differs. */
  words(kind: KindName, id: string, field: string, text: string): void;
  /** Puts stored data back as it was; `undefined` removes. For undo only. */
  restore(kind: KindName, id: string, stored: unknown): void;
  restoreField(kind: KindName, id: string, field: string, stored: unknown): void;
}

/** The plain form of a stored value: maps and texts become data, keys keep no order. */
export function plain(stored: unknown): unknown {
  if (stored instanceof Y.Text) return { words: stored.toString() };
  if (stored instanceof Y.Map) return Object.fromEntries([...stored.entries()].map(([key, value]) => [key, plain(value)]));
  return stored;
}

export function createWriter(ydoc: Y.Doc, note: (edit: Edit) => void): Writer {
  const mapOf = (kind: KindName) => ydoc.getMap<unknown>(kind);

  const restore = (kind: KindName, id: string, after: unknown): void => {
    const map = mapOf(kind);
    const before = plain(map.get(id));
    if (isEqual(before, after)) return;
    if (after === undefined) map.delete(id);
    else map.set(id, storedRecord(kind, after));
    note({ type: 'put', kind, id, before, after });
  };

  const restoreField = (kind: KindName, id: string, field: string, after: unknown): void => {
    const holder = KINDS[kind].shape === 'single' ? mapOf(kind) : mapOf(kind).get(id);
    if (!(holder instanceof Y.Map)) return;
    const before = plain(holder.get(field));
    if (isEqual(before, after)) return;
    if (after === undefined) holder.delete(field);
    else holder.set(field, after);
    note({ type: 'field', kind, id, field, before, after });
  };

  return {
    restore,
    restoreField,
    put(kind, id, contents) {
      restore(kind, id, encode(kind, contents, mapOf(kind).get(id)));
    },
    update(kind, id, fields) {
      const { shape } = KINDS[kind];
      if (shape === 'fields' || shape === 'single') {
        for (const [field, value] of Object.entries(fields)) restoreField(kind, id, field, value);
        return;
      }
      const stored = mapOf(kind).get(id);
      if (stored !== undefined) restore(kind, id, encode(kind, fields, stored));
    },
    remove: (kind, id) => restore(kind, id, undefined),
    words(kind, id, field, text) {
      const holder = mapOf(kind).get(id);
      const shared: unknown = holder instanceof Y.Map ? holder.get(field) : undefined;
      if (!(shared instanceof Y.Text) || shared.toString() === text) return;
      const edit = replaceWords(shared, text);
      note({ type: 'words', kind, id, field, ...insertedRange(ydoc, edit) });
    },
  };
}

/** Lays contents over what is stored, so that fields of a newer version survive. */
function encode(kind: KindName, contents: object, stored: unknown): unknown {
  const { shape, fields } = KINDS[kind];
  const names = Object.keys(fields);
  const entries: [string, unknown][] = Object.entries<unknown>({ ...contents }).filter(([name, value]) => name in fields && value !== undefined);
  if (shape === 'cell') return Reflect.get(contents, names[0] ?? '');
  if (shape === 'tuple') {
    const tuple: unknown[] = Array.isArray(stored) ? Array.from<unknown>(stored) : [];
    for (const [name, value] of entries) tuple[names.indexOf(name)] = value;
    return tuple;
  }
  assert(shape !== 'single', 'a single record is updated, not put');
  const given = Object.fromEntries(entries.map(([name, value]) => [name, isWordsField(kind, name) ? { words: value } : value]));
  const kept = plain(stored);
  return typeof kept === 'object' && kept !== null ? { ...kept, ...given } : given;
}

function isWordsField(kind: KindName, name: string): boolean {
  const fields: Fields = KINDS[kind].fields;
  return fields[name]?.isWords ?? false;
}

/** From plain data to what Yjs stores: a nested map with shared texts for `fields`, the bare value for all else. */
function storedRecord(kind: KindName, data: unknown): unknown {
  if (KINDS[kind].shape !== 'fields' || typeof data !== 'object' || data === null) return data;
  const map = new Y.Map<unknown>();
  for (const [name, value] of Object.entries(data)) map.set(name, storedWords(value));
  return map;
}

function storedWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('words' in value)) return value;
  return new Y.Text(String(value.words));
}
