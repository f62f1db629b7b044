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
    sound.tap('drum-high', 1);
    await expect.poll(onsets, { timeout: 5000 }).toHaveLength(1);
    sound.phrase([{ at: 0.4, sound: 'drum-low', velocity: 1 }, { at: 30, sound: 62.5, velocity: 1 }]);
    await expect.poll(onsets, { timeout: 5000 }).toHaveLength(1);
    sound.phrase([0.7, 1, 1.3].map((at) => ({ at, sound: 'drum-high' as const, velocity: 1 })));
    const frames: number[] = [];
    await expect.poll(async () => frames.push(...(await onsets())), { timeout: 5000 }).toBe(3);
    const rate = heard?.context.sampleRate ?? 0;
    expect(Math.abs((frames[2] ?? 0) - (frames[0] ?? 0) - 0.6 * rate)).toBeLessThanOrEqual(2);
    sound.stop();
    expect(ears.opened).toHaveLength(1);
  });
});
