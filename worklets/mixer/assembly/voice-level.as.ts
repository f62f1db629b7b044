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
} from '../voice-record.ts';
import { power } from './memory.as.ts';

/** How loud a voice is, frame by frame; voice-level.ts says the same. */
export const LEVEL_PLANE: usize = memory.data(128 * 4, 16);
/** The level that stands in the whole plane, for the next voice that has it too; no number if there is none. */
const STEADY: usize = memory.data(16, 16);
const LOG2_E: f64 = 1.4426950408889634;

export function fact(record: usize, index: i32): f64 {
  return load<f64>(record + (index << 3));
}

function fallen(fall: usize, passed: f64): f64 {
  const part = passed / fact(fall, FALL_FRAMES);
  const left =
    fact(fall, FALL_STRAIGHT) == 1.0
      ? max<f64>(0.0, 1.0 - part)
      : power(max<f64>(-1000.0, -LOG2_E * <f64>FALLS_PER_RELEASE * part));
  return fact(fall, FALL_LEVEL) * left;
}

export function levelAt(record: usize, frame: f64): f64 {
  const second = record + (VOICE_SECOND_FALL << 3);
  const fall = frame >= fact(second, FALL_AT) ? second : record + (VOICE_FIRST_FALL << 3);
  const passed = frame - fact(fall, FALL_AT);
  if (passed >= 0.0) return fallen(fall, passed);
  const rise = fact(record, VOICE_RISE);
  const risen = rise > 0.0 ? min<f64>(1.0, max<f64>(0.0, (frame - fact(record, VOICE_START)) / rise)) : 1.0;
  return fact(record, VOICE_GAIN) * risen;
}

export function isSteady(record: usize, frame: f64): bool {
  return (
    fact(record, VOICE_FIRST_FALL + FALL_AT) >= frame + 128.0 &&
    fact(record, VOICE_SECOND_FALL + FALL_AT) >= frame + 128.0 &&
    frame >= fact(record, VOICE_START) + fact(record, VOICE_RISE)
  );
}

/** Writes the levels of the quantum that begins at `frame`; the voice begins at its frame `from`. */
export function writeLevels(record: usize, frame: f64, from: i32): void {
  if (isSteady(record, frame + <f64>from)) {
    const level = <f32>levelAt(record, frame + <f64>from);
    if (load<f32>(STEADY) == level) return;
    for (let at: usize = 0; at < 512; at += 16) v128.store(LEVEL_PLANE + at, f32x4.splat(level));
    store<f32>(STEADY, level);
    return;
  }
  store<f32>(STEADY, <f32>NaN);
  let i = 0;
  while (i < 128) i = writeStretch(record, frame, i);
}

/** Writes the levels from frame `i` to where another rule begins. @returns that frame */
function writeStretch(record: usize, frame: f64, i: i32): i32 {
  const now = frame + <f64>i;
  const first = fact(record, VOICE_FIRST_FALL + FALL_AT);
  const second = fact(record, VOICE_SECOND_FALL + FALL_AT);
  const start = fact(record, VOICE_START);
  const risen = start + fact(record, VOICE_RISE);
  let next = frame + 128.0;
  if (start > now) next = min<f64>(next, start);
  if (first > now) next = min<f64>(next, first);
  if (second > now) next = min<f64>(next, second);
  if (risen > now) next = min<f64>(next, risen);
  const end = min<i32>(128, max<i32>(i + 1, <i32>ceil<f64>(next - frame)));
  const fall = record + ((now >= second ? VOICE_SECOND_FALL : VOICE_FIRST_FALL) << 3);
  let level = levelAt(record, now);
  if ((now >= first || now >= second) && fact(fall, FALL_STRAIGHT) != 1.0) {
    const ratio = power(max<f64>(-1000.0, (-LOG2_E * <f64>FALLS_PER_RELEASE) / fact(fall, FALL_FRAMES)));
    for (; i < end; i++) {
      store<f32>(LEVEL_PLANE + ((<usize>i) << 2), <f32>level);
      level *= ratio;
    }
    return end;
  }
  const step = end - i > 1 ? levelAt(record, now + 1.0) - level : 0.0;
  for (; i < end; i++) {
    store<f32>(LEVEL_PLANE + ((<usize>i) << 2), <f32>max<f64>(0.0, level));
    level += step;
  }
  return end;
}
