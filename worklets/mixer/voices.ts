import { QUANTUM } from '../dsp/layout.ts';
import type { Sound } from './sounds.ts';
import { isSteady, writeLevel, writeLevels } from './voice-level.ts';
import {
  VOICE_LOOP_END,
  VOICE_LOOP_START,
  VOICE_OFFSET,
  VOICE_OVER,
  VOICE_SIZE,
  VOICE_START,
  VOICE_STEP,
  VOICE_STRIP,
} from './voice-record.ts';

const PLACE = 0;
const STEP = 1;
const LEVEL = 2;

/** What the voices of a kernel are, and where they are heard. */
export interface VoiceRoom {
  readonly voiceRecords: Float64Array;
  readonly voiceSounds: Int32Array;
  readonly sounding: Int32Array;
  readonly sounds: readonly (Sound | undefined)[];
  readonly inputsLeft: readonly Float32Array[];
  readonly inputsRight: readonly Float32Array[];
  readonly channels: Int32Array;
}

/**
 * Plays sounds straight into the strips, beside whatever is connected there; TypeScript twin. Where a voice is and how loud
 * it is follow from the frame alone: nothing drifts, and a mixer that takes over in the middle gives the very same sound.
 */
export class Voices {
  private readonly room: VoiceRoom;
  /** Levels of the quantum at hand, where they move. */
  private readonly levels = new Float64Array(QUANTUM);
  /** Fractional numbers of the stretch at hand: in an array they are not allocated. */
  private readonly now = new Float64Array(3);

  constructor(room: VoiceRoom) {
    this.room = room;
  }

  /** Adds a quantum of the first voices that sound to the inputs. @returns whether one of them is over by its end */
  process(count: number, frame: number): boolean {
    const { sounding, voiceRecords } = this.room;
    let isOver = false;
    for (let i = 0; i < count; i++) {
      const slot = sounding[i] ?? 0;
      this.mix(slot, frame);
      isOver ||= (voiceRecords[slot * VOICE_SIZE + VOICE_OVER] ?? 0) <= frame + QUANTUM;
    }
    return isOver;
  }

  private mix(slot: number, frame: number): void {
    const { voiceRecords: records, voiceSounds, sounds } = this.room;
    const at = slot * VOICE_SIZE;
    const sound = sounds[voiceSounds[slot] ?? -1];
    const strip = records[at + VOICE_STRIP] ?? 0;
    const left = this.room.inputsLeft[strip];
    const right = this.room.inputsRight[strip];
    if (sound === undefined || left === undefined || right === undefined) return;
    const from = Math.max(0, (records[at + VOICE_START] ?? 0) - frame) | 0;
    const to = Math.min(QUANTUM, Math.ceil((records[at + VOICE_OVER] ?? 0) - frame)) | 0;
    if (to <= from) return;
    const isStereo = this.open(strip, sound, left, right);
    const steady = isSteady(records, at, frame + from);
    if (steady) writeLevel(this.now, LEVEL, records, at, frame + from);
    else writeLevels(this.levels, records, at, frame);
    const isOver = this.add(left, sound.left, at, frame, from, to, steady);
    if (isStereo) this.add(right, sound.right, at, frame, from, to, steady);
    if (isOver) records[at + VOICE_OVER] = frame;
  }

  /** Makes room for a sound in a strip's input. @returns whether both planes are to be filled */
  private open(strip: number, { isStereo }: Sound, left: Float32Array, right: Float32Array): boolean {
    const { channels } = this.room;
    const had = channels[strip] ?? 0;
    if (had === 0) left.fill(0);
    if (isStereo && had < 2) {
      right.set(left);
      channels[strip] = 2;
    } else if (had === 0) channels[strip] = 1;
    return channels[strip] === 2;
  }

  /** Adds one plane of a sound from frame `from` to `to` of the quantum. @returns whether the sound has run out */
  private add(
    into: Float32Array,
    samples: Float32Array,
    at: number,
    frame: number,
    from: number,
    to: number,
    isSteady: boolean,
  ): boolean {
    const { now, levels } = this;
    const records = this.room.voiceRecords;
    const step = records[at + VOICE_STEP] ?? 1;
    const loopStart = records[at + VOICE_LOOP_START] ?? 0;
    const loopEnd = Math.min(samples.length, records[at + VOICE_LOOP_END] ?? 0);
    const isLooped = loopEnd > loopStart;
    const end = isLooped ? loopEnd : samples.length;
    let place = (records[at + VOICE_OFFSET] ?? 0) + (frame + from - (records[at + VOICE_START] ?? 0)) * step;
    let i = from;
    while (i < to) {
      if (place >= end) {
        if (!isLooped) return true;
        place = loopStart + ((place - loopStart) % (loopEnd - loopStart));
      }
      // Frames whose two samples both lie before the end need no second thought.
      const inside = Math.min(to - i, Math.ceil((end - 1 - place) / step)) | 0;
      if (inside > 0) {
        now[PLACE] = place;
        now[STEP] = step;
        if (step === 1 && place === Math.floor(place)) this.addWhole(into, samples, i, i + inside, isSteady);
        else this.addBetween(into, samples, i, i + inside, isSteady);
        i += inside;
        place += inside * step;
        continue;
      }
      const index = Math.floor(place);
      const here = samples[index] ?? 0;
      const next = samples[isLooped ? loopStart : index] ?? 0;
      const level = (isSteady ? now[LEVEL] : levels[i]) ?? 0;
      into[i] = (into[i] ?? 0) + (here + (next - here) * (place - index)) * level;
      i++;
      place += step;
    }
    return false;
  }

  private addWhole(into: Float32Array, samples: Float32Array, from: number, to: number, isSteady: boolean): void {
    const { now, levels } = this;
    const shift = ((now[PLACE] ?? 0) | 0) - from;
    if (isSteady) {
      const level = now[LEVEL] ?? 0;
      for (let i = from; i < to; i++) into[i] = (into[i] ?? 0) + (samples[i + shift] ?? 0) * level;
    } else for (let i = from; i < to; i++) into[i] = (into[i] ?? 0) + (samples[i + shift] ?? 0) * (levels[i] ?? 0);
  }

  private addBetween(into: Float32Array, samples: Float32Array, from: number, to: number, isSteady: boolean): void {
    const { now, levels } = this;
    const step = now[STEP] ?? 1;
    const steady = now[LEVEL] ?? 0;
    let place = now[PLACE] ?? 0;
    for (let i = from; i < to; i++) {
      const index = place | 0;
      const here = samples[index] ?? 0;
      const next = samples[index + 1] ?? 0;
      const level = isSteady ? steady : (levels[i] ?? 0);
      into[i] = (into[i] ?? 0) + (here + (next - here) * (place - index)) * level;
      place += step;
    }
  }
}
