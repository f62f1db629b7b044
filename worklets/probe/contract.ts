/**
 * A listener for tests and for "check this device": reports where sounds begin. Input 0 is heard and passed on to
 * output 0 unchanged.
 */
export const PROBE_PROCESSOR = 'integrart-probe';

export interface ProbeProcessorOptions {
  /** Linear level whose crossing is an onset. Default 0.1. */
  readonly threshold?: number;
  /** Frames under the threshold before the next onset counts. Default 2400. */
  readonly quietFrames?: number;
}

export type ProbeMessage = { readonly type: 'collect' } | { readonly type: 'dispose' };

/** The answer to `collect`: context frames of all onsets since the one before, and how many did not fit. */
export interface ProbeReport {
  readonly type: 'onsets';
  readonly frames: Float64Array;
  readonly dropped: number;
  /** Quanta processed since the node began: tells a stalled audio thread from silence. */
  readonly quanta: number;
}
