import { LOUDEST } from '../dsp/layout.ts';
import { DueQueue } from './due-queue.ts';
import type { MixerKernel } from './kernel-interface.ts';
import type { Sound } from './sounds.ts';
import {
  CUT_VOICE,
  FALL_AT,
  FALL_FRAMES,
  FALL_LEVEL,
  FALL_STRAIGHT,
  HUSH_STRIP,
  MAX_KNOWN_VOICES,
  MAX_SOUNDING,
  MAX_SOUNDS,
  MAX_VOICES,
  START_VOICE,
  TURN_VOICE,
  VOICE_FIRST_FALL,
  VOICE_GAIN,
  VOICE_HANDLE,
  VOICE_JOINED,
  VOICE_KIND,
  VOICE_LOOP_START,
  VOICE_OFFSET,
  VOICE_OVER,
  VOICE_SECOND_FALL,
  VOICE_SIZE,
  VOICE_SOUND,
  VOICE_START,
  VOICE_STEP,
  VOICE_STRIP,
} from './voice-record.ts';
import { writeLevel } from './voice-level.ts';

/** Ten octaves up: more is a mistake. */
const FASTEST = 1024;
/** How far from its own place a voice may lie in the table where older ones still hold theirs. */
const PROBES = 32;
const FREE = 0;
const WAITING = 1;
const SOUNDING = 2;
/** Cut before its time: its place is freed when its time comes. */
const CUT = 3;
/** Levels that differ by less than 80 dB under full scale are one. */
const SAME_LEVEL = 1e-4;
/** A strip that is hushed is silent after so many frames. */
const HUSH_FRAMES = 128;

/** Louder than +80 dB is a mistake too. */
const MOST_GAIN = LOUDEST;

/** All voices a mixer knows. Everything is made beforehand: starting and ending voices allocates nothing. */
export class VoiceTable {
  /** How many of the kernel's `sounding` count. */
  soundingCount = 0;
  private readonly kernel: MixerKernel;
  private readonly states = new Uint8Array(MAX_KNOWN_VOICES);
  private readonly due = new DueQueue(MAX_KNOWN_VOICES);
  /** Places of sounds by the ids that the main thread gave them. */
  private readonly known = new Map<number, number>();
  /** By place: the voices that have the sound, and one more while it is known. */
  private readonly uses = new Int32Array(MAX_SOUNDS);
  private readonly levels = new Float64Array(2);

  constructor(kernel: MixerKernel) {
    this.kernel = kernel;
  }

  /** @returns false if there is no room for it */
  hold(id: number, sound: Sound): boolean {
    this.drop(id);
    const place = this.kernel.keepSound(sound);
    if (place < 0) return false;
    this.known.set(id, place);
    this.uses[place] = 1;
    return true;
  }

  /** Forgets a sound; voices that have it already keep it until they are over. */
  drop(id: number): void {
    const place = this.known.get(id);
    if (place === undefined) return;
    this.known.delete(id);
    this.letGo(place);
  }

  /** Takes one record of a message. @returns false for one that means nothing here, or for a voice too many */
  take(records: Float64Array, at: number, frame: number): boolean {
    const kind = records[at + VOICE_KIND];
    if (kind === START_VOICE) return this.begin(records, at, frame);
    if (kind === HUSH_STRIP) {
      this.hush(records[at + VOICE_STRIP] ?? -1, frame);
      return true;
    }
    if (kind !== TURN_VOICE && kind !== CUT_VOICE) return false;
    const slot = this.slotOf(records[at + VOICE_HANDLE] ?? -1);
    // It was over before the message came.
    if (slot < 0) return true;
    if (kind === TURN_VOICE && !isPlayable(records, at)) return false;
    if (kind === TURN_VOICE) this.turn(slot, records, at, frame);
    else if (this.states[slot] === SOUNDING) this.silence(slot, frame);
    else this.cut(slot);
    return true;
  }

  /** Lets begin what is due in the quantum from `frame` on; what finds no room ends the voice that has sounded longest. */
  wake(frame: number): void {
    for (;;) {
      const slot = this.due.takeBefore(frame + HUSH_FRAMES);
      if (slot < 0) return;
      if (this.states[slot] === CUT) this.free(slot);
      if (this.states[slot] !== WAITING) continue;
      const { sounding } = this.kernel;
      if (this.soundingCount >= MAX_SOUNDING) this.endFirst();
      if (this.soundingCount >= MAX_VOICES) this.silence(sounding[this.soundingCount - MAX_VOICES] ?? 0, frame);
      this.states[slot] = SOUNDING;
      sounding[this.soundingCount++] = slot;
    }
  }

  /** Lets go what is over at a frame. The others keep their order. */
  sweep(frame: number): void {
    const { sounding, voiceRecords } = this.kernel;
    let kept = 0;
    for (let i = 0; i < this.soundingCount; i++) {
      const slot = sounding[i] ?? 0;
      if ((voiceRecords[slot * VOICE_SIZE + VOICE_OVER] ?? 0) <= frame) this.free(slot);
      else sounding[kept++] = slot;
    }
    this.soundingCount = kept;
  }

