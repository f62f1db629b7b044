import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSong } from '../../src/document/commands/song.ts';
import { rounds, withSeed } from '../support/seed.ts';
import { contents, edit, newDisk, openDevice, seeded, settle, trackNames, type Device } from './device.ts';

const devices: Device[] = [];
const device = async (...given: Parameters<typeof openDevice>): Promise<Device> => {
  const opened = await openDevice(...given);
  devices.push(opened);
  return opened;
};

describe('saving a piece on this device', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
  afterEach(() => {
    for (const opened of devices.splice(0)) opened.dispose();
    vi.useRealTimers();
  });

  it('[KE1] a kill at any moment loses nothing older than a second', async () => {
    for (let round = 0; round < rounds(30, 400); round++) {
      await withSeed('keep-kill', round, async (random, seed) => {
        const disk = newDisk();
        const keep = await device(disk, { seed });
        const created = await keep.createPiece('ana');
        seeded(created.piece);
        /** What the piece was at each moment; a kill may take it back to any state of the last second. */
        const states = [{ at: 0, state: contents(created.piece) }];
        let now = 0;
        for (let step = 0; step < 5 + random() * 25; step++) {
          edit(created.piece, step + 1);
          states.push({ at: now, state: contents(created.piece) });
          const wait = Math.floor(random() * 200);
          await vi.advanceTimersByTimeAsync(wait);
          now += wait;
          // A slow disk: sometimes it gets no turn at all between two edits.
          await settle(Math.floor(random() * 12));
        }
        await settle(Math.floor(random() * 4));
        const reopened = await device(disk.cut(), { seed: seed + 1 });
        const found = await reopened.openPiece(created.id, 'ana');
        const young = states.filter((_, index) => (states[index + 1]?.at ?? Infinity) > now - 1000);
        const state = found.ok ? contents(found.value.piece) : undefined;
        const isKept = state === undefined ? now < 1000 : young.some((candidate) => candidate.state === state);
        expect(isKept, `killed after ${now} ms`).toBe(true);
      });
    }
  });

  it('[KE1] a kill of two tabs at any moment loses nothing older than a second of either', async () => {
    for (let round = 0; round < rounds(12, 150); round++) {
      await withSeed('keep-kill-tabs', round, async (random, seed) => {
        const disk = newDisk();
        const first = await device(disk, { seed });
        const created = await first.createPiece('ana');
        seeded(created.piece);
        await created.flush();
        const second = await (await device(disk, { seed: seed + 1 })).openPiece(created.id, 'ana');
        if (!second.ok) throw new Error(second.code);
        await settle();
        const made: { at: number; name: string }[] = [];
        let now = 0;
        for (let step = 1; step < 5 + random() * 25; step++) {
          edit(random() < 0.5 ? created.piece : second.value.piece, step * 3 + 1);
          made.push({ at: now, name: `track ${step * 3 + 1}` });
          const wait = Math.floor(random() * 200);
          await vi.advanceTimersByTimeAsync(wait);
          now += wait;
          await settle(4 + Math.floor(random() * 12));
        }
        const reopened = await device(disk.cut(), { seed: seed + 2 });
        const found = await reopened.openPiece(created.id, 'ana');
        const names = found.ok ? trackNames(found.value.piece) : [];
        const lost = made.filter(({ at, name }) => at < now - 1000 && !names.includes(name));
        expect(lost, `killed after ${now} ms`).toEqual([]);
      });
    }
  });

  it('[KE2] edits made close together are one write', async () => {
    const keep = await device(newDisk());
    const created = await keep.createPiece('ana');
    const states: string[] = [];
    created.saved.listen(({ type }) => states.push(type));
    for (let number = 1; number <= 20; number++) edit(created.piece, number);
    expect(created.saveState()).toEqual({ type: 'saving' });
    await vi.advanceTimersByTimeAsync(250);
    await settle();
    expect(states).toEqual(['saving', 'saved']);
  });

  it('[KE2] flush writes what waits, now', async () => {
    const disk = newDisk();
    const keep = await device(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece, 'Kołysanka');
    expect(await created.flush()).toEqual({ ok: true, value: undefined });
    const again = await device(disk.cut());
    expect((await again.pieces()).map(({ title }) => title)).toEqual(['Kołysanka']);
  });

  it('[KE2] opening a piece and changing nothing writes nothing', async () => {
    const disk = newDisk();
    const keep = await device(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await created.close();
    const before = await keep.pieces();
    const opened = await keep.openPiece(created.id, 'ana');
    if (opened.ok) await opened.value.close();
    expect(await keep.pieces()).toEqual(before);
    const untouched = await keep.createPiece('ana');
    await untouched.close();
    expect(await keep.pieces()).toEqual(before);
  });

  it('[KE3] many updates are folded into one and read the same', async () => {
    const disk = newDisk();
    const keep = await device(disk);
    const created = await keep.createPiece('ana');
    seeded(created.piece);
    await settle();
    for (let number = 1; number <= 220; number++) {
      changeSong(created.piece, { title: `Song ${number}` });
      await created.flush();
    }
    await vi.advanceTimersByTimeAsync(3000);
    await settle();
    expect(await countUpdates(disk.factory)).toBeLessThan(30);
    const state = contents(created.piece);
    const again = await device(disk.cut());
    const found = await again.openPiece(created.id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
  });

  it('[KE3] a kill while folding leaves the piece whole', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const disk = newDisk();
      const keep = await device(disk);
      const created = await keep.createPiece('ana');
      seeded(created.piece);
      await settle();
      for (let number = 1; number <= 60; number++) {
        edit(created.piece, number);
        await created.flush();
      }
      const state = contents(created.piece);
      void created.close(); // folds
      await settle(turns);
      const again = await device(disk.cut());
      const found = await again.openPiece(created.id, 'ana');
      expect(found.ok && contents(found.value.piece), `cut after ${turns} turns`).toBe(state);
    }
  });
});

function countUpdates(factory: IDBFactory): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('integrart');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('updates').objectStore('updates').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
