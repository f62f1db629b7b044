/**
 * What the main thread and the mixer processor say to each other: plain data only, safe to clone.
 * One mixer node takes all tracks: input `index` is strip `index`, mono or stereo; output 0 is the stereo master. Voices of
 * sounds that were handed over sound inside it, added to their strip's input.
 * Signal path of a strip: equaliser → compressor → fader and mute → pan → meter → bus, with sends taken after the pan.
 */
export const MIXER_PROCESSOR = 'integrart-mixer';

export const MIXER_CAPACITIES = [8, 16, 32, 64] as const;
export type MixerCapacity = (typeof MIXER_CAPACITIES)[number];

/** Frames the look-ahead limiter holds back; the same for every strip. Without the limiter the mixer adds none. */
export const LIMITER_LATENCY_FRAMES = 64;
/** Parameter changes glide over this many frames unless a message says otherwise. */
export const DEFAULT_RAMP_FRAMES = 512;
export const MIN_RAMP_FRAMES = 128;
export const MAX_RAMP_FRAMES = 1024;
/** A fader at or under this is silent. */
export const SILENT_DECIBELS = -96;

/** One equaliser band. Shelves ignore `q`, as a BiquadFilterNode does. */
export interface EqBand {
  /** Hz, 10 to just under half the sample rate. */
  readonly frequency: number;
  /** dB, -40 to 40. */
  readonly gain: number;
  /** 0.05 to 40. */
  readonly q: number;
}

/** A band that is `null` is off and costs nothing. */
export interface StripEq {
  readonly low: EqBand | null;
  readonly lowMid: EqBand | null;
  readonly highMid: EqBand | null;
  readonly high: EqBand | null;
}

export interface StripCompressor {
  /** dB, -80 to 0. */
  readonly threshold: number;
  /** 1 to 40. */
  readonly ratio: number;
  /** Width of the soft knee in dB, 0 to 40. */
  readonly knee: number;
  /** Seconds, 0.0005 to 1. */
  readonly attack: number;
  /** Seconds, 0.005 to 4. */
  readonly release: number;
  /** dB added after compression, -24 to 24. */
  readonly makeup: number;
}

export interface StripParameters {
  /** dB, `SILENT_DECIBELS` to 24. */
  readonly gain: number;
  /** -1 left to 1 right, by the law of StereoPannerNode for mono and stereo inputs. */
  readonly pan: number;
  readonly muted: boolean;
  readonly eq: StripEq;
  /** `null` is off and costs nothing. */
  readonly compressor: StripCompressor | null;
  /** Linear gain after the pan, 0 to 2; 0 costs nothing. */
  readonly reverbSend: number;
  readonly delaySend: number;
}

export const DEFAULT_EQ: StripEq = { low: null, lowMid: null, highMid: null, high: null };
export const DEFAULT_STRIP: StripParameters = {
  gain: 0,
  pan: 0,
  muted: false,
  eq: DEFAULT_EQ,
  compressor: null,
  reverbSend: 0,
  delaySend: 0,
};
/** A gentle start for someone who only switches the compressor on. */
export const DEFAULT_COMPRESSOR: StripCompressor = {
  threshold: -18,
  ratio: 3,
  knee: 6,
  attack: 0.01,
  release: 0.15,
  makeup: 0,
};

export interface ReverbParameters {
  /** Seconds until the tail is 60 dB down, 0.1 to 20. */
  readonly decay: number;
  /** Hz above which the tail dies faster, 200 to 20,000. */
  readonly damping: number;
  /** Seconds before the tail begins, 0 to 0.1. */
  readonly preDelay: number;
  /** Return level in dB, `SILENT_DECIBELS` to 24. */
  readonly level: number;
}

export interface DelayParameters {
  /** Seconds between repeats, 0.01 to 4 (less above 48 kHz: the line holds 262,016 frames). The engine derives it from the tempo. */
  readonly time: number;
  /** 0 to 0.95. */
  readonly feedback: number;
  /** Hz above which each repeat is darker, 200 to 20,000. */
  readonly damping: number;
  /** 0 repeats in place, 1 repeats from side to side. */
  readonly pingPong: number;
  /** Return level in dB, `SILENT_DECIBELS` to 24. */
  readonly level: number;
}

export interface MasterParameters {
  /** dB, `SILENT_DECIBELS` to 24. */
  readonly gain: number;
  /** dB that no output sample exceeds while the limiter is on, -24 to 0. */
  readonly ceiling: number;
}

export const DEFAULT_REVERB: ReverbParameters = { decay: 1.6, damping: 6000, preDelay: 0.012, level: -6 };
export const DEFAULT_DELAY: DelayParameters = { time: 0.375, feedback: 0.35, damping: 4000, pingPong: 1, level: -6 };
export const DEFAULT_MASTER: MasterParameters = { gain: 0, ceiling: -1 };

