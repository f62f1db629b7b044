import type { Gain, Seconds } from '../../base/units.ts';
import { FALLS_PER_RELEASE } from '../../../worklets/mixer/voice-record.ts';

/** A sound that was handed to the audio thread, begun or not. Times are of the audio clock. */
export interface Voice {
  readonly start: Seconds;
  /** When nothing is left of it. */
  readonly silentAt: Seconds;
  /** Moves the end of a voice whose end has not come yet; an end before the start means that it never sounds. */
  endAt(at: Seconds): void;
  /** Fades it out from a moment on, also while it is dying away. */
  fade(at: Seconds, seconds: Seconds): void;
  /** Takes it out at once: before its start, or where all sound may break off. */
  cancel(): void;
}

/** Where voices sound: a strip of the mixer, or a node beside it. The same object as long as the place is the same. */
export interface VoicePlace {
  start(options: VoiceOptions): Voice;
}

export const placeAt = (context: BaseAudioContext, into: AudioNode): VoicePlace => ({
  start: (options) => startVoice(context, into, options),
});

export interface VoiceOptions {
  readonly buffer: AudioBuffer;
  readonly start: Seconds;
  /** Where the dying away begins; absent: it rings out. */
  readonly end?: Seconds;
  readonly gain: Gain;
  /** Seconds in which it dies away after `end`. */
  readonly release: Seconds;
  readonly rate?: number;
  /** Seconds of the buffer that are skipped. */
  readonly offset?: Seconds;
  readonly fadeIn?: Seconds;
  /** How it dies away: as strings do, or in a straight line, which a short fade needs to be no click. */
  readonly shape?: 'natural' | 'straight';
  readonly loop?: { readonly start: Seconds; readonly end: Seconds } | undefined;
}

/**
 * Starts a buffer with native nodes. All of it, its end too, is told to the audio thread at once: a blocked main
 * thread can neither lose it nor leave it hanging.
 */
export function startVoice(context: BaseAudioContext, into: AudioNode, options: VoiceOptions): Voice {
  const { buffer, start, end, gain, release, rate = 1, offset = 0, fadeIn = 0, shape = 'natural', loop } = options;
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.playbackRate.value = rate;
  if (loop) {
    source.loop = true;
    source.loopStart = loop.start;
    source.loopEnd = loop.end;
  }
  const level = context.createGain();
  level.gain.value = fadeIn > 0 ? 0 : gain;
  if (fadeIn > 0) level.gain.setValueAtTime(0, start).linearRampToValueAtTime(gain, start + fadeIn);
  source.connect(level).connect(into);
  source.start(start, offset);
  const runsOut = loop ? Infinity : start + Math.max(0, buffer.duration - offset) / rate;
  let fallsAt = Infinity;
  let silentAt = runsOut;
  let isGone = false;

  const cancel = (): void => {
    if (isGone) return;
    isGone = true;
    silentAt = Math.min(silentAt, start);
    source.disconnect();
    level.disconnect();
  };
  const fall = (at: Seconds, seconds: Seconds): void => {
    if (shape === 'straight' && fallsAt === Infinity) level.gain.setValueAtTime(gain, at).linearRampToValueAtTime(0, at + seconds);
    else level.gain.setTargetAtTime(0, at, seconds / FALLS_PER_RELEASE);
    fallsAt = Math.min(at, fallsAt);
    silentAt = Math.min(runsOut, at + seconds);
    source.stop(silentAt);
  };

  source.onended = cancel;
  if (end !== undefined && end < runsOut) fall(Math.max(end, start), release);
  return {
    start,
    get silentAt() {
      return silentAt;
    },
    endAt(at) {
      if (isGone || fallsAt <= context.currentTime) return;
      if (at <= start) return cancel();
      if (fallsAt < Infinity) level.gain.cancelScheduledValues(fallsAt);
      fallsAt = Infinity;
      if (at < runsOut) fall(at, release);
      else {
        silentAt = runsOut;
        if (runsOut < Infinity) source.stop(runsOut);
      }
    },
    fade(at, seconds) {
      if (isGone || at >= silentAt) return;
      if (at <= start) return cancel();
      if (fallsAt >= at && fallsAt < Infinity) {
        level.gain.cancelScheduledValues(at);
        fallsAt = Infinity;
      }
      if (fallsAt > at || at + seconds < silentAt) fall(at, seconds);
    },
    cancel,
  };
}
