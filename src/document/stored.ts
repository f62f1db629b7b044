import * as Y from 'yjs';
import { wellFormed } from './well-formed.ts';

/** A shared type inside a stored value as plain data, so that it can be told apart from JSON and made again. */
export class Shared {
  readonly type: 'words' | 'map' | 'list';
  /** A string, the entries by key, or the items; shared types inside are `Shared` again. */
  readonly content: unknown;

  constructor(type: Shared['type'], content: unknown) {
    this.type = type;
    this.content = content;
  }
}

/** What nests deeper is nothing we wrote: Yjs itself can not delete it in one piece. */
const DEEPEST = 200;

/** The plain form of a stored value. Kinds of shared types that we never write are left out. */
export function plain(stored: unknown, depth = 0): unknown {
  if (!(stored instanceof Y.AbstractType)) return stored instanceof Y.Doc ? undefined : stored;
  if (depth > DEEPEST) return undefined;
  if (stored instanceof Y.Text) return new Shared('words', stored.toString());
  if (stored instanceof Y.Array) return new Shared('list', stored.toArray().map((item: unknown) => plain(item, depth + 1)));
  if (!(stored instanceof Y.Map)) return undefined;
  return new Shared('map', Object.fromEntries([...stored.entries()].map(([key, value]) => [key, plain(value, depth + 1)])));
}

/** From plain data to what Yjs stores. */
export function toStored(data: unknown): unknown {
  if (!(data instanceof Shared)) return typeof data === 'string' ? wellFormed(data) : data;
  if (data.type === 'words') return new Y.Text(wellFormed(String(data.content)));
  if (data.type === 'list') {
    const list = new Y.Array<unknown>();
    list.push(Array.isArray(data.content) ? data.content.map(toItem) : []);
    return list;
  }
  const map = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(entriesOf(data))) map.set(key, toStored(value));
  return map;
}

/** Yjs takes these two inside a list only from a wire. */
const toItem = (data: unknown): unknown => (data === undefined || typeof data === 'bigint' ? null : toStored(data));

/** The entries of a plain map; none for anything else. */
export function entriesOf(data: unknown): Readonly<Record<string, unknown>> {
  const entries = data instanceof Shared && data.type === 'map' ? data.content : undefined;
  return typeof entries === 'object' && entries !== null ? { ...entries } : {};
}

/** Whether shared types stand in each other deeper than any command puts them. Needs no stack, however deep. */
export function isTooDeep(stored: unknown): boolean {
  let level: unknown[] = [stored];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) => (value instanceof Y.Map || value instanceof Y.Array ? insides(value) : []));
  }
  return false;
}

const insides = (type: Y.Map<unknown> | Y.Array<unknown>): unknown[] =>
  [...(type instanceof Y.Map ? type.values() : type)].filter((value) => value instanceof Y.AbstractType);
