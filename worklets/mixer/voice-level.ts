import { QUANTUM } from '../dsp/layout.ts';
import {
  FALL_AT,
  FALL_FRAMES,
  FALL_LEVEL,
  FALL_STRAIGHT,
  FALLS_PER_RELEASE,
  VOICE_FIRST_FALL,
  VOICE_GAIN,
  VOICE_RISE,
  VOICE_SECOND_FALL,
  VOICE_START,
} from './voice-record.ts';

/**
 * Writes how loud the voice whose record begins at `at` is at a frame: a function of the frame alone, wherever one joins.
 * Fractional numbers go through arrays only: returned or handed over, each would be allocated.
 */
export function writeLevel(into: Float64Array, place: number, records: Float64Array, at: number, frame: number): void {
  const second = at + VOICE_SECOND_FALL;
  const fall = frame >= (records[second + FALL_AT] ?? 0) ? second : at + VOICE_FIRST_FALL;
  const passed = frame - (records[fall + FALL_AT] ?? 0);
  if (passed >= 0) {
    const part = passed / (records[fall + FALL_FRAMES] ?? 1);
    const left = records[fall + FALL_STRAIGHT] === 1 ? Math.max(0, 1 - part) : Math.exp(-FALLS_PER_RELEASE * part);
    into[place] = (records[fall + FALL_LEVEL] ?? 0) * left;
    return;
  }
  const rise = records[at + VOICE_RISE] ?? 0;
  const risen = rise > 0 ? Math.min(1, Math.max(0, (frame - (records[at + VOICE_START] ?? 0)) / rise)) : 1;
  into[place] = (records[at + VOICE_GAIN] ?? 0) * risen;
}

/** True if the level stands still for a quantum from `frame` on. */
export function isSteady(records: Float64Array, at: number, frame: number): boolean {
  return (
    (records[at + VOICE_FIRST_FALL + FALL_AT] ?? 0) >= frame + QUANTUM &&
    (records[at + VOICE_SECOND_FALL + FALL_AT] ?? 0) >= frame + QUANTUM &&
    frame >= (records[at + VOICE_START] ?? 0) + (records[at + VOICE_RISE] ?? 0)
  );
}

/** Writes the levels of a quantum that begins at `frame`. Within one fall each follows from the one before. */
export function writeLevels(into: Float64Array, records: Float64Array, at: number, frame: number): void {
  let i = 0;
  while (i < QUANTUM) {
    const now = frame + i;
    const first = records[at + VOICE_FIRST_FALL + FALL_AT] ?? 0;
    const second = records[at + VOICE_SECOND_FALL + FALL_AT] ?? 0;
    const start = records[at + VOICE_START] ?? 0;
    const risen = start + (records[at + VOICE_RISE] ?? 0);
    let next = frame + QUANTUM;
    if (start > now) next = Math.min(next, start);
    if (first > now) next = Math.min(next, first);
    if (second > now) next = Math.min(next, second);
    if (risen > now) next = Math.min(next, risen);
    const end = Math.min(QUANTUM, Math.max(i + 1, Math.ceil(next - frame)));
    const fall = at + (now >= second ? VOICE_SECOND_FALL : VOICE_FIRST_FALL);
    const isFalling = now >= first || now >= second;
    if (isFalling && records[fall + FALL_STRAIGHT] !== 1) {
      const frames = records[fall + FALL_FRAMES] ?? 1;
      const ratio = Math.exp(-FALLS_PER_RELEASE / frames);
      writeLevel(into, i, records, at, now);
      let level = into[i] ?? 0;
      for (; i < end; i++) {
        into[i] = level;
        level *= ratio;
      }
    } else {
      writeLevel(into, i, records, at, now);
      const level = into[i] ?? 0;
      if (end - i > 1) writeLevel(into, i + 1, records, at, now + 1);
      const step = end - i > 1 ? (into[i + 1] ?? 0) - level : 0;
      for (let n = 0; i < end; i++, n++) into[i] = Math.max(0, level + step * n);
    }
  }
}