/** When and how softly a change takes hold. */
interface Timing {
  /** Frames of the glide; rounded up to whole quanta within [128, 1024]. */
  readonly rampFrames?: number;
  /** Context frame from which it holds (start of the quantum that contains it); absent or past: at once. */
  readonly atFrame?: number;
}

export type MixerChange =
  | ({ readonly type: 'strip'; readonly index: number; readonly set: Partial<StripParameters> } & Timing)
  | ({ readonly type: 'reverb'; readonly set: Partial<ReverbParameters> } & Timing)
  | ({ readonly type: 'delay'; readonly set: Partial<DelayParameters> } & Timing)
  | ({ readonly type: 'master'; readonly set: Partial<MasterParameters> } & Timing);

/** A decoded sound for voices: one plane or two of the same length, best transferred. The same id replaces it. */
export interface SoundMessage {
  readonly type: 'sound';
  readonly id: number;
  readonly channels: readonly Float32Array[];
}

/**
 * Main thread → processor. `voices` carries records as voice-record.ts lays them out; messages are taken in their order, so
 * that a sound is there for the voices sent after it. `drop-sound` frees it once its voices are over. `ask` is answered when
 * everything sent before has been taken. `reset` fades out, empties every tail and line, fades in; `flush` forgets changes not yet due. */
export type MixerMessage =
  | MixerChange
  | { readonly type: 'batch'; readonly changes: readonly MixerChange[] }
  | SoundMessage
  | { readonly type: 'drop-sound'; readonly id: number }
  | { readonly type: 'voices'; readonly records: Float64Array }
  | { readonly type: 'ask'; readonly token: number }
  | { readonly type: 'reset' }
  | { readonly type: 'flush' }
  | { readonly type: 'dispose' };

export type MixerKernelKind = 'wasm' | 'typescript';
/** `no-room`: a sound is one too many, or larger than what memory there is. */
export type MixerRefusal = 'not-a-message' | 'no-such-strip' | 'too-many-pending' | 'no-voice' | 'no-room';

/** Processor → main thread. `meters` carries the layout that `meterAt` and its sisters read. */
export type MixerReport =
  | { readonly type: 'ready'; readonly kernel: MixerKernelKind; readonly latencyFrames: number }
  | { readonly type: 'meters'; readonly values: Float64Array }
  | { readonly type: 'answer'; readonly token: number }
  | { readonly type: 'refused'; readonly code: MixerRefusal };

export interface MixerProcessorOptions {
  readonly capacity: MixerCapacity;
  /** Bytes of kernel.wasm; without them, or where SIMD is missing, the TypeScript twin runs. */
  readonly wasm?: ArrayBuffer;
  /** Default true. Off: the node has no inputs, and only voices sound; inputs cost time even where nothing is connected. */
  readonly isWired?: boolean;
  /** Default true. Off: no latency and no ceiling. */
  readonly limiter?: boolean;
  /** Reports a second, 0 for none (offline), at most 30. Default 30. */
  readonly metersPerSecond?: number;
  /** Made with `createMeterMemory` where shared memory exists; meters then come without messages. */
  readonly meterMemory?: SharedArrayBuffer;
  /** Applied before the first quantum, without a glide unless `atFrame` puts them later. Offline rendering relies on it. */
  readonly changes?: readonly MixerChange[];
}

/** The second argument's shape of `new AudioWorkletNode(context, MIXER_PROCESSOR, …)`. */
export interface MixerNodeOptions {
  numberOfInputs: number;
  numberOfOutputs: number;
  outputChannelCount: number[];
  channelCount: number;
  channelCountMode: 'max';
  channelInterpretation: 'speakers';
  processorOptions: MixerProcessorOptions;
}

/**
 * Options for one mixer node. Mode `max` hands a single connection over uncopied and keeps mono mono, so that the pan law
 * can tell it from stereo; the mixer itself folds surround sound down to stereo.
 */
export function mixerNodeOptions(options: MixerProcessorOptions): MixerNodeOptions {
  return {
    numberOfInputs: options.isWired === false ? 0 : options.capacity,
    numberOfOutputs: 1,
    outputChannelCount: [2],
    channelCount: 2,
    channelCountMode: 'max',
    channelInterpretation: 'speakers',
    processorOptions: options,
  };
}

/** The smallest capacity with room for so many tracks; 64 is the largest there is. */
export function mixerCapacityFor(tracks: number): MixerCapacity {
  return MIXER_CAPACITIES.find((capacity) => tracks <= capacity) ?? 64;
}
