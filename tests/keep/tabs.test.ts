import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { changeSong } from '../../src/document/commands/song.ts';
import type { OpenedPiece } from '../../src/keep/keep-types.ts';
import { contents, edit, newDisk, openDevice, seeded, until, type Disk } from './device.ts';

/** The same piece open in two tabs of one browser. */
async function twoTabs(disk: Disk): Promise<{ id: string; first: OpenedPiece; second: OpenedPiece }> {
  const one = await openDevice(disk, { seed: 11 });
  const created = await one.createPiece('ana');
  seeded(created.piece);
  await created.flush();
  const two = await openDevice(disk, { seed: 12 });
  const second = await two.openPiece(created.id, 'ana');
  if (!second.ok) throw new Error(second.code);
  await until(() => created.hasOtherTab() && second.value.hasOtherTab(), 'the tabs know of each other');
  return { id: created.id, first: created, second: second.value };
}

const isSaved = (...opened: OpenedPiece[]) => opened.every((piece) => piece.saveState().type === 'saved');

describe('one piece in two tabs', () => {
  it('[KE6] both are equal after edits on either side, and after one is closed', async () => {
    const { first, second } = await twoTabs(newDisk());
    const random = seededRandom(5);
    for (let number = 1; number <= 40; number++) {
      edit(random() < 0.5 ? first.piece : second.piece, number);
      if (random() < 0.3) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await until(() => contents(first.piece) === contents(second.piece), 'the tabs are equal');
    await second.close();
    await until(() => !first.hasOtherTab(), 'the other tab is gone');
    await first.close();
  });

  it('[KE6] edits made before the second tab opened, not yet on disk, are in it', async () => {
    const disk = newDisk();
    const one = await openDevice(disk, { seed: 21 });
    const created = await one.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    edit(created.piece, 1);
    const two = await openDevice(disk, { seed: 22 });
    const second = await two.openPiece(created.id, 'ana');
    await until(() => second.ok && contents(second.value.piece) === contents(created.piece), 'the second has it');
    if (second.ok) await second.value.close();
    await created.close();
  });

  it('[KE6] one tab writes for both', async () => {
    const disk = newDisk();
    const { id, first, second } = await twoTabs(disk);
    const before = await updates(disk);
    changeSong(second.piece, { title: 'from the second tab' });
    expect(second.saveState()).toEqual({ type: 'saving' });
    await until(() => isSaved(first, second) && first.piece.tables.song.get('song')?.title === 'from the second tab', 'both saved');
    expect((await updates(disk)) - before).toBe(1);
    const again = await openDevice(disk.cut());
    const found = await again.openPiece(id, 'ana');
    expect(found.ok && found.value.piece.tables.song.get('song')?.title).toBe('from the second tab');
  });

  it('[KE6] a writer that sleeps is not waited for', async () => {
    const disk = newDisk();
    let isAsleep = false;
    const openChannel: Disk['neighbours']['openChannel'] = (name) => {
      const inner = disk.neighbours.openChannel(name);
      const ears = new EventTarget();
      inner?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!isAsleep) ears.dispatchEvent(new MessageEvent('message', { data }));
      });
      return inner && (new Proxy(inner, {
        get(target, property) {
          if (property === 'addEventListener') return ears.addEventListener.bind(ears);
          const value: unknown = Reflect.get(target, property);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }));
    };
    const sleeping: Disk = { ...disk, neighbours: { ...disk.neighbours, openChannel } };
    const one = await openDevice(sleeping, { seed: 31 });
    const created = await one.createPiece('ana');
    seeded(created.piece);
    await created.flush();
    const two = await openDevice(disk, { seed: 32 });
    const second = await two.openPiece(created.id, 'ana');
    if (!second.ok) throw new Error(second.code);
    await until(() => created.hasOtherTab() && second.value.hasOtherTab(), 'the tabs know of each other');
    isAsleep = true;
    changeSong(second.value.piece, { title: 'nobody listens' });
    await until(() => isSaved(second.value), 'written by its own hand');
    const again = await openDevice(disk.cut());
    const found = await again.openPiece(created.id, 'ana');
    expect(found.ok && found.value.piece.tables.song.get('song')?.title).toBe('nobody listens');
  });

  it('[KE6] what the writer had not written when it was killed is written by the tab that stays', async () => {
    const disk = newDisk();
    const { id, first, second } = await twoTabs(disk);
    changeSong(first.piece, { title: 'the last words' });
    await until(() => second.piece.tables.song.get('song')?.title === 'the last words', 'the second has it');
    await first.close();
    await second.flush();
    const state = contents(second.piece);
    const again = await openDevice(disk.cut());
    const found = await again.openPiece(id, 'ana');
    expect(found.ok && contents(found.value.piece)).toBe(state);
  });
});

function updates({ factory }: Disk): Promise<number> {
  return new Promise((resolve) => {
    const opening = factory.open('integrart');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('updates').objectStore('updates').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
