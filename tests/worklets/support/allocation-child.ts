/**
 * Runs the mixer as the audio thread would and prints how the heap changed. Started by
 * allocation.test.ts with --expose-gc in a process of its own, so that nothing else allocates meanwhile.
 * Arguments: kernel, seed, quanta to measure, number of changes that fall due among them.
 */
import { seededRandom } from '../../../src/base/random.ts';
import { createMeterMemory } from '../../../worklets/mixer/meters.ts';
import { mixerOf, QUANTUM, randomChange } from './kernels.ts';
import { voicesMessage } from './voices.ts';

const kind = process.argv[2] === 'wasm' ? 'wasm' : 'typescript';
const random = seededRandom(Number(process.argv[3] ?? 1));
const quanta = Number(process.argv[4] ?? 22_500);
const due = Number(process.argv[5] ?? 0);
const collect = globalThis.gc;
if (collect === undefined) throw new Error('start with --expose-gc');

/** Long enough for the engine to compile everything that runs often. */
const WARM = 30_000;
const at = (part: number): number => Math.floor((WARM + part * quanta) * QUANTUM);
const changes = [
  ...Array.from({ length: 60 }, () => randomChange(random, 16)),
  ...Array.from({ length: due }, (_, i) => ({ ...randomChange(random, 16), atFrame: at(i / due) })),
];
const memory = createMeterMemory(16);
const { mixer } = mixerOf(kind, { limiter: true, metersPerSecond: 30, meterMemory: memory, changes });
const noise = Array.from({ length: 16 }, () =>
  [0, 1].map(() => Float32Array.from({ length: QUANTUM }, () => random() - 0.5)),
);
const silence: Float32Array[][] = Array.from({ length: 16 }, () => []);
mixer.receive({ type: 'sound', id: 1, channels: [Float32Array.from({ length: 4800 }, () => random() - 0.5)] }, 0);
// Held ones, and short ones that begin and end all the way through.
const held = Array.from({ length: 8 }, (_, handle) => ({ handle, strip: handle, step: 0.9 + handle / 30, gain: 0.1, loop: [900, 4700] as const }));
const short = Array.from({ length: 4000 }, (_, i) => {
  const start = Math.floor(((WARM + quanta) * QUANTUM * i) / 4000);
  return { handle: 8 + i, strip: i % 16, start, gain: 0.1, rise: 100, falls: [{ at: start + 2000, level: 0.1, frames: 900 }] };
});
mixer.receive(voicesMessage([...held, ...short]), 0);
const left = new Float32Array(QUANTUM);
const right = new Float32Array(QUANTUM);
const kernelBytes = (): number => ('memoryBytes' in mixer.kernel ? Number(mixer.kernel.memoryBytes) : 0);

function play(from: number, count: number): void {
  for (let q = from; q < from + count; q++) mixer.process(q % 4000 < 3600 ? noise : silence, left, right, q * QUANTUM);
}

const bytesBefore = kernelBytes();
play(0, WARM);
collect();
process.memoryUsage();
const idle = process.memoryUsage();
const before = process.memoryUsage();
play(WARM, quanta);
const during = process.memoryUsage();
collect();
const after = process.memoryUsage();
console.log(
  JSON.stringify({
    allocated: during.heapUsed - before.heapUsed - (before.heapUsed - idle.heapUsed),
    kept: after.heapUsed - before.heapUsed,
    kernelGrew: kernelBytes() - bytesBefore,
  }),
);
