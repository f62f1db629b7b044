/**
 * What the main thread and the recorder processor say to each other. Connect the microphone to input 0; the output is
 * silent and exists so that the node can be pulled. Chunks follow each other without a gap while `recording`.
 */
export const RECORDER_PROCESSOR = 'integrart-recorder';
/** Frames in each channel of a full chunk: 85 ms at 48 kHz. The last chunk of a take may be shorter. */
export const RECORDER_CHUNK_FRAMES = 4096;

export interface RecorderProcessorOptions {
  /** 1 (default) or 2. A stereo microphone is averaged for 1; a mono one is doubled for 2. */
  readonly channels?: 1 | 2;
}

/** Main thread → processor. `recycle` gives a chunk's memory back, so that a long take allocates nothing. */
export type RecorderMessage =
  /** Begins with context frame `fromFrame` exactly (default: the next quantum) and ends before `untilFrame`, if given. */
  | { readonly type: 'start'; readonly fromFrame?: number; readonly untilFrame?: number }
  /** Ends the take; the rest is sent, then `stopped`. */
  | { readonly type: 'stop' }
  | { readonly type: 'recycle'; readonly samples: Float32Array }
  | { readonly type: 'dispose' };

/** Processor → main thread. */
export type RecorderReport =
  /** `samples` holds channel after channel, `frames` each; `frame` is the context frame of the first. Transferred. */
  | {
      readonly type: 'chunk';
      readonly samples: Float32Array;
      readonly frame: number;
      readonly frames: number;
      readonly channels: number;
    }
  /** Input level since the report before, linear; about 30 a second, also when not recording. */
  | { readonly type: 'level'; readonly peak: number; readonly rms: number }
  /** `missing` counts frames in which no microphone was connected: they are silent in the take. */
  | { readonly type: 'stopped'; readonly frames: number; readonly missing: number };
