import { Worker } from 'node:worker_threads';
import { asRecord } from '../../src/base/hub-messages.ts';
import type { HubStore } from './store.ts';

interface Question {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The embedded store in a thread of its own: a disk that takes its time makes those wait who need it, and nobody else.
 * Questions are answered in the order in which they were put.
 * @throws what opening the file throws: no rights, no room, not a database
 */
export async function openThreadedStore(path: string): Promise<HubStore> {
  const thread = new Worker(new URL('./store-thread.ts', import.meta.url), { workerData: { path } });
  const open = new Map<number, Question>();
  let last = 0;
  let over: Error | undefined;

  const end = (error: Error): void => {
    over ??= error;
    for (const question of open.values()) question.reject(error);
    open.clear();
  };
  const settled = new Promise<unknown>((resolve, reject) => open.set(0, { resolve, reject }));
  thread.on('message', (message: unknown) => {
    const { id, value, error } = asRecord(message) ?? {};
    const question = open.get(Number(id));
    open.delete(Number(id));
    if (typeof error === 'string') question?.reject(new Error(error));
    else question?.resolve(value);
  });
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the store is closed')));
  await settled;

  const ask = <Name extends keyof HubStore>(name: Name, ...given: Parameters<HubStore[Name]>): ReturnType<HubStore[Name]> => {
    const answered = new Promise<unknown>((resolve, reject) => {
      if (over) return reject(over);
      last++;
      open.set(last, { resolve, reject });
      return thread.postMessage({ id: last, name, given });
    });
    return answered as ReturnType<HubStore[Name]>; // the other end is the same store: it answers what its type says
  };

  return {
    createRoom: (room) => ask('createRoom', room),
    findRoom: (id) => ask('findRoom', id),
    forgetRoom: (id) => ask('forgetRoom', id),
    bindPerson: (room, person, owner) => ask('bindPerson', room, person, owner),
    clientOwners: (room) => ask('clientOwners', room),
    append: (batch) => ask('append', batch),
    load: (room) => ask('load', room),
    lastRow: (room) => ask('lastRow', room),
    compact: (room, snapshot, upTo) => ask('compact', room, snapshot, upTo),
    addVersion: (version) => ask('addVersion', version),
    versions: (room) => ask('versions', room),
    version: (room, id) => ask('version', room, id),
    assets: (room) => ask('assets', room),
    asset: (room, hash) => ask('asset', room, hash),
    putAsset: (asset) => ask('putAsset', asset),
    async close() {
      if (over) return;
      await ask('close');
      await thread.terminate();
    },
  };
}
