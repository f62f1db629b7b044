import type { MixerKernelKind } from './contract.ts';
import type { Sound } from './sounds.ts';

/**
 * What the processor needs of a kernel. The WebAssembly kernel and its TypeScript twin give the same sound to 1e-5. Keeping
 * a sound may move the kernel's memory: views of it are to be asked for anew.
 */
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
  /** Known voices, `VOICE_SIZE` numbers each, as voice-record.ts lays them out. */
  readonly voiceRecords: Float64Array;
  /** For each of them the place that `keepSound` gave its sound. */
  readonly voiceSounds: Int32Array;
  /** Those of them that sound, in the order of their beginning. */
  readonly sounding: Int32Array;
  /** Keeps a copy of a sound. @returns its place, -1 if there is no room for it */
  keepSound(sound: Sound): number;
  /** Frees the room of a sound that no voice has any more. */
  releaseSound(place: number): void;
  /**
   * Mixes one quantum of 128 frames from `frame` on, with the first `voices` of those in `sounding`.
   * Levels are noted only if it `measures`: that costs a little.
   * @returns whether one of these is over by its end
   */
  process(voices: number, frame: number, measures: boolean): boolean;
  /**
   * Writes the levels of the last `frames` frames into `into` from place `from`, four for the master, then four a strip, as
   * meters.ts lays them out, and begins anew.
   */
  readMeters(into: Float64Array, from: number, frames: number): void;
  /** Empties every tail, line and filter; settings stay. */
  reset(): void;
}
