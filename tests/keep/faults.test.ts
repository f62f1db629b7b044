import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeFromOutside, injectFaults, type Faults } from './faults.ts';
import { contents, edit, newDisk, openDevice, seeded, settle } from './device.ts';

describe('a disk that fails', () => {
  let faults: Faults | undefined;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
  afterEach(() => {
    faults?.end();
    vi.useRealTimers();
  });

  for (const way of ['request', 'commit'] as const) {
    it(`[KE4] a full disk (${way}) is said, loses nothing, and is written to when there is room`, async () => {
      faults = injectFaults(way);
      const disk = newDisk();
      const keep = await openDevice(disk);
      const created = await keep.createPiece('ana');
      seeded(created.piece);
      await created.flush();
      faults.full = ['updates'];
      edit(created.piece, 1);
      expect(await created.flush()).toMatchObject({ ok: false, code: 'disk-full' });
      expect(created.saveState()).toEqual({ type: 'failing', code: 'disk-full' });
      edit(created.piece, 2);
      edit(created.piece, 4);
      await vi.advanceTimersByTimeAsync(700);
      await settle();
      expect(created.saveState()).toEqual({ type: 'failing', code: 'disk-full' });
      faults.full = [];
      await vi.advanceTimersByTimeAsync(10_000);
      await settle();
      expect(created.saveState()).toEqual({ type: 'saved' });
      const state = contents(created.piece);
      const again = await openDevice(disk.cut());
      const found = await again.openPiece(created.id, 'ana');
      expect(found.ok && contents(found.value.piece)).toBe(state);
    });
  }

  it('[KE5] a database closed by the browser is opened again', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    for (let number = 1; number <= 3; number++) {
      closeFromOutside(disk.factory);
      edit(created.piece, number);
      expect(await created.flush()).toEqual({ ok: true, value: undefined });
    }
    const state = contents(created.piece);
    const again = await openDevice(disk.cut());
    const found = await again.openPiece(created.id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
  });

  it('[KE11] a piece closed while the disk is full is whole when it is opened again', async () => {
    faults = injectFaults('request');
    const disk = newDisk();
    const keep = await openDevice(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    faults.full = ['updates'];
    edit(created.piece, 1);
    const state = contents(created.piece);
    await created.close();
    const found = await keep.openPiece(created.id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
    faults.full = [];
    expect(found.ok && (await found.value.flush())).toEqual({ ok: true, value: undefined });
    const again = await openDevice(disk.cut());
    const reopened = await again.openPiece(created.id, 'ana');
    expect(reopened.ok && contents(reopened.value.piece)).toBe(state);
  });

  it('[KE11] a piece closed while the disk is full is written when there is room, without being opened', async () => {
    faults = injectFaults('request');
    const disk = newDisk();
    const keep = await openDevice(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    faults.full = ['updates'];
    edit(created.piece, 1);
    const state = contents(created.piece);
    await created.close();
    faults.full = [];
    await vi.advanceTimersByTimeAsync(10_000);
    await settle();
    const again = await openDevice(disk.cut());
    const found = await again.openPiece(created.id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
  });

  it('[KE13] an update that cannot be read hides no other and stays where it is', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    const state = contents(created.piece);
    await created.close();
    keep.dispose();
    await addBrokenUpdate(disk.factory, created.id);
    const again = await openDevice(disk);
    for (let round = 0; round < 2; round++) {
      const found = await again.openPiece(created.id, 'ana');
      expect(found.ok && contents(found.value.piece)).toBe(state);
      if (found.ok) await found.value.close();
    }
    expect(await countUpdates(disk.factory)).toBe(2);
  });

  it('[KE7] where storage is refused the studio works in memory and says so', async () => {
    const refusing = newDisk();
    refusing.factory.open = () => {
      throw new DOMException('storage is refused', 'SecurityError');
    };
    const keep = await openDevice(refusing);
    expect(keep.mode).toBe('memory');
    const created = await keep.createPiece('ana');
    seeded(created.piece, 'Пісня');
    edit(created.piece, 1);
    expect(await created.flush()).toMatchObject({ ok: false, code: 'storage-refused' });
    expect(created.saveState()).toEqual({ type: 'failing', code: 'storage-refused' });
    const state = contents(created.piece);
    await created.close();
    const found = await keep.openPiece(created.id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
    expect((await keep.pieces()).map(({ title }) => title)).toEqual(['Пісня']);
    const put = await keep.putAsset({ mime: 'audio/wav', bytes: new Uint8Array([1, 2, 3]) });
    expect(put.ok && (await keep.asset(put.value))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(await keep.savePlan('ana', { goals: [] })).toEqual({ ok: true, value: undefined });
    expect(await keep.plan('ana')).toEqual({ goals: [] });
    await keep.setSetting('language', 'uk');
    expect(keep.setting('language')).toBe('uk');
  });

  it('[KE3] updates of several documents stay apart when they are folded', async () => {
    const disk = newDisk();
    const keep = await openDevice(disk);
    const [one, two] = [await keep.createPiece('ana'), await keep.createPiece('ana')];
    seeded(one.piece, 'one');
    seeded(two.piece, 'two');
    for (let number = 1; number <= 60; number++) {
      edit(number % 2 === 0 ? one.piece : two.piece, number);
      await Promise.all([one.flush(), two.flush()]);
    }
    const states = [contents(one.piece), contents(two.piece)];
    await one.close();
    await two.close();
    const found = [await keep.openPiece(one.id, 'ana'), await keep.openPiece(two.id, 'ana')];
    expect(found.map((opened) => opened.ok && contents(opened.value.piece))).toEqual(states);
  });
});

const database = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = factory.open('integrart');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => resolve(opening.result);
  });

async function addBrokenUpdate(factory: IDBFactory, piece: string): Promise<void> {
  const opened = await database(factory);
  const whole = Y.encodeStateAsUpdateV2(new Y.Doc());
  await new Promise<void>((resolve) => {
    const adding = opened.transaction('updates', 'readwrite').objectStore('updates').add({ piece, bytes: new Uint8Array([9, 200, 1, ...whole.slice(3)]) });
    adding.onsuccess = () => resolve();
  });
  opened.close();
}

async function countUpdates(factory: IDBFactory): Promise<number> {
  const opened = await database(factory);
  const count = await new Promise<number>((resolve) => {
    const counting = opened.transaction('updates').objectStore('updates').count();
    counting.onsuccess = () => resolve(counting.result);
  });
  opened.close();
  return count;
}
