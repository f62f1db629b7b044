/**
 * Compiles the AssemblyScript kernels to WebAssembly. `node scripts/build-kernels.mjs` writes worklets/mixer/kernel.wasm;
 * with `--check` it writes nothing and exits 1 if the committed bytes are not what the sources give.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = 'worklets/mixer/kernel.as.ts';
const TARGET = 'worklets/mixer/kernel.wasm';

/** No runtime and no imports: the module owns one fixed piece of memory and never grows it. A fifth smaller is as quick. */
const FLAGS = [
  ...['-O3', '--shrinkLevel', '1', '--converge', '--noAssert'],
  ...['--runtime', 'stub', '--enable', 'simd', '--zeroFilledMemory'],
];

/** @returns {Promise<Uint8Array>} the bytes of the mixer kernel */
export async function compileMixerKernel() {
  let bytes;
  const { error, stderr } = await asc.main([SOURCE, '--outFile', 'kernel.wasm', ...FLAGS], {
    readFile: (name) => readFile(new URL(name, `file://${root}`), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm')) bytes = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || bytes === undefined) throw new Error(`${SOURCE} does not compile:\n${stderr.toString()}`);
  return bytes;
}

async function main() {
  const bytes = await compileMixerKernel();
  if (!process.argv.includes('--check')) {
    await writeFile(`${root}${TARGET}`, bytes);
    console.log(`${TARGET}: ${bytes.length} bytes`);
    return;
  }
  const committed = await readFile(`${root}${TARGET}`);
  if (committed.equals(Buffer.from(bytes))) return;
  console.error(`${TARGET} is not what its sources give. Run: node scripts/build-kernels.mjs`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
