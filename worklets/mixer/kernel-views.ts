import { DELAY_SIZE, MASTER_SIZE, MAX_STRIPS, METER_SIZE, QUANTUM, REVERB_SIZE, STAGE_SIZE } from '../dsp/layout.ts';
import { MAX_KNOWN_VOICES, MAX_SOUNDING, MAX_SOUNDS, SOUND_SIZE, VOICE_SIZE } from './voice-record.ts';

/** What kernel.wasm exports. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  inputs(): number;
  channels(): number;
  output(): number;
  levels(): number;
  stripStage(): number;
  reverbStage(): number;
  delayStage(): number;
  masterStage(): number;
  voiceRecords(): number;
  voiceSounds(): number;
  sounding(): number;
  sounds(): number;
  soundsFrom(): number;
  clock(): number;
  start(): number;
  applyStrip(strip: number, frames: number): void;
  applyReverb(snap: number): void;
  applyDelay(snap: number): void;
  applyMaster(frames: number): void;
  cleanSound(from: number, bytes: number): void;
  reset(): void;
  process(capacity: number, voices: number, measures: number): number;
  readMeters(capacity: number, frames: number): void;
}

/** The kernel's memory by its parts. Memory that grows leaves these behind: new ones are made then. */
export class KernelViews {
  readonly inputsLeft: readonly Float32Array[];
  readonly inputsRight: readonly Float32Array[];
  readonly channels: Int32Array;
  readonly outputLeft: Float32Array;
  readonly outputRight: Float32Array;
  readonly stripStage: Float64Array;
  readonly reverbStage: Float64Array;
  readonly delayStage: Float64Array;
  readonly masterStage: Float64Array;
  readonly voiceRecords: Float64Array;
  readonly voiceSounds: Int32Array;
  readonly sounding: Int32Array;
  readonly sounds: Uint32Array;
  readonly clock: Float64Array;
  readonly levels: Float64Array;

  constructor(exports: KernelExports, capacity: number) {
    const memory = exports.memory.buffer;
    const planes = (side: number): Float32Array[] =>
      Array.from({ length: capacity }, (_, strip) => {
        const plane = side * MAX_STRIPS + strip;
        return new Float32Array(memory, exports.inputs() + plane * QUANTUM * 4, QUANTUM);
      });
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
    this.voiceRecords = new Float64Array(memory, exports.voiceRecords(), MAX_KNOWN_VOICES * VOICE_SIZE);
    this.voiceSounds = new Int32Array(memory, exports.voiceSounds(), MAX_KNOWN_VOICES);
    this.sounding = new Int32Array(memory, exports.sounding(), MAX_SOUNDING);
    this.sounds = new Uint32Array(memory, exports.sounds(), MAX_SOUNDS * SOUND_SIZE);
    this.clock = new Float64Array(memory, exports.clock(), 1);
  }
}
