import type { Result } from '../base/result.ts';
import type { Signal } from '../base/signal.ts';
import type { Decibels, Gain, Pan, Pitch, Seconds, Ticks, Velocity } from '../base/units.ts';

/** Types only: what features may know of the engine. */

export interface TransportState {
  readonly phase: 'stopped' | 'count-in' | 'playing' | 'recording';
  /** Plays this stretch again and again. */
  readonly loop: { readonly from: Ticks; readonly to: Ticks } | undefined;
  readonly isMetronomeOn: boolean;
  /** Tracks heard alone on this device; empty is all. Never in the piece. */
  readonly solo: readonly string[];
  /** `plain-graph`: no AudioWorklet here, a simpler mix plays. `suspended`: the browser waits for a tap. `unreachable`: its code could not be fetched; the next start tries again. */
  readonly sound: 'off' | 'suspended' | 'loading' | 'ready' | 'plain-graph' | 'unreachable';
}

export interface Levels {
  /** Peak since the last call, linear, by track id. */
  readonly tracks: ReadonlyMap<string, Gain>;
  readonly master: Gain;
  readonly input: Gain;
}

/** A strip of the mix while it is moved. */
export interface HeldStrip {
  readonly volume?: Decibels;
  readonly pan?: Pan;
}

/** Playing a piece on this device. Every method may be called at any time. */
export interface Engine {
  readonly changed: Signal<TransportState>;
  state(): TransportState;
  /** Starts the audio context; must first be called from a tap. */
  wake(): Promise<Result<void, 'sound-refused'>>;
  play(from?: Ticks): Promise<void>;
  /** Stops where it is. */
  pause(): void;
  /** Stops and goes back to the start (or the loop's start). */
  stop(): void;
  seek(tick: Ticks): void;
  setLoop(range: { from: Ticks; to: Ticks } | undefined): void;
  setSolo(tracks: readonly string[]): void;
  setMetronome(isOn: boolean): void;
  /** Sounds a strip as a hand holds it, before it is written; without `fields` as the piece says. Without a track: the whole mix. */
  hold(track: string | undefined, fields: HeldStrip | undefined): void;
  /** The playhead as heard now (output latency taken off), for one frame. */
  position(): Ticks;
  levels(): Levels;
  /** Hears the finished mix while it plays, for pictures that move with it; `undefined` before the sound woke. */
  probe(): AnalyserNode | undefined;
  /** Sounds a note of a track at once, for as long as `seconds`. */
  preview(track: string, pitch: Pitch, velocity: Velocity, seconds: Seconds): void;
  previewDrum(track: string, row: string, velocity: Velocity): void;
  /** Sounds an instrument that no track has yet: a small figure, or these pitches one after another; none of them ends it. */
  audition(instrument: string, pitches?: readonly Pitch[]): void;
  /**
   * Counts in, then records the microphone while the piece plays. `onChunk` gets the take part by part, in order, so that
   * it can be kept through a reload.
   */
  record(options: { countInBars: number; from: Ticks; onChunk?: (chunk: TakeChunk) => void }): Promise<Result<void, RecordCode>>;
  /** Ends a recording. `start` is where the first sample belongs in the piece, latency taken off. */
  finishRecording(): Promise<Result<Recording, RecordCode>>;
  cancelRecording(): void;
  dispose(): void;
}

/** A part of a take that is being recorded. */
export interface TakeChunk {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
  /** Frames of the take before this chunk. */
  readonly at: number;
}

export type RecordCode = 'no-microphone' | 'microphone-denied' | 'microphone-busy' | 'nothing-recorded' | 'sound-refused' | 'worklet-missing';

export interface Recording {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
  readonly start: Ticks;
}

/** The whole piece as sound, the same as live. Planar stereo. */
export interface RenderedAudio {
  readonly sampleRate: number;
  readonly channels: readonly [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
}

export interface RenderOptions {
  readonly sampleRate: number;
  /** 0 to 1. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
  /** Leaves out recordings that are not on this device and cannot be fetched, instead of failing with `asset-missing`. */
  readonly isWithoutMissing?: boolean;
}

/** Where the engine gets the bytes of a recording: the device's store, filled from the room when missing. */
export interface AssetSource {
  /** @param sha256 hexadecimal */
  bytes(sha256: string): Promise<Result<Uint8Array<ArrayBuffer>, 'asset-missing'>>;
}

/** Why a piece could not be rendered. */
export type RenderCode = 'cancelled' | 'too-long' | 'asset-missing';
