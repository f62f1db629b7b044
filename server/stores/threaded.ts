import { startThread } from '../threads/ask.ts';
import type { HubStore } from './store.ts';

/**
 * The embedded store in a thread of its own: a disk that takes its time makes those wait who need it, and nobody else.
 * @throws what opening the file throws: no rights, no room, not a database
 */
export async function openThreadedStore(path: string): Promise<HubStore> {
  const thread = await startThread(new URL('./store-thread.ts', import.meta.url), { path });
  let isClosed = false;

  const ask = <Name extends keyof HubStore>(
    name: Name,
    ...given: Parameters<HubStore[Name]>
  ): ReturnType<HubStore[Name]> =>
    thread.ask({ name, given }) as ReturnType<HubStore[Name]>; // the other end is the same store: it answers what its type says

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
      if (isClosed) return;
      isClosed = true;
      await ask('close');
      await thread.close();
    },
  };
}
