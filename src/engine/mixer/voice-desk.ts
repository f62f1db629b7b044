import type { Seconds } from '../../base/units.ts';
import {
  CUT_VOICE,
  FALL_AT,
  FALL_FRAMES,
  FALL_LEVEL,
  FALL_STRAIGHT,
  HUSH_STRIP,
  MAX_KNOWN_VOICES,
  START_VOICE,
  TURN_VOICE,
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
import { bufferBytes } from '../sounds/byte-cache.ts';
import type { Voice, VoiceOptions } from '../sounds/voice.ts';
import { createSoundShelf, type PostToMixer, type SoundShelf } from './sound-shelf.ts';
import { createVoiceFalls, type VoiceFalls } from './voice-falls.ts';

/** A larger sound is not copied: it plays by native nodes, whose cost for one long sound is small. */
const LARGEST_SOUND = 8 * 1024 * 1024;
/**
 * What begins sooner than this plays by native nodes: they begin on their frame however far the audio thread is behind with
 * its messages, and a touch sounds without waiting for one.
 */
const TOLD_AHEAD: Seconds = 0.25;
/** A sound may take this part of what the mixer may hold. */
const LARGEST_SHARE = 0.25;
/** Leaves the processor's table room for voices that are over here but not there yet. */
const MOST_VOICES = MAX_KNOWN_VOICES * 0.75;

export interface VoiceOutput {
  readonly capacity: number;
  readonly post: PostToMixer;
}

/** Voices inside mixer processors: told once to each of them, remembered until they are over. */
export interface VoiceDesk {
  /** @returns undefined where it has to sound by native nodes instead */
  start(strip: number, options: VoiceOptions): Voice | undefined;
  /** Ends everything on a strip. */
  hush(strip: number): void;
  /** Tells everything, past and to come, to one processor more. @returns ends that */
  open(output: VoiceOutput): () => void;
  /** Sends at once what would be sent at the end of this turn. */
  flush(): void;
}

interface Known {
  readonly handle: number;
  readonly strip: number;
  readonly sound: number;
  readonly options: VoiceOptions;
  readonly falls: VoiceFalls;
}

interface Listener extends VoiceOutput {
  readonly shelf: SoundShelf;
}

export interface VoiceDeskOptions {
  readonly context: Pick<BaseAudioContext, 'currentTime' | 'sampleRate'>;
  /** Bytes of sound that one processor may hold. */
  readonly limit: number;
  /** Time waits for messages. */
  readonly isOffline: boolean;
  /** There are no native nodes to sound instead: whatever its size, a sound is copied, and a voice too many waits its turn. */
  readonly takesAll?: boolean;
}

export function createVoiceDesk({ context, limit, isOffline, takesAll = false }: VoiceDeskOptions): VoiceDesk {
  const { sampleRate } = context;
  const outputs = new Set<Listener>();
  const ids = new WeakMap<AudioBuffer, number>();
  const live = new Map<number, Known>();
  let lastSound = 0;
  let lastHandle = 0;
  let pruneAt: number = 1024;
  let queue: Float64Array[] = [];
  const waiting = new Set<Known>();
  const largest = takesAll ? Infinity : Math.min(LARGEST_SOUND, limit * LARGEST_SHARE);

  const flush = (): void => {
    if (waiting.size > 0) admit();
    const sent = queue;
    queue = [];
    if (sent.length === 0) return;
    for (const { capacity, post } of outputs) {
      const mine = sent.filter((record) => (record[VOICE_STRIP] ?? 0) < capacity);
      if (mine.length > 0) postRecords(post, mine);
    }
  };
  const push = (record: Float64Array): void => {
    if (queue.length === 0) queueMicrotask(flush);
    queue.push(record);
  };
  const forgetOver = (): void => {
    const now = context.currentTime;
    for (const [handle, { falls }] of live) if (falls.silentAt <= now) live.delete(handle);
    pruneAt = Math.max(1024, live.size * 2);
  };
  const begin = (known: Known): void => {
    for (const { capacity, shelf } of outputs) if (known.strip < capacity) shelf.hold(known.sound, known.options.buffer);
    live.set(known.handle, known);
    const record = recordOf(START_VOICE, known, sampleRate);
    if (waiting.delete(known)) record[VOICE_JOINED] = 1;
    push(record);
  };
  /** Tells of voices that had to wait, as far as there is room by now. */
  const admit = (): void => {
    forgetOver();
    for (const known of waiting) {
      if (live.size >= MOST_VOICES) return;
      begin(known);
    }
  };
  const idOf = (buffer: AudioBuffer): number => {
    const id = ids.get(buffer) ?? ++lastSound;
    ids.set(buffer, id);
    return id;
  };
  const voiceOf = (known: Known): Voice => {
    const { handle, falls, options } = known;
    let isCut = false;
    const cancel = (): void => {
      if (isCut) return;
      isCut = true;
      if (waiting.delete(known)) return;
      live.delete(handle);
      push(recordOf(CUT_VOICE, known, sampleRate));
    };
    const tell = (how: 'nothing' | 'turned' | 'cut'): void => {
      if (how === 'cut') cancel();
      if (how !== 'turned' || waiting.has(known)) return;
      live.set(handle, known);
      push(recordOf(TURN_VOICE, known, sampleRate));
    };
    const silentAt = (): Seconds => (isCut ? Math.min(falls.silentAt, options.start) : falls.silentAt);
    return {
      start: options.start,
      get silentAt() {
        return silentAt();
      },
      endAt(at) {
        if (!isCut) tell(falls.endAt(at, context.currentTime));
      },
      fade(at, seconds) {
        if (!isCut) tell(falls.fade(at, seconds));
      },
      cancel,
    };
  };

  return {
    flush,
    start(strip, options) {
      if (live.size >= pruneAt || live.size >= MOST_VOICES) forgetOver();
      if (!isOffline && options.start < context.currentTime + TOLD_AHEAD) return undefined;
      const isFull = live.size >= MOST_VOICES;
      if ((isFull && !takesAll) || bufferBytes(options.buffer) > largest) return undefined;
      const known = { handle: lastHandle++, strip, sound: idOf(options.buffer), options, falls: createVoiceFalls(options) };
      if (isFull) waiting.add(known);
      else begin(known);
      return voiceOf(known);
    },
    hush(strip) {
      const record = new Float64Array(VOICE_SIZE);
      record[VOICE_KIND] = HUSH_STRIP;
      record[VOICE_STRIP] = strip;
      push(record);
      for (const [handle, known] of live) if (known.strip === strip) live.delete(handle);
      for (const known of waiting) if (known.strip === strip) waiting.delete(known);
    },
    open(output) {
      flush();
      forgetOver();
      const listener = { ...output, shelf: createSoundShelf(output.post, limit) };
      outputs.add(listener);
      const records = [...live.values()].flatMap((known) => {
        if (known.strip >= output.capacity) return [];
        listener.shelf.hold(known.sound, known.options.buffer);
        const record = recordOf(START_VOICE, known, sampleRate);
        record[VOICE_JOINED] = 1;
        return [record];
      });
      if (records.length > 0) postRecords(output.post, records);
      return () => void outputs.delete(listener);
    },
  };
}

function postRecords(post: PostToMixer, list: readonly Float64Array[]): void {
  const records = new Float64Array(list.length * VOICE_SIZE);
  for (const [index, record] of list.entries()) records.set(record, index * VOICE_SIZE);
  post({ type: 'voices', records }, [records.buffer]);
}

function recordOf(kind: number, { handle, strip, sound, options, falls }: Known, sampleRate: number): Float64Array {
  const { buffer, start, gain, rate = 1, offset = 0, fadeIn = 0, loop } = options;
  const record = new Float64Array(VOICE_SIZE);
  record[VOICE_KIND] = kind;
  record[VOICE_HANDLE] = handle;
  record[VOICE_STRIP] = strip;
  record[VOICE_SOUND] = sound;
  record[VOICE_START] = Math.round(start * sampleRate);
  record[VOICE_STEP] = (rate * buffer.sampleRate) / sampleRate;
  record[VOICE_GAIN] = gain;
  // Between two samples a recording would be a little duller.
  record[VOICE_OFFSET] = Math.round(offset * buffer.sampleRate);
  record[VOICE_RISE] = fadeIn * sampleRate;
  record[VOICE_LOOP_START] = loop ? Math.round(loop.start * buffer.sampleRate) : 0;
  record[VOICE_LOOP_END] = loop ? Math.round(loop.end * buffer.sampleRate) : 0;
  for (const [index, from] of [VOICE_FIRST_FALL, VOICE_SECOND_FALL].entries()) {
    const fall = falls.falls[index];
    record[from + FALL_AT] = fall ? fall.at * sampleRate : Infinity;
    record[from + FALL_LEVEL] = fall?.level ?? 0;
    record[from + FALL_FRAMES] = fall ? fall.seconds * sampleRate : 1;
    record[from + FALL_STRAIGHT] = fall?.isStraight === true ? 1 : 0;
  }
  // Without a fall the sound's own end is the end, also where it began late.
  record[VOICE_OVER] = falls.falls.length > 0 ? falls.silentAt * sampleRate : Infinity;
  return record;
}