  private begin(from: Float64Array, at: number, frame: number): boolean {
    const strip = from[at + VOICE_STRIP] ?? -1;
    const handle = from[at + VOICE_HANDLE] ?? -1;
    const sound = this.known.get(from[at + VOICE_SOUND] ?? -1);
    if (sound === undefined || !(handle >= 0) || !(strip >= 0 && strip < this.kernel.capacity)) return false;
    if (!isPlayable(from, at)) return false;
    const slot = this.freeSlotFor(handle);
    if (slot < 0) return false;
    const { voiceRecords, voiceSounds } = this.kernel;
    const to = slot * VOICE_SIZE;
    for (let i = 0; i < VOICE_SIZE; i++) voiceRecords[to + i] = from[at + i] ?? 0;
    const start = Math.round(voiceRecords[to + VOICE_START] ?? 0);
    voiceRecords[to + VOICE_START] = start;
    if (start < frame && voiceRecords[to + VOICE_JOINED] !== 1) voiceRecords[to + VOICE_START] = frame;
    voiceSounds[slot] = sound;
    this.uses[sound] = (this.uses[sound] ?? 0) + 1;
    this.states[slot] = WAITING;
    return this.due.add(slot, voiceRecords[to + VOICE_START] ?? 0);
  }

  /** Gives a voice other falls. One that should have begun to fall already begins now: a late message makes no click. */
  private turn(slot: number, from: Float64Array, taken: number, frame: number): void {
    const at = slot * VOICE_SIZE;
    const { levels } = this;
    const records = this.kernel.voiceRecords;
    writeLevel(levels, 0, records, at, frame);
    for (let i = VOICE_FIRST_FALL; i <= VOICE_OVER; i++) records[at + i] = from[taken + i] ?? 0;
    writeLevel(levels, 1, records, at, frame);
    const was = levels[0] ?? 0;
    if (this.states[slot] !== SOUNDING || Math.abs((levels[1] ?? 0) - was) < SAME_LEVEL) return;
    const second = at + VOICE_SECOND_FALL;
    const fall = frame >= (records[second + FALL_AT] ?? 0) ? second : at + VOICE_FIRST_FALL;
    if ((records[fall + FALL_AT] ?? 0) > frame) return;
    records[fall + FALL_AT] = frame;
    records[fall + FALL_LEVEL] = was;
    records[at + VOICE_OVER] = frame + (records[fall + FALL_FRAMES] ?? 1);
  }

  private slotOf(handle: number): number {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (handle + probe) % MAX_KNOWN_VOICES;
      const state = this.states[slot] ?? FREE;
      if (state !== FREE && state !== CUT && this.kernel.voiceRecords[slot * VOICE_SIZE + VOICE_HANDLE] === handle)
        return slot;
    }
    return -1;
  }

  private freeSlotFor(handle: number): number {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (handle + probe) % MAX_KNOWN_VOICES;
      if (this.states[slot] === FREE) return slot;
    }
    return -1;
  }

  /** A voice that waits never begins. */
  private cut(slot: number): void {
    this.states[slot] = CUT;
    this.letGo(this.kernel.voiceSounds[slot] ?? 0);
  }

  private free(slot: number): void {
    if (this.states[slot] !== CUT) this.letGo(this.kernel.voiceSounds[slot] ?? 0);
    this.states[slot] = FREE;
  }

  private letGo(sound: number): void {
    const left = (this.uses[sound] ?? 0) - 1;
    this.uses[sound] = left;
    if (left === 0) this.kernel.releaseSound(sound);
  }

  private endFirst(): void {
    const { sounding } = this.kernel;
    this.free(sounding[0] ?? 0);
    sounding.copyWithin(0, 1, this.soundingCount);
    this.soundingCount--;
  }

  private hush(strip: number, frame: number): void {
    for (let slot = 0; slot < MAX_KNOWN_VOICES; slot++) {
      if (this.kernel.voiceRecords[slot * VOICE_SIZE + VOICE_STRIP] !== strip) continue;
      if (this.states[slot] === WAITING) this.cut(slot);
      if (this.states[slot] === SOUNDING) this.silence(slot, frame);
    }
  }

  /** Takes a sounding voice down within a quantum. */
  private silence(slot: number, frame: number): void {
    const records = this.kernel.voiceRecords;
    const at = slot * VOICE_SIZE;
    const fall = at + VOICE_FIRST_FALL;
    writeLevel(this.levels, 0, records, at, frame);
    records[fall + FALL_LEVEL] = this.levels[0] ?? 0;
    records[fall + FALL_AT] = frame;
    records[fall + FALL_FRAMES] = HUSH_FRAMES;
    records[fall + FALL_STRAIGHT] = 1;
    records[at + VOICE_SECOND_FALL + FALL_AT] = Infinity;
    records[at + VOICE_OVER] = Math.min(records[at + VOICE_OVER] ?? 0, frame + HUSH_FRAMES);
  }
}

/** Numbers all, forward in time, from within the sound, and no louder than anything can be. */
function isPlayable(records: Float64Array, at: number): boolean {
  for (let i = 0; i < VOICE_SIZE; i++) if (Number.isNaN(records[at + i])) return false;
  const step = records[at + VOICE_STEP] ?? 0;
  const offset = records[at + VOICE_OFFSET] ?? -1;
  return (
    step > 0 &&
    step <= FASTEST &&
    offset >= 0 &&
    offset < Infinity &&
    (records[at + VOICE_LOOP_START] ?? -1) >= 0 &&
    Math.abs(records[at + VOICE_GAIN] ?? 0) <= MOST_GAIN &&
    isFall(records, at + VOICE_FIRST_FALL) &&
    isFall(records, at + VOICE_SECOND_FALL)
  );
}

const isFall = (records: Float64Array, at: number): boolean =>
  (records[at + FALL_FRAMES] ?? 0) > 0 && Math.abs(records[at + FALL_LEVEL] ?? 0) <= MOST_GAIN;
