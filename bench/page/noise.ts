import { seededRandom } from '../../src/base/random.ts';

export const RATE = 48_000;

/** Stereo noise, the same for the same seed; `level` is its highest. */
export function noise(seconds: number, seed: number, level = 0.2): AudioBuffer {
  const buffer = new AudioBuffer({ numberOfChannels: 2, length: Math.round(RATE * seconds), sampleRate: RATE });
  const random = seededRandom(seed);
  for (let channel = 0; channel < 2; channel++) {
    const plane = buffer.getChannelData(channel);
    for (let frame = 0; frame < plane.length; frame++) plane[frame] = (random() * 2 - 1) * level;
  }
  return buffer;
}

/** How long something takes, in seconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
