import type { MixerKernel } from './kernel-interface.ts';
import { KernelViews, type KernelExports } from './kernel-views.ts';
import { SoundRoom } from './sound-room.ts';
import type { Sound } from './sounds.ts';
import { MAX_SOUNDS, SOUND_FRAMES, SOUND_LEFT, SOUND_RIGHT, SOUND_SIZE } from './voice-record.ts';

const PAGE = 65_536;
/** Memory grows by at least so much, so that it seldom does. */
const LEAST_GROWTH = 2 * 1024 * 1024;
const wholeVectors = (bytes: number): number => (bytes + 15) & ~15;

/** The mixer in WebAssembly SIMD. Its memory grows when it is handed more sounds than before, and never while it mixes. */
export class WasmKernel implements MixerKernel {
  readonly kind = 'wasm';
  readonly capacity: number;
  private readonly exports: KernelExports;
  private readonly room: SoundRoom;
  private readonly freePlaces: number[];
  private views: KernelViews;

  constructor(exports: KernelExports, capacity: number) {
    this.exports = exports;
    this.capacity = capacity;
    this.room = new SoundRoom(exports.soundsFrom());
    this.freePlaces = Array.from({ length: MAX_SOUNDS }, (_, index) => MAX_SOUNDS - 1 - index);
    this.views = new KernelViews(exports, capacity);
  }

  get inputsLeft(): readonly Float32Array[] {
    return this.views.inputsLeft;
  }
  get inputsRight(): readonly Float32Array[] {
    return this.views.inputsRight;
  }
  get channels(): Int32Array {
    return this.views.channels;
  }
  get outputLeft(): Float32Array {
    return this.views.outputLeft;
  }
  get outputRight(): Float32Array {
    return this.views.outputRight;
  }
  get stripStage(): Float64Array {
    return this.views.stripStage;
  }
  get reverbStage(): Float64Array {
    return this.views.reverbStage;
  }
  get delayStage(): Float64Array {
    return this.views.delayStage;
  }
  get masterStage(): Float64Array {
    return this.views.masterStage;
  }
  get voiceRecords(): Float64Array {
    return this.views.voiceRecords;
  }
  get voiceSounds(): Int32Array {
    return this.views.voiceSounds;
  }
  get sounding(): Int32Array {
    return this.views.sounding;
  }

  /** Bytes the kernel occupies with the sounds it holds. */
  get memoryBytes(): number {
    return this.exports.memory.buffer.byteLength;
  }

  keepSound({ left, right, isStereo }: Sound): number {
    const plane = wholeVectors(left.byteLength);
    const bytes = isStereo ? 2 * plane : plane;
    const place = this.freePlaces.at(-1);
    if (place === undefined) return -1;
    const at = this.room.take(bytes);
    if (!this.reaches(at + bytes)) {
      this.room.give(at);
      return -1;
    }
    this.freePlaces.pop();
    const samples = new Float32Array(this.exports.memory.buffer, at, bytes / 4);
    samples.set(left);
    if (isStereo) samples.set(right, plane / 4);
    this.exports.cleanSound(at, bytes);
    const { sounds } = this.views;
    sounds[place * SOUND_SIZE + SOUND_LEFT] = at;
    sounds[place * SOUND_SIZE + SOUND_RIGHT] = isStereo ? at + plane : at;
    sounds[place * SOUND_SIZE + SOUND_FRAMES] = left.length;
    return place;
  }

  releaseSound(place: number): void {
    this.room.give(this.views.sounds[place * SOUND_SIZE + SOUND_LEFT] ?? 0);
    this.freePlaces.push(place);
  }

  /** Makes memory reach so far. @returns false where there is no more */
  private reaches(end: number): boolean {
    const { memory } = this.exports;
    const lacking = end - memory.buffer.byteLength;
    if (lacking <= 0) return true;
    try {
      memory.grow(Math.ceil(Math.max(lacking, LEAST_GROWTH) / PAGE));
    } catch {
      return false; // the device has no more memory to give: the caller is told
    }
    this.views = new KernelViews(this.exports, this.capacity);
    return true;
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

  process(voices: number, frame: number, measures: boolean): boolean {
    this.views.clock[0] = frame;
    return this.exports.process(this.capacity, voices, measures ? 1 : 0) === 1;
  }

  readMeters(into: Float64Array, from: number, frames: number): void {
    this.exports.readMeters(this.capacity, frames);
    into.set(this.views.levels, from);
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
