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

/** What reads the stored values of one kind. */
type RecordReader<K extends Kind> = (id: string, stored: unknown) => RecordOf<K> | undefined;

/**
 * Makes what reads a stored value as a record of `of`: once for a kind, so that thousands of records share the work.
 * @returns a reader that gives `undefined` where a field without a fallback is missing or unreadable
 */
export function createReader<K extends Kind>({ fields, shape }: K): RecordReader<K> {
  const parts = Object.entries(fields).map(([name, { read, fallback }]) => ({ name, read, fallback }));
  if (shape === 'tuple') return createTupleReader(parts);
  const takeField = FIELD_TAKERS[shape];
  return (id, stored) => {
    const record: Record<string, unknown> = { id };
    for (const [index, { name, read, fallback }] of parts.entries()) {
      const value = read(takeField(stored, name, index)) ?? fallback;
      if (value === undefined) return undefined;
      record[name] = value;
    }
    // The loop above has put a readable value in every declared field: the parse boundary of the document.
    return record as RecordOf<K>;
  };
}

type Part = Pick<Field<unknown>, 'read' | 'fallback'> & { readonly name: string };

/** There are thousands of tuples: a loop of their own and a copy of what has all its fields halve the time of a large piece. */
function createTupleReader<K extends Kind>(parts: readonly Part[]): RecordReader<K> {
  const blank: Readonly<Record<string, unknown>> = { id: '', ...Object.fromEntries(parts.map(({ name }) => [name, undefined])) };
  return (id, stored) => {
    const values: readonly unknown[] = Array.isArray(stored) ? stored : [];
    const record: Record<string, unknown> = { ...blank };
    record['id'] = id;
    let index = 0;
    for (const part of parts) {
      const value = part.read(values[index++]) ?? part.fallback;
      if (value === undefined) return undefined;
      record[part.name] = value;
    }
    // As above.
    return record as RecordOf<K>;
  };
}

type FieldTaker = (stored: unknown, name: string, index: number) => unknown;

const ofMap: FieldTaker = (stored, name) => (stored instanceof Y.Map ? stored.get(name) : undefined);

const FIELD_TAKERS: Readonly<Record<Exclude<Shape, 'tuple'>, FieldTaker>> = {
  fields: ofMap,
  single: ofMap,
  object: (stored, name): unknown => (isJsonObject(stored) ? Reflect.get(stored, name) : undefined),
  cell: (stored, _, index) => (index === 0 ? stored : undefined),
};

const isJsonObject = (stored: unknown): stored is object =>
  typeof stored === 'object' && stored !== null && !(stored instanceof Y.AbstractType) && !(stored instanceof Y.Doc);
