import * as Y from 'yjs';
import type { Field } from './field.ts';

/** Who shares a fact: everyone in the piece, this device alone, or whoever is here now. */
export type Scope = 'document' | 'device' | 'presence';

/**
 * How a record is stored, chosen by what two people really edit at once:
 * `fields` a nested map, so each field can be edited apart; `tuple` one immutable array, small where there are thousands;
 * `object` one immutable object, replaced whole; `cell` one bare value whose place is its id; `single` the kind's own map is the one record.
 */
export type Shape = 'fields' | 'tuple' | 'object' | 'cell' | 'single';

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A record kind: declared once, all else (types, reading, writing, references) is derived from it. */
export interface Kind<Name extends string = string, Shapes extends Fields = Fields> {
  readonly name: Name;
  readonly shape: Shape;
  readonly scope: Scope;
  /** The document format that brought this kind. */
  readonly since: number;
  /** In storage order for `tuple`. */
  readonly fields: Shapes;
}

export type RecordOf<K> = K extends Kind<string, infer Shapes>
  ? { readonly id: string } & { readonly [Name in keyof Shapes]: Shapes[Name] extends Field<infer T> ? T : never }
  : never;

/** A record without its id: what a command hands in. */
export type Contents<K> = Omit<RecordOf<K>, 'id'>;

/** What a command hands in to make a record: a field with a fallback may be left out. */
export type NewRecord<K> = K extends Kind<string, infer Shapes>
  ? { readonly [Name in keyof Shapes as undefined extends Shapes[Name]['fallback'] ? Name : never]: ValueOf<Shapes[Name]> } & {
      readonly [Name in keyof Shapes as undefined extends Shapes[Name]['fallback'] ? never : Name]?: ValueOf<Shapes[Name]>;
    }
  : never;

type ValueOf<F> = F extends Field<infer T> ? T : never;

export function kind<const Name extends string, const Shapes extends Fields>(declaration: {
  name: Name;
  shape: Shape;
  fields: Shapes;
  scope?: Scope;
  since?: number;
}): Kind<Name, Shapes> {
  return { scope: 'document', since: 1, ...declaration };
}

/**
 * Reads a stored value as a record of `of`.
 * @returns `undefined` where a field without a fallback is missing or unreadable
 */
export function readRecord<K extends Kind>(of: K, id: string, stored: unknown): RecordOf<K> | undefined {
  const record: Record<string, unknown> = { id };
  const names = Object.keys(of.fields);
  for (const [index, name] of names.entries()) {
    const field = of.fields[name];
    if (!field) continue;
    const value = field.read(storedField(of.shape, stored, name, index)) ?? field.fallback;
    if (value === undefined) return undefined;
    record[name] = value;
  }
  // The loop above has put a readable value in every declared field: the parse boundary of the document.
  return record as RecordOf<K>;
}

function storedField(shape: Shape, stored: unknown, name: string, index: number): unknown {
  if (shape === 'cell') return index === 0 ? stored : undefined;
  if (shape === 'tuple') return Array.isArray(stored) ? stored[index] : undefined;
  if (shape === 'object') return isJsonObject(stored) ? Reflect.get(stored, name) : undefined;
  return stored instanceof Y.Map ? stored.get(name) : undefined;
}

const isJsonObject = (stored: unknown): stored is object =>
  typeof stored === 'object' && stored !== null && !(stored instanceof Y.AbstractType) && !(stored instanceof Y.Doc);
