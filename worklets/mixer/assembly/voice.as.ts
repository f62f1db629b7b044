import {
  MAX_KNOWN_VOICES,
  MAX_SOUNDS,
  MAX_SOUNDING,
  SOUND_FRAMES,
  SOUND_LEFT,
  SOUND_RIGHT,
  SOUND_SIZE,
  VOICE_LOOP_END,
  VOICE_LOOP_START,
  VOICE_OFFSET,
  VOICE_OVER,
  VOICE_SIZE,
  VOICE_START,
  VOICE_STEP,
  VOICE_STRIP,
} from '../voice-record.ts';
import { CHANNELS } from './memory.as.ts';
import { gather, HEARD, point, RIGHT_PLANES } from './source.as.ts';
import { fact, isSteady, levelAt, LEVEL_PLANE, writeLevels } from './voice-level.as.ts';

/** Voices into the strips' inputs; voices.ts says the same. Sounds lie above everything else, where the caller put them. */
export const RECORDS: usize = memory.data(8192 * 21 * 8, 16);
export const SOUNDING: usize = memory.data(1280 * 4, 16);
/** By voice: the place of its sound in the table of sounds. */
export const VOICE_SOUNDS: usize = memory.data(8192 * 4, 16);
export const SOUNDS: usize = memory.data(4096 * 3 * 4, 16);
const WHOLE: f64 = 4294967296.0;

export function voiceSizesHold(): bool {
  return MAX_KNOWN_VOICES == 8192 && VOICE_SIZE == 21 && MAX_SOUNDING == 1280 && MAX_SOUNDS == 4096 && SOUND_SIZE == 3;
}

/** Adds a quantum of the first `count` voices that sound. @returns whether one of them is over by its end */
export function playVoices(count: i32, frame: f64): bool {
  let isOver = false;
  for (let i = 0; i < count; i++) {
    const slot = <usize>load<i32>(SOUNDING + (i << 2));
    const record = RECORDS + slot * (VOICE_SIZE << 3);
    mixVoice(record, SOUNDS + <usize>load<i32>(VOICE_SOUNDS + (slot << 2)) * (SOUND_SIZE << 2), frame);
    isOver = isOver || fact(record, VOICE_OVER) <= frame + 128.0;
  }
  return isOver;
}

function mixVoice(record: usize, sound: usize, frame: f64): void {
  const strip = <i32>fact(record, VOICE_STRIP);
  const from = <i32>min<f64>(128.0, max<f64>(0.0, fact(record, VOICE_START) - frame));
  const to = <i32>max<f64>(0.0, min<f64>(128.0, ceil<f64>(fact(record, VOICE_OVER) - frame)));
  if (to <= from) return;
  const samples = <usize>load<u32>(sound + (SOUND_LEFT << 2));
  const others = <usize>load<u32>(sound + (SOUND_RIGHT << 2));
  const frames = <f64>load<u32>(sound + (SOUND_FRAMES << 2));
  const place = placeAt(record, frames, frame + <f64>from);
  const channels = CHANNELS + (strip << 2);
  const had = load<i32>(channels);
  const isStereo = had == 2 || samples != others;
  store<i32>(channels, isStereo ? 2 : 1);
  store<i32>(HEARD + (strip << 2), 1);
  if (had == 0 && to - from == 128 && isAsRecorded(record, frames, frame, place)) {
    const at: usize = (<usize>place) << 2;
    point(strip, samples + at, others + at, <f32>levelAt(record, frame));
    return;
  }
  const left = gather(strip, isStereo);
  writeLevels(record, frame, from);
  const isOver = add(left, samples, frames, record, place, from, to);
  if (isStereo) add(left + RIGHT_PLANES, others, frames, record, place, from, to);
  if (isOver) store<f64>(record + (VOICE_OVER << 3), frame);
}

/** Whether the quantum is the recording itself, sample for sample and all as loud: what a track with one recording is nearly all the time. */
function isAsRecorded(record: usize, frames: f64, frame: f64, place: f64): bool {
  if (fact(record, VOICE_STEP) != 1.0 || place != floor<f64>(place)) return false;
  return place + 128.0 <= endOf(record, frames) && isSteady(record, frame);
}

function isLooped(record: usize, frames: f64): bool {
  return min<f64>(frames, fact(record, VOICE_LOOP_END)) > fact(record, VOICE_LOOP_START);
}
/** Where a sound ends or begins again. */
function endOf(record: usize, frames: f64): f64 {
  return isLooped(record, frames) ? min<f64>(frames, fact(record, VOICE_LOOP_END)) : frames;
}

