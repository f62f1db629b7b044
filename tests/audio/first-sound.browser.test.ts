import { afterEach, describe, expect, it } from 'vitest';
import { createFirstSound } from '../../src/engine/first-sound.ts';
import { overhear } from './support/overheard.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

describe('the first sound', () => {
  it('[EN70] a tap sounds, a phrase follows, a newer one ends it; no context is opened before the tap', async () => {
    const ears = overhear();
    const sound = createFirstSound();
    ends.push(() => ears.restore(), () => sound.dispose());
    expect(ears.opened).toHaveLength(0);
    sound.tap('shaker', 0.001);
    const heard = ears.opened[0];
    expect(ears.opened).toHaveLength(1);
    const onsets = (await heard?.probe(0.05)) ?? (() => Promise.resolve([]));
    const frames: number[] = [];
    const count = async (): Promise<number> => {
      frames.push(...(await onsets()));
      return frames.length;
    };
    // A context that is loading its first worklet may stumble.
    await expect.poll(() => heard?.context.currentTime ?? 0, { timeout: 5000 }).toBeGreaterThan(0.4);
    sound.tap('drum-high', 1);
    await expect.poll(count, { timeout: 5000 }).toBe(1);
    sound.phrase([
      { at: 0.4, sound: 'drum-low', velocity: 1 },
      { at: 30, sound: 62.5, velocity: 1 },
    ]);
    await expect.poll(count, { timeout: 5000 }).toBe(2);
    sound.phrase([0.8, 1.1, 1.4].map((at) => ({ at, sound: 'drum-high' as const, velocity: 1 })));
    await expect.poll(count, { timeout: 5000 }).toBe(5);
    const rate = heard?.context.sampleRate ?? 0;
    expect(Math.abs((frames[4] ?? 0) - (frames[2] ?? 0) - 0.6 * rate)).toBeLessThanOrEqual(2);
    sound.stop();
    expect(ears.opened).toHaveLength(1);
  });
});
