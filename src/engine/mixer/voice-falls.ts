import type { Gain, Seconds } from '../../base/units.ts';
import { fallLevel } from '../../../worklets/mixer/voice-record.ts';
import type { VoiceOptions } from '../sounds/voice.ts';

/** One way down: from a level at a moment to nothing. */
export interface Fall {
  readonly at: Seconds;
  readonly level: Gain;
  readonly seconds: Seconds;
  readonly isStraight: boolean;
}

/** How a voice ends, by the same rules as `startVoice` gives to native nodes. Falls follow each other; two are told apart. */
export interface VoiceFalls {
  readonly falls: readonly Fall[];
  /** When nothing is left of it. */
  readonly silentAt: Seconds;
  /** @returns what to tell the mixer: nothing, other falls, or that it never sounds */
  endAt(at: Seconds, now: Seconds): 'nothing' | 'turned' | 'cut';
  fade(at: Seconds, seconds: Seconds): 'nothing' | 'turned' | 'cut';
}

export function createVoiceFalls(options: VoiceOptions): VoiceFalls {
  const { buffer, start, end, gain, release, rate = 1, offset = 0, fadeIn = 0, shape = 'natural', loop } = options;
  const runsOut = loop ? Infinity : start + Math.max(0, buffer.duration - offset) / rate;
  let falls: readonly Fall[] = [];
  let silentAt = runsOut;

  const levelAt = (at: Seconds): Gain => {
    const fall = falls.findLast((begun) => begun.at <= at);
    if (fall) return fallLevel(fall.level, at - fall.at, fall.seconds, fall.isStraight);
    return fadeIn > 0 ? gain * Math.min(1, Math.max(0, (at - start) / fadeIn)) : gain;
  };
  const fall = (at: Seconds, seconds: Seconds): void => {
    const next = { at, level: levelAt(at), seconds, isStraight: shape === 'straight' && falls.length === 0 };
    falls = [...falls.slice(-1), next];
    silentAt = Math.min(runsOut, at + seconds);
  };

  if (end !== undefined && end < runsOut) fall(Math.max(end, start), release);
  return {
    get falls() {
      return falls;
    },
    get silentAt() {
      return silentAt;
    },
    endAt(at, now) {
      const [first] = falls;
      if (silentAt <= now || (first && first.at <= now)) return 'nothing';
      if (at <= start) return 'cut';
      falls = [];
      silentAt = runsOut;
      if (at < runsOut) fall(at, release);
      return 'turned';
    },
    fade(at, seconds) {
      if (at >= silentAt) return 'nothing';
      if (at <= start) return 'cut';
      if (falls.length > 0 && at + seconds >= silentAt && falls.every((begun) => begun.at < at)) return 'nothing';
      falls = falls.filter((begun) => begun.at < at);
      fall(at, seconds);
      return 'turned';
    },
  };
}
