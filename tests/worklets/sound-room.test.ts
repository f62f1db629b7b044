import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { SoundRoom } from '../../worklets/mixer/sound-room.ts';
import { seedFor } from '../support/seed.ts';

describe('room for sounds', () => {
  it('is never given twice, and what was given back is one stretch again', () => {
    const seed = seedFor('sound room');
    const random = seededRandom(seed);
    const room = new SoundRoom(64);
    const taken: { start: number; end: number }[] = [];
    for (let turn = 0; turn < 2000; turn++) {
      if (taken.length > 0 && random() < 0.5) {
        const [gone] = taken.splice(Math.floor(random() * taken.length), 1);
        if (gone) room.give(gone.start);
        continue;
      }
      const bytes = 16 * (1 + Math.floor(random() * 40));
      const start = room.take(bytes);
      const end = start + bytes;
      expect(start, `seed ${seed}`).toBeGreaterThanOrEqual(64);
      for (const other of taken) expect(end <= other.start || start >= other.end, `seed ${seed}`).toBe(true);
      taken.push({ start, end });
    }
    for (const { start } of taken) room.give(start);
    expect(room.take(1e9), `seed ${seed}`).toBe(64);
  });

  it('is taken as low as it fits, and giving back what nobody has changes nothing', () => {
    const room = new SoundRoom(0);
    const [first, second] = [room.take(32), room.take(32)];
    room.give(first);
    room.give(999);
    expect(room.take(48)).toBe(64);
    expect(room.take(16)).toBe(first);
    expect(room.take(16)).toBe(16);
    room.give(second);
    expect(room.take(32)).toBe(second);
  });
});
