import * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { assert } from '../base/assert.ts';
import { dependantsOfOthers } from './dependants.ts';
import type { Contents, Fields, NewRecord } from './kind.ts';
import { countOf, lettersBetween, type Letters, type Revival } from './letters.ts';
import { KINDS, type KindName } from './schema/kinds.ts';
import { entriesOf, isTooDeep, plain, Shared, toStored } from './stored.ts';
import { wellFormed } from './well-formed.ts';
import { replaceWords, takeBackWords, type WordsEdit } from './words-edit.ts';

interface Place {
  readonly kind: KindName;
  readonly id: string;
}

/** A record that was created, replaced whole or removed. */
interface PutEdit extends Place {
  readonly type: 'put';
  readonly before: unknown;
  readonly after: unknown;
  /** The letters of its shared texts before, by field. */
  readonly letters: LettersByField;
  /** What others had under it already when it came. */
  readonly dependants: readonly string[];
}

/** One field of a record whose fields are edited apart. */
interface FieldEdit extends Place {
  readonly type: 'field';
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Words inside a record. */
interface TextEdit extends Place, WordsEdit {
  readonly type: 'words';
  readonly field: string;
}

/** One thing a command did, with all that undoing it needs. Values are plain stored data. */
export type Edit = PutEdit | FieldEdit | TextEdit;
type LettersByField = Readonly<Record<string, readonly Letters[]>>;
/** Which shared text the new names belong to. */
export type FieldRevival = Place & { readonly field: string } & Revival;

/** The only hand that writes. Made by a transaction, dead after it; everything it does is noted as an edit. */
export interface Writer {
  /** Creates a record, or replaces one that is stored whole. */
  put<Name extends KindName>(kind: Name, id: string, contents: NewRecord<(typeof KINDS)[Name]>): void;
  /** Changes some fields of a record; a record that is gone stays gone. */
  update<Name extends KindName>(kind: Name, id: string, fields: Partial<Contents<(typeof KINDS)[Name]>>): void;
  remove(kind: KindName, id: string): void;
  /** Makes shared words read `text`, touching only what differs. */
  words(kind: KindName, id: string, field: string, text: string): void;
  /** Puts back what an edit replaced. For undo only. @returns new names of the letters that are back */
  putBack(edit: Edit): readonly FieldRevival[];
}

export function createWriter(ydoc: Y.Doc, person: string, note: (edit: Edit) => void): Writer {
  const mapOf = (kind: KindName) => ydoc.getMap<unknown>(kind);
  const holderOf = (kind: KindName, id: string): unknown => (KINDS[kind].shape === 'single' ? mapOf(kind) : mapOf(kind).get(id));

  const set = (kind: KindName, id: string, after: unknown): void => {
    const map = mapOf(kind);
    const stored = map.get(id);
    if (isTooDeep(stored)) return;
    const before = plain(stored);
    if (isEqual(before, after)) return;
    const letters = lettersIn(stored);
    if (after === undefined) map.delete(id);
    else map.set(id, toStored(after));
    const dependants = before === undefined ? dependantsOfOthers(ydoc, person, kind, id) : [];
    note({ type: 'put', kind, id, before, after, letters, dependants });
  };

  const setField = (kind: KindName, id: string, field: string, after: unknown): void => {
    const holder = holderOf(kind, id);
    if (!(holder instanceof Y.Map) || isTooDeep(holder.get(field))) return;
    const before = plain(holder.get(field));
    if (isEqual(before, after)) return;
    if (after === undefined) holder.delete(field);
    else holder.set(field, toStored(after));
    note({ type: 'field', kind, id, field, before, after });
  };

  const textOf = (kind: KindName, id: string, field: string): Y.Text | undefined => {
    const holder = holderOf(kind, id);
    const shared: unknown = holder instanceof Y.Map ? holder.get(field) : undefined;
    return shared instanceof Y.Text ? shared : undefined;
  };

  return {
    put(kind, id, contents) {
      set(kind, id, encode(kind, contents, mapOf(kind).get(id)));
    },
    update(kind, id, fields) {
      const { shape } = KINDS[kind];
      if (shape === 'fields' || shape === 'single') {
        for (const [field, value] of Object.entries<unknown>({ ...fields })) if (value !== undefined) setField(kind, id, field, encodeValue(kind, field, value));
        return;
      }
      const stored = mapOf(kind).get(id);
      if (stored !== undefined) set(kind, id, encode(kind, fields, stored));
    },
    remove: (kind, id) => set(kind, id, undefined),
    words(kind, id, field, text) {
      const shared = textOf(kind, id, field);
      if (!shared) return setField(kind, id, field, new Shared('words', text));
      const wanted = wellFormed(text);
      if (shared.toString() !== wanted) note({ type: 'words', kind, id, field, ...replaceWords(shared, wanted) });
    },
    putBack(edit) {
      const { kind, id } = edit;
      if (edit.type === 'field') {
        setField(kind, id, edit.field, edit.before);
        return [];
      }
      if (edit.type === 'put') {
        set(kind, id, edit.before);
        return revivalsOf(edit, lettersIn(mapOf(kind).get(id)));
      }
      const shared = textOf(kind, id, edit.field);
      if (!shared) return [];
      const { opposite, revivals } = takeBackWords(shared, edit);
      if (opposite.inserted.length + opposite.removed.length > 0) note({ type: 'words', kind, id, field: edit.field, ...opposite });
      return revivals.map((revival) => ({ kind, id, field: edit.field, ...revival }));
    },
  };
}

/** Lays contents over what is stored, so that fields of a newer version survive. */
function encode(kind: KindName, contents: object, stored: unknown): unknown {
  const { shape, fields } = KINDS[kind];
  assert(shape !== 'single', 'a single record is updated, not put');
  const names = Object.keys(fields);
  const given = Object.entries<unknown>({ ...contents })
    .filter(([name, value]) => name in fields && value !== undefined)
    .map(([name, value]) => [name, encodeValue(kind, name, value)] as const);
  if (shape === 'cell') return given.find(([name]) => name === names[0])?.[1];
  if (shape === 'tuple') {
    const tuple: unknown[] = Array.isArray(stored) ? Array.from<unknown>(stored) : [];
    for (const [name, value] of given) tuple[names.indexOf(name)] = value;
    return tuple;
  }
  if (shape === 'fields') return new Shared('map', { ...emptyWords(fields), ...entriesOf(plain(stored)), ...Object.fromEntries(given) });
  return { ...(isJsonObject(stored) ? stored : {}), ...Object.fromEntries(given) };
}

/** Shared texts are there from the first moment: of two that are made later and apart, one would be lost. */
const emptyWords = (fields: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { isWords }]) => (isWords ? [[name, new Shared('words', '')] as const] : [])));

function encodeValue(kind: KindName, name: string, value: unknown): unknown {
  const fields: Fields = KINDS[kind].fields;
  if (typeof value !== 'string') return value;
  return fields[name]?.isWords ? new Shared('words', wellFormed(value)) : wellFormed(value);
}

const isJsonObject = (stored: unknown): stored is object =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) && !(stored instanceof Y.AbstractType);

function lettersIn(stored: unknown): LettersByField {
  if (!(stored instanceof Y.Map)) return {};
  const texts = [...stored.entries()].flatMap(([field, value]: [string, unknown]) => (value instanceof Y.Text ? [[field, lettersBetween(value)] as const] : []));
  return Object.fromEntries(texts);
}

function revivalsOf({ kind, id, letters }: PutEdit, now: LettersByField): FieldRevival[] {
  return Object.entries(letters).flatMap(([field, from]) => {
    const to = now[field] ?? [];
    return countOf(from) === countOf(to) ? [{ kind, id, field, from, to }] : [];
  });
}