/** The place in its sound that a voice has reached at a frame. */
function placeAt(record: usize, frames: f64, now: f64): f64 {
  const place = fact(record, VOICE_OFFSET) + (now - fact(record, VOICE_START)) * fact(record, VOICE_STEP);
  const end = endOf(record, frames);
  if (place < end || !isLooped(record, frames)) return place;
  const loopStart = fact(record, VOICE_LOOP_START);
  return around(place - loopStart, end - loopStart) + loopStart;
}

/** Adds one plane of a sound, which is at `place` by now, from frame `from` to `to` of the quantum. @returns whether the sound has run out */
function add(into: usize, samples: usize, frames: f64, record: usize, place: f64, from: i32, to: i32): bool {
  const step = fact(record, VOICE_STEP);
  const loopStart = fact(record, VOICE_LOOP_START);
  const repeats = isLooped(record, frames);
  const end = endOf(record, frames);
  let i = from;
  while (i < to) {
    if (place >= end) {
      if (!repeats) return true;
      place = around(place - loopStart, end - loopStart) + loopStart;
    }
    const inside = <i32>max<f64>(0.0, min<f64>(<f64>(to - i), ceil<f64>((end - 1.0 - place) / step)));
    const at: usize = (<usize>i) << 2;
    if (inside > 0) {
      if (step == 1.0 && place == floor<f64>(place)) addWhole(into + at, samples + ((<usize>place) << 2), at, inside);
      else addBetween(into + at, samples, at, inside, place, step);
      i += inside;
      place += <f64>inside * step;
      continue;
    }
    const index = floor<f64>(place);
    const here = load<f32>(samples + ((<usize>index) << 2));
    const next = load<f32>(samples + ((<usize>(repeats ? loopStart : index)) << 2));
    const value = here + (next - here) * <f32>(place - index);
    store<f32>(into + at, load<f32>(into + at) + value * load<f32>(LEVEL_PLANE + at));
    i++;
    place += step;
  }
  return false;
}

/** What is left of `far` after whole rounds. */
function around(far: f64, round: f64): f64 {
  const left = far - floor<f64>(far / round) * round;
  return left < 0.0 || left >= round ? 0.0 : left;
}

function addWhole(into: usize, from: usize, level: usize, count: i32): void {
  const bytes = (<usize>count) << 2;
  const vectors = bytes & ~15;
  const levels = LEVEL_PLANE + level;
  let at: usize = 0;
  for (; at < vectors; at += 16) {
    v128.store(into + at, f32x4.add(v128.load(into + at), f32x4.mul(v128.load(from + at), v128.load(levels + at))));
  }
  for (; at < bytes; at += 4) {
    store<f32>(into + at, load<f32>(into + at) + load<f32>(from + at) * load<f32>(levels + at));
  }
}

/** Between samples by straight lines. Places are counted in 2⁻³² of a frame: exact enough for a quantum, and quick. */
function addBetween(into: usize, samples: usize, level: usize, count: i32, place: f64, step: f64): void {
  const by = <u64>(step * WHOLE);
  const bytes = (<usize>count) << 2;
  const vectors = bytes & ~15;
  const levels = LEVEL_PLANE + level;
  const unit = f32x4.splat(5.960464477539063e-8);
  let now = <u64>(place * WHOLE);
  let parts = i32x4(<i32>now, <i32>(now + by), <i32>(now + 2 * by), <i32>(now + 3 * by));
  const partStep = i32x4.splat(<i32>(4 * by));
  let at: usize = 0;
  for (; at < vectors; at += 16) {
    const second = now + by;
    const third = second + by;
    const fourth = third + by;
    const ab = v128.load64_lane(samples + pairAt(second), v128.load64_zero(samples + pairAt(now)), 1);
    const cd = v128.load64_lane(samples + pairAt(fourth), v128.load64_zero(samples + pairAt(third)), 1);
    now = fourth + by;
    const here = v128.shuffle<f32>(ab, cd, 0, 2, 4, 6);
    const next = v128.shuffle<f32>(ab, cd, 1, 3, 5, 7);
    const part = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(parts, 8)), unit);
    parts = i32x4.add(parts, partStep);
    const value = f32x4.add(here, f32x4.mul(f32x4.sub(next, here), part));
    v128.store(into + at, f32x4.add(v128.load(into + at), f32x4.mul(value, v128.load(levels + at))));
  }
  for (; at < bytes; at += 4) {
    const here = load<f32>(samples + pairAt(now));
    const next = load<f32>(samples + pairAt(now), 4);
    const part = <f32>(<i32>((<u32>now) >> 8)) * 5.960464477539063e-8;
    now += by;
    store<f32>(into + at, load<f32>(into + at) + (here + (next - here) * part) * load<f32>(levels + at));
  }
}

/** Where the sample before a place lies, in bytes; the one after it follows. */
function pairAt(place: u64): usize {
  return (<usize>(place >> 32)) << 2;
}
