import { describe, expect, it } from 'vitest';
import { compileMixerKernel } from '../../scripts/build-kernels.mjs';
import { createWasmKernel } from '../../worklets/mixer/wasm-kernel.ts';
import { kernelBytes } from './support/kernels.ts';

describe('the committed kernel', () => {
  it('is exactly what its sources give', async () => {
    const built = await compileMixerKernel();
    const same = Buffer.from(built).equals(Buffer.from(kernelBytes()));
    expect(same, 'run: node scripts/build-kernels.mjs').toBe(true);
  });

  it('is small and asks for nothing', () => {
    const bytes = kernelBytes();
    expect(bytes.byteLength).toBeLessThan(20_000);
    expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([]);
  });

  it('mixes without growing its memory', () => {
    const kernel = createWasmKernel(kernelBytes(), 64);
    const before = kernel?.memoryBytes;
    for (let i = 0; i < 2000; i++) kernel?.process(0, 0, true);
    kernel?.reset();
    expect(kernel?.memoryBytes).toBe(before);
    expect(before).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});
