import { expect, it } from 'vitest';
import type { HubStore } from '../../server/stores/store.ts';

const ROOM = { id: 'room0001', edit: 'e', watch: 'w', createdBy: 'o', createdAt: 5, gone: false };
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** What every store of the hub keeps to, whatever stands behind it. */
export function storeContract(open: () => Promise<HubStore>, reopen: (store: HubStore) => Promise<HubStore>): void {
  it('makes a room once and remembers it when it is gone', async () => {
    const store = await open();
    expect(await store.createRoom(ROOM)).toBe(true);
    expect(await store.createRoom({ ...ROOM, edit: 'other' })).toBe(false);
    expect(await store.findRoom(ROOM.id)).toEqual(ROOM);
    await store.append({
      updates: [{ room: ROOM.id, at: 1, owner: 'o', kind: 'live', update: bytes(1) }],
      claims: [{ room: ROOM.id, client: 1, owner: 'o' }],
    });
    await store.forgetRoom(ROOM.id);
    expect(await store.findRoom(ROOM.id)).toEqual({ ...ROOM, gone: true });
    expect(await store.createRoom(ROOM)).toBe(false);
    expect((await store.load(ROOM.id)).updates).toEqual([]);
    expect((await store.clientOwners(ROOM.id)).size).toBe(0);
    await store.close();
  });

  it('keeps nothing that was still on its way when its room was ended', async () => {
    const store = await open();
    await store.createRoom(ROOM);
    await store.forgetRoom(ROOM.id);
    const late = { room: ROOM.id, at: 1, owner: 'o', kind: 'live' as const, update: bytes(1) };
    await store.append({ updates: [late, { ...late, room: 'other' }], claims: [{ room: ROOM.id, client: 1, owner: 'o' }] });
    await store.compact(ROOM.id, bytes(7), 5);
    await store.addVersion({ room: ROOM.id, at: 3, kind: 'merge', by: 'p', state: bytes(1) });
    expect(await store.load(ROOM.id)).toEqual({ snapshot: undefined, updates: [] });
    expect(await store.versions(ROOM.id)).toEqual([]);
    expect((await store.clientOwners(ROOM.id)).size).toBe(0);
    expect((await store.load('other')).updates).toHaveLength(1);
    await store.close();
  });

  it('binds people and client ids to who came first', async () => {
    const store = await open();
    expect(await store.bindPerson('r', 'p', 'first')).toBe(true);
    expect(await store.bindPerson('r', 'p', 'second')).toBe(false);
    expect(await store.bindPerson('other', 'p', 'second')).toBe(true);
    await store.append({
      updates: [],
      claims: [
        { room: 'r', client: 4294967295, owner: 'a' },
        { room: 'r', client: 4294967295, owner: 'b' },
      ],
    });
    expect([...(await store.clientOwners('r'))]).toEqual([[4294967295, 'a']]);
    await store.close();
  });

  it('keeps the log in order over a restart, and folds it', async () => {
    let store = await open();
    const row = (room: string, value: number) => ({
      room,
      at: 1,
      owner: 'o',
      kind: 'live' as const,
      update: bytes(value),
    });
    await store.append({ updates: [row('r', 1), row('other', 9), row('r', 2)], claims: [] });
    store = await reopen(store);
    await store.append({ updates: [row('r', 3)], claims: [] });
    expect((await store.load('r')).updates).toEqual([bytes(1), bytes(2), bytes(3)]);
    const last = await store.lastRow('r');
    await store.append({ updates: [row('r', 4)], claims: [] });
    await store.compact('r', bytes(7, 7), last);
    expect(await store.load('r')).toEqual({ snapshot: bytes(7, 7), updates: [bytes(4)] });
    expect((await store.load('other')).updates).toEqual([bytes(9)]);
    expect(await store.lastRow('empty')).toBe(0);
    await store.close();
  });

  it('keeps versions and files by room', async () => {
    const store = await open();
    const id = await store.addVersion({ room: 'r', at: 3, kind: 'merge', by: 'p', state: bytes(1, 2, 3) });
    expect(await store.versions('r')).toEqual([{ id, at: 3, kind: 'merge', by: 'p', bytes: 3 }]);
    expect(await store.version('r', id)).toEqual(bytes(1, 2, 3));
    expect(await store.version('other', id)).toBeUndefined();
    for (let index = 0; index < 70; index++)
      await store.addVersion({ room: 'r', at: index, kind: 'deletion', by: 'p', state: bytes(0) });
    expect((await store.versions('r')).length).toBe(60);
    await store.putAsset({ room: 'r', hash: 'h', bytes: 5, type: 'image/png' });
    expect(await store.asset('r', 'h')).toEqual({ room: 'r', hash: 'h', bytes: 5, type: 'image/png' });
    expect(await store.asset('other', 'h')).toBeUndefined();
    expect(await store.assets('r')).toHaveLength(1);
    await store.close();
  });
}
