import type { Decibels, Gain, Pan, Seconds } from '../../base/units.ts';
import type { VoicePlace } from '../sounds/voice.ts';

/** How one track is mixed. */
export interface StripState {
  readonly track: string;
  readonly gain: Decibels;
  readonly pan: Pan;
  readonly isMuted: boolean;
}

/** The whole mix: every track that has a strip, in any order. */
export interface MixState {
  readonly strips: readonly StripState[];
  readonly master: Decibels;
}

interface MixerLevels {
  /** Peak since the last call, by track. */
  readonly tracks: ReadonlyMap<string, Gain>;
  readonly master: Gain;
}

/** Takes all tracks and gives one stereo sound: by worklet, or by plain nodes where worklets are missing. */
export interface Mixer {
  readonly kind: 'worklet' | 'plain-graph';
  /** Frames by which its output is later than its input. */
  readonly latencyFrames: number;
  /** What it needs in a new context before it sounds as it should. */
  readonly settleSeconds: Seconds;
  /** Where a track's instruments and recordings sound; stays the same while the track has a strip. */
  place(track: string): VoicePlace;
  /** Settles when the audio thread knows everything that was told so far. */
  settled(): Promise<void>;
  /** Glides to a new mix; tracks that are not in it lose their strip. */
  set(mix: MixState): void;
  levels(): MixerLevels;
  /** Hears the finished mix; `undefined` offline, where nobody looks. */
  probe(): AnalyserNode | undefined;
  dispose(): void;
}
