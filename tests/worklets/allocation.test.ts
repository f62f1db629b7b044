import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seedFor } from '../support/seed.ts';

const CHILD = fileURLToPath(new URL('./support/allocation-child.ts', import.meta.url));
const MINUTE = 22_500;

interface Heap {
  readonly allocated: number;
  readonly kept: number;
  readonly kernelGrew: number;
}

function heapOver(kind: string, quanta: number, due: number): Heap {
  const values = [kind, seedFor('allocation'), quanta, due].map(String);
  // A parse boundary: the child prints one line of this form.
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', CHILD, ...values], { encoding: 'utf8' })) as Heap;
}

describe('a minute on the audio thread', () => {
  it('allocates nothing that grows with time: a minute costs what five seconds cost', () => {
    const short = heapOver('wasm', MINUTE / 12, 0);
    const minute = heapOver('wasm', MINUTE, 0);
    // One number of 16 bytes in each quantum would be 360 kB.
    expect(minute.allocated - short.allocated).toBeLessThan(24_000);
    expect(minute.allocated).toBeLessThan(100_000);
    expect(minute.kernelGrew).toBe(0);
  });

  it.each(['wasm', 'typescript'])('keeps nothing in the %s kernel, with hundreds of changes falling due', (kind) => {
    const { kept, kernelGrew } = heapOver(kind, MINUTE, 400);
    expect(kept).toBeLessThan(200_000);
    expect(kernelGrew).toBe(0);
  });
});
