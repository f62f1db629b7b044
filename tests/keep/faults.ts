import { forceCloseDatabase, IDBObjectStore as FakeStore } from 'fake-indexeddb';

/** Faults of a disk that can be switched on and off. */
export interface Faults {
  /** Writes to these stores fail as on a full disk. */
  full: readonly string[];
  end(): void;
}

/** Makes writes fail as browsers do: the request fails or the transaction is aborted with a quota error. */
export function injectFaults(way: 'request' | 'commit'): Faults {
  const { add, put } = FakeStore.prototype;
  const faults: Faults = {
    full: [],
    end: () => void Object.assign(FakeStore.prototype, { add, put }),
  };
  const failing = (original: typeof add): typeof add =>
    function fail(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const isFull = faults.full.includes(this.name);
      if (isFull && way === 'request') throw new DOMException('the disk is full', 'QuotaExceededError');
      const request = key === undefined ? original.call(this, value) : original.call(this, value, key);
      if (isFull) {
        const transaction = this.transaction;
        const abort: unknown = Reflect.get(transaction, '_abort');
        request.addEventListener('success', () => {
          queueMicrotask(() => typeof abort === 'function' && Reflect.apply(abort, transaction, ['QuotaExceededError']));
        });
      }
      return request;
    };
  Object.assign(FakeStore.prototype, { add: failing(add), put: failing(put) });
  return faults;
}

type ForcedDatabase = Parameters<typeof forceCloseDatabase>[0];

/** Closes every connection from outside, as Safari does to a page that sleeps. */
export function closeFromOutside(factory: IDBFactory): void {
  const databases = Reflect.get(factory, '_databases') as Map<string, { connections: ForcedDatabase[] }>;
  for (const { connections } of databases.values()) {
    for (const connection of [...connections]) forceCloseDatabase(connection);
  }
}
