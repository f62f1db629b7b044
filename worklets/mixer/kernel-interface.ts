import type { MixerKernelKind } from './contract.ts';

/** What the processor needs of a kernel. The WebAssembly kernel and its TypeScript twin give the same sound to 1e-5. */
export interface MixerKernel {
  readonly kind: MixerKernelKind;
  readonly capacity: number;
  /** One quantum of input by strip; filled by the caller before `process`. Mono fills the left one alone. */
  readonly inputsLeft: readonly Float32Array[];
  readonly inputsRight: readonly Float32Array[];
  /** 0 nothing connected, 1 mono, 2 stereo; by strip. */
  readonly channels: Int32Array;
  readonly outputLeft: Float32Array;
  readonly outputRight: Float32Array;
  /** Where the caller puts targets before the matching `apply…`. */
  readonly stripStage: Float64Array;
  readonly reverbStage: Float64Array;
  readonly delayStage: Float64Array;
  readonly masterStage: Float64Array;
  /** Glides the strip to the staged targets over whole quanta; 0 frames arrives at once, as does a strip at rest. */
  applyStrip(strip: number, frames: number): void;
  /** With `snap`, without a transition. */
  applyReverb(snap: boolean): void;
  applyDelay(snap: boolean): void;
  applyMaster(frames: number): void;
  /** Mixes one quantum of 128 frames. */
  process(): void;
  /**
   * Writes the levels of the last `frames` frames into `into` from place `from`, four for the master, then four a strip, as
   * meters.ts lays them out, and begins anew.
   */
  readMeters(into: Float64Array, from: number, frames: number): void;
  /** Empties every tail, line and filter; settings stay. */
  reset(): void;
}
