import type * as Y from 'yjs';
import { compareText } from '../base/order.ts';
import { createReader, type Kind, type RecordOf } from './kind.ts';

/** All readable records of one kind: a cache over the document, kept in step by `refresh`, never written to. */
export interface Table<R extends { readonly id: string }> {
  get(id: string): R | undefined;
  /** Sorted by id; the same array until something changes. */
  all(): readonly R[];
  /** Records whose field has this value, sorted by id; the same array until one of them changes. */
  where(field: keyof R & string, value: string): readonly R[];
  /** The same records in no order, for one who sorts thousands of them by something else. */
  unsorted(field: keyof R & string, value: string): Iterable<R>;
}

export interface RefreshableTable<R extends { readonly id: string }> extends Table<R> {
  /** Reads these ids again. */
  refresh(ids: Iterable<string>): void;
}

interface Bucket<R> {
  records: Map<string, R>;
  sorted: readonly R[] | undefined;
}

export function createTable<K extends Kind>(of: K, stored: Y.Map<unknown>): RefreshableTable<RecordOf<K>> {
  type R = RecordOf<K>;
  const everything: Bucket<R> = { records: new Map(), sorted: undefined };
  const indexes = new Map<string, Map<unknown, Bucket<R>>>();
  const readStored = createReader(of);

  const read = (id: string): R | undefined => {
    if (of.shape === 'single') return id === of.name ? readStored(id, stored) : undefined;
    return stored.has(id) ? readStored(id, stored.get(id)) : undefined;
  };

  const put = (id: string, record: R | undefined): void => {
    const before = everything.records.get(id);
    replace(everything, id, record);
    for (const [field, buckets] of indexes) {
      if (before) replace(bucketOf(buckets, valueOf(before, field)), id, undefined);
      if (record) replace(bucketOf(buckets, valueOf(record, field)), id, record);
    }
  };

  /** The first reading: nothing is there that could be replaced. */
  const readAll = (): void => {
    const keep = (value: unknown, id: string): void => {
      const record = readStored(id, value);
      if (record) everything.records.set(id, record);
    };
    if (of.shape === 'single') keep(stored, of.name);
    else stored.forEach(keep);
  };
  readAll();

  const indexOf = (field: string): Map<unknown, Bucket<R>> => {
    const known = indexes.get(field);
    if (known) return known;
    const buckets = new Map<unknown, Bucket<R>>();
    for (const [id, record] of everything.records) bucketOf(buckets, valueOf(record, field)).records.set(id, record);
    indexes.set(field, buckets);
    return buckets;
  };

  return {
    get: (id) => everything.records.get(id),
    all: () => sorted(everything),
    where: (field, value) => sorted(bucketOf(indexOf(field), value)),
    unsorted: (field, value) => bucketOf(indexOf(field), value).records.values(),
    refresh(ids) {
      if (of.shape === 'single') return put(of.name, read(of.name));
      for (const id of ids) put(id, read(id));
    },
  };
}

const valueOf = (record: object, field: string): unknown => Reflect.get(record, field);

function bucketOf<R>(buckets: Map<unknown, Bucket<R>>, value: unknown): Bucket<R> {
  let bucket = buckets.get(value);
  if (!bucket) {
    bucket = { records: new Map(), sorted: undefined };
    buckets.set(value, bucket);
  }
  return bucket;
}

function replace<R>(bucket: Bucket<R>, id: string, record: R | undefined): void {
  if (record) bucket.records.set(id, record);
  else bucket.records.delete(id);
  bucket.sorted = undefined;
}

function sorted<R extends { readonly id: string }>(bucket: Bucket<R>): readonly R[] {
  bucket.sorted ??= [...bucket.records.values()].sort((left, right) => compareText(left.id, right.id));
  return bucket.sorted;
}
