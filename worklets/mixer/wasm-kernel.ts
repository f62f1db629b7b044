import { DELAY_SIZE, MASTER_SIZE, MAX_STRIPS, METER_SIZE, QUANTUM, REVERB_SIZE, STAGE_SIZE } from '../dsp/layout.ts';
import type { MixerKernel } from './kernel-interface.ts';

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  inputs(): number;
  channels(): number;
  output(): number;
  levels(): number;
  stripStage(): number;
  reverbStage(): number;
  delayStage(): number;
  masterStage(): number;
  start(): number;
  applyStrip(strip: number, frames: number): void;
  applyReverb(snap: number): void;
  applyDelay(snap: number): void;
  applyMaster(frames: number): void;
  reset(): void;
  process(capacity: number): void;
  readMeters(capacity: number, frames: number): void;
}

/** The mixer in WebAssembly SIMD; its memory is fixed, so the views below stay valid for its life. */
export class WasmKernel implements MixerKernel {
  readonly kind = 'wasm';
  readonly capacity: number;
  readonly inputsLeft: readonly Float32Array[];
  readonly inputsRight: readonly Float32Array[];
  readonly channels: Int32Array;
  readonly outputLeft: Float32Array;
  readonly outputRight: Float32Array;
  readonly stripStage: Float64Array;
  readonly reverbStage: Float64Array;
  readonly delayStage: Float64Array;
  readonly masterStage: Float64Array;
  private readonly levels: Float64Array;
  private readonly exports: KernelExports;

  constructor(exports: KernelExports, capacity: number) {
    const memory = exports.memory.buffer;
    const planes = (side: number): Float32Array[] =>
      Array.from({ length: capacity }, (_, strip) => {
        const plane = side * MAX_STRIPS + strip;
        return new Float32Array(memory, exports.inputs() + plane * QUANTUM * 4, QUANTUM);
      });
    this.exports = exports;
    this.capacity = capacity;
    this.inputsLeft = planes(0);
    this.inputsRight = planes(1);
    this.channels = new Int32Array(memory, exports.channels(), capacity);
    this.outputLeft = new Float32Array(memory, exports.output(), QUANTUM);
    this.outputRight = new Float32Array(memory, exports.output() + QUANTUM * 4, QUANTUM);
    this.levels = new Float64Array(memory, exports.levels(), METER_SIZE * (capacity + 1));
    this.stripStage = new Float64Array(memory, exports.stripStage(), STAGE_SIZE);
    this.reverbStage = new Float64Array(memory, exports.reverbStage(), REVERB_SIZE);
    this.delayStage = new Float64Array(memory, exports.delayStage(), DELAY_SIZE);
    this.masterStage = new Float64Array(memory, exports.masterStage(), MASTER_SIZE);
  }

  /** Bytes the kernel occupies; the same for its whole life. */
  get memoryBytes(): number {
    return this.exports.memory.buffer.byteLength;
  }

  applyStrip(strip: number, frames: number): void {
    this.exports.applyStrip(strip, frames);
  }

  applyReverb(snap: boolean): void {
    this.exports.applyReverb(snap ? 1 : 0);
  }

  applyDelay(snap: boolean): void {
    this.exports.applyDelay(snap ? 1 : 0);
  }

  applyMaster(frames: number): void {
    this.exports.applyMaster(frames);
  }

  process(): void {
    this.exports.process(this.capacity);
  }

  readMeters(into: Float64Array, from: number, frames: number): void {
    this.exports.readMeters(this.capacity, frames);
    into.set(this.levels, from);
  }

  reset(): void {
    this.exports.reset();
  }
}

/**
 * Compiles the kernel on this thread.
 * @returns null where WebAssembly SIMD is missing or the bytes are not this kernel: use the TypeScript twin then
 */
export function createWasmKernel(bytes: unknown, capacity: number): WasmKernel | null {
  if (typeof WebAssembly === 'undefined' || !(bytes instanceof ArrayBuffer)) return null;
  try {
    // A parse boundary: `start` answers only if the module was built for this layout.
    const exports = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as KernelExports;
    return exports.start() === 1 ? new WasmKernel(exports, capacity) : null;
  } catch {
    return null;
  }
}
