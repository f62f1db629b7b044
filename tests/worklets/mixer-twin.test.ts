import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { mixerOf, peakOf, QUANTUM, randomChange, run, largestDifference } from './support/kernels.ts';
import { rounds, seedFor } from '../support/seed.ts';

const SONGS = Array.from({ length: rounds(6, 100) }, (_, round) => seedFor('mixer twin', round));
const QUANTA = 500;

describe('the WebAssembly kernel and its TypeScript twin', () => {
  it.each(SONGS)('give the same sound to 1e-5, seed %i', (start) => {
    const mixes = (['wasm', 'typescript'] as const).map((kind) => {
      const random = seededRandom(start);
      const { mixer } = mixerOf(kind, { limiter: random() < 0.6 });
      expect(mixer.kernel.kind).toBe(kind);
      const messages = Array.from({ length: 120 }, () => ({
        frame: Math.floor(random() * QUANTA * 0.8) * QUANTUM,
        message: randomChange(random, 16),
      }));
      const kinds = Array.from({ length: 16 }, () => Math.floor(random() * 3));
      const noise = seededRandom(start + 1);
      return run(
        mixer,
        QUANTA,
        (strip, frame) => {
          const sounds = Math.floor(frame / 9000 + strip) % 3 !== 0;
          const planes = sounds ? (kinds[strip] ?? 0) : 0;
          return Array.from({ length: planes }, () =>
            Float32Array.from({ length: QUANTUM }, () => (noise() - 0.5) * 0.4),
          );
        },
        messages,
      );
    });
    const [wasm, twin] = mixes;
    if (wasm === undefined || twin === undefined) throw new Error('two mixes were made');
    expect(peakOf(wasm.left), 'the mix sounds').toBeGreaterThan(0.05);
    const scale = Math.max(1, peakOf(wasm.left), peakOf(wasm.right));
    const apart = Math.max(largestDifference(wasm.left, twin.left), largestDifference(wasm.right, twin.right));
    expect(apart / scale, `seed ${start}`).toBeLessThan(1e-5);
  });

  it('agree on the lowest and sharpest bands too, standing and moving', () => {
    const set = (gain: number) => ({
      eq: {
        low: { frequency: 10, gain, q: 1 },
        lowMid: { frequency: 22, gain: -gain, q: 40 },
        highMid: { frequency: 60, gain, q: 20 },
        high: { frequency: 30, gain: gain / 2, q: 1 },
      },
    });
    const messages = [24, -12, 6].map((gain, turn) => ({
      frame: turn * 40_064,
      message: { type: 'strip', index: 1, set: set(gain), rampFrames: 1024 },
    }));
    const [wasm, twin] = (['wasm', 'typescript'] as const).map((kind) => {
      const random = seededRandom(3);
      const { mixer } = mixerOf(kind);
      return run(
        mixer,
        940,
        (strip) => (strip < 2 ? [0, 1].map(() => Float32Array.from({ length: QUANTUM }, () => random() - 0.5)) : []),
        messages,
      );
    });
    if (wasm === undefined || twin === undefined) throw new Error('two mixes were made');
    const scale = Math.max(1, peakOf(wasm.left));
    expect(largestDifference(wasm.left, twin.left) / scale).toBeLessThan(1e-5);
  });

  it.each([10, 25, 40, 60, 80, 200, 5000])('agree on three bands that stand, the lowest at %i Hz', (hertz) => {
    const eq = {
      low: { frequency: hertz, gain: 18, q: 1 },
      lowMid: { frequency: 1.5 * hertz, gain: -12, q: 1.4 },
      highMid: null,
      high: { frequency: 3 * hertz, gain: 12, q: 1 },
    };
    const [wasm, twin] = (['wasm', 'typescript'] as const).map((kind) => {
      const random = seededRandom(9);
      const { mixer } = mixerOf(kind, { changes: [0, 1].map((index) => ({ type: 'strip', index, set: { eq } })) });
      return run(mixer, 750, (strip) =>
        strip < 2 ? [0, 1].map(() => Float32Array.from({ length: QUANTUM }, () => random() - 0.5)) : [],
      );
    });
    if (wasm === undefined || twin === undefined) throw new Error('two mixes were made');
    const scale = Math.max(1, peakOf(wasm.left));
    expect(largestDifference(wasm.left, twin.left) / scale).toBeLessThan(5e-6);
  });

  it('agree while the master glides over strips that feed no effect', () => {
    const turn = (frame: number, gain: number) => ({
      frame,
      message: { type: 'master', set: { gain }, rampFrames: 1024 },
    });
    const [wasm, twin] = (['wasm', 'typescript'] as const).map((kind) => {
      const random = seededRandom(4);
      return run(
        mixerOf(kind).mixer,
        60,
        (strip, frame) =>
          strip < 3 && frame < 5000
            ? [0, 1].map(() => Float32Array.from({ length: QUANTUM }, () => random() - 0.5))
            : [],
        [turn(0, -6), turn(1000, -60), turn(3000, 12)],
      );
    });
    if (wasm === undefined || twin === undefined) throw new Error('two mixes were made');
    const scale = Math.max(1, peakOf(wasm.left));
    expect(largestDifference(wasm.left, twin.left) / scale).toBeLessThan(1e-6);
    expect(largestDifference(wasm.right, twin.right) / scale).toBeLessThan(1e-6);
    expect(peakOf(wasm.left.subarray(5120)), 'nothing is left of the last quantum').toBe(0);
  });

  it('keep the same meters', () => {
    const readings = (['wasm', 'typescript'] as const).map((kind) => {
      const random = seededRandom(7);
      const { mixer } = mixerOf(kind, { limiter: true, metersPerSecond: 1 });
      const messages = Array.from({ length: 30 }, () => ({ frame: 0, message: randomChange(random, 16) }));
      run(mixer, 100, () => [0, 1].map(() => Float32Array.from({ length: QUANTUM }, () => random() - 0.5)), messages);
      const levels = new Float64Array(17 * 4);
      mixer.kernel.readMeters(levels, 0, 100 * QUANTUM);
      return [...levels];
    });
    const [wasm = [], twin = []] = readings;
    expect(wasm.length).toBe(17 * 4);
    wasm.forEach((value, i) => expect(Math.abs(value - (twin[i] ?? 0))).toBeLessThan(1e-5 * Math.max(1, value)));
  });

  it('fall back to the twin when the bytes are no kernel', () => {
    for (const wasm of [new ArrayBuffer(0), new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]).buffer]) {
      const { mixer, reports } = mixerOf('typescript', { wasm });
      expect(mixer.kernel.kind).toBe('typescript');
      expect(reports).toContainEqual({ type: 'ready', kernel: 'typescript', latencyFrames: 0 });
    }
  });
});
