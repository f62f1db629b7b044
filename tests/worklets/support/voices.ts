import {
  FALL_AT,
  FALL_FRAMES,
  FALL_LEVEL,
  FALL_STRAIGHT,
  START_VOICE,
  VOICE_FIRST_FALL,
  VOICE_GAIN,
  VOICE_HANDLE,
  VOICE_JOINED,
  VOICE_KIND,
  VOICE_LOOP_END,
  VOICE_LOOP_START,
  VOICE_OFFSET,
  VOICE_OVER,
  VOICE_RISE,
  VOICE_SECOND_FALL,
  VOICE_SIZE,
  VOICE_SOUND,
  VOICE_START,
  VOICE_STEP,
  VOICE_STRIP,
} from '../../../worklets/mixer/voice-record.ts';

interface Fall {
  readonly at: number;
  readonly level: number;
  readonly frames: number;
  readonly isStraight?: boolean;
}

export interface VoiceFacts {
  readonly handle: number;
  readonly kind?: number;
  readonly strip?: number;
  readonly sound?: number;
  readonly start?: number;
  readonly isJoined?: boolean;
  readonly step?: number;
  readonly gain?: number;
  readonly offset?: number;
  readonly rise?: number;
  readonly loop?: readonly [number, number];
  readonly falls?: readonly Fall[];
  readonly over?: number;
}

/** The message that carries these voices. */
export function voicesMessage(voices: readonly VoiceFacts[]): { type: 'voices'; records: Float64Array } {
  const records = new Float64Array(voices.length * VOICE_SIZE);
  for (const [index, voice] of voices.entries()) {
    const at = index * VOICE_SIZE;
    records[at + VOICE_KIND] = voice.kind ?? START_VOICE;
    records[at + VOICE_HANDLE] = voice.handle;
    records[at + VOICE_STRIP] = voice.strip ?? 0;
    records[at + VOICE_SOUND] = voice.sound ?? 1;
    records[at + VOICE_START] = voice.start ?? 0;
    records[at + VOICE_JOINED] = voice.isJoined === true ? 1 : 0;
    records[at + VOICE_STEP] = voice.step ?? 1;
    records[at + VOICE_GAIN] = voice.gain ?? 1;
    records[at + VOICE_OFFSET] = voice.offset ?? 0;
    records[at + VOICE_RISE] = voice.rise ?? 0;
    records[at + VOICE_LOOP_START] = voice.loop?.[0] ?? 0;
    records[at + VOICE_LOOP_END] = voice.loop?.[1] ?? 0;
    for (const [place, from] of [VOICE_FIRST_FALL, VOICE_SECOND_FALL].entries()) {
      const fall = voice.falls?.[place];
      records[at + from + FALL_AT] = fall?.at ?? Infinity;
      records[at + from + FALL_LEVEL] = fall?.level ?? 0;
      records[at + from + FALL_FRAMES] = fall?.frames ?? 1;
      records[at + from + FALL_STRAIGHT] = fall?.isStraight === true ? 1 : 0;
    }
    const last = voice.falls?.at(-1);
    records[at + VOICE_OVER] = voice.over ?? (last ? last.at + last.frames : Infinity);
  }
  return { type: 'voices', records };
}
