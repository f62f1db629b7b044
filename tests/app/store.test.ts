import { describe, expect, it, vi } from 'vitest';
import { makePiece } from '../../src/app/make-piece.ts';
import { readShelf, rememberShelf } from '../../src/app/shelf-memory.ts';
import { createStore } from '../../src/app/store.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Keep } from '../../src/keep/keep-types.ts';
import { openLocalPreferences } from '../../src/keep/local-preferences.ts';
import { newDisk, openDevice } from '../keep/device.ts';

describe('the store of the device', () => {
  it('is fetched by the first who asks, and once', async () => {
    const load = vi.fn<() => Promise<Keep>>(() => openDevice(newDisk()));
    const store = createStore(load, silentLog);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([store.open(), store.open()])).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await store.people).all()).toHaveLength(1);
    expect((await store.keep).mode).toBe('disk');
    expect(load).toHaveBeenCalledOnce();
  });

  it('that did not arrive is told, and asked for again the next time', async () => {
    const load = vi.fn<() => Promise<Keep>>(() => openDevice(newDisk()));
    load.mockRejectedValueOnce(new Error('no network'));
    const store = createStore(load, silentLog);
    const waiting = store.people;
    expect(await store.open()).toMatchObject({ ok: false, code: 'part-unreachable' });
    expect(await store.open()).toMatchObject({ ok: true });
    expect((await waiting).current().name).toBe('');
  });
});

function localPreferences() {
  const kept = new Map<string, string>();
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
  return openLocalPreferences(() => ({ ...storage, length: 0, clear() {}, key: () => null, removeItem() {} }));
}

describe('the room on the start screen', () => {
  it('is unknown on a first visit, and follows people and pieces from then on', async () => {
    const stored = localPreferences();
    expect(readShelf(stored)).toBeUndefined();
    const keep = await openDevice(newDisk());
    rememberShelf(stored, keep);
    await expect.poll(() => readShelf(stored)).toEqual({ people: 0, pieces: 0 });
    const person = await keep.addPerson({ name: 'Oksana', picture: 'owl', colour: 3 });
    const piece = await makePiece(keep, person, 'balkans-78');
    await expect.poll(() => readShelf(stored)).toEqual({ people: 1, pieces: 1 });
    await keep.removePiece(piece);
    await expect.poll(() => readShelf(stored)).toEqual({ people: 1, pieces: 0 });
  });

  it('is not remembered wrongly', () => {
    const stored = localPreferences();
    for (const broken of ['', '1', 'one two', '1 2 3', '-1 2', '99999 1']) {
      stored.write('shelf', broken);
      expect(readShelf(stored)).toBeUndefined();
    }
  });
});
