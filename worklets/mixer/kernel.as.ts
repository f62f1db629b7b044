import {
  MASTER_CEILING,
  MASTER_DELAY,
  MASTER_GAIN,
  MASTER_GLIDES,
  MASTER_LIMITER,
  MASTER_RELEASE,
  MASTER_REVERB,
  MAX_STRIPS,
  METER_SIZE,
} from '../dsp/layout.ts';
import { applyDelayStage, clearDelay, doesDelaySound, mixDelay } from './assembly/delay.as.ts';
import { clearLimiter, limitBus, startLimiter } from './assembly/limiter.as.ts';
import {
  BLOCK_BYTES,
  BUS,
  CHANNELS,
  DELAY_BUS,
  DELAY_STAGE,
  INPUTS,
  LEVELS,
  logarithm,
  MASTER_STAGE,
  METERS,
  OUTPUT,
  PAIR_BUS,
  PAIR_DELAY,
  PAIR_REVERB,
  PLANE_BYTES,
  REVERB_BUS,
  REVERB_STAGE,
  silence,
  sizesHold,
  STRIP_STAGE,
} from './assembly/memory.as.ts';
import { addPairs, measure, writeFrames, writePairs } from './assembly/output.as.ts';
import { FEEDS_BUS, FEEDS_DELAY, FEEDS_REVERB, mixPair } from './assembly/pair.as.ts';
import { applyReverbStage, clearReverb, doesReverbSound, mixReverb, startReverb } from './assembly/reverb.as.ts';
import { cleaned, listen } from './assembly/source.as.ts';
import { applyStage, clearStrip, startStrip } from './assembly/strip.as.ts';
import { playVoices, RECORDS, SOUNDING, SOUNDS, VOICE_SOUNDS, voiceSizesHold } from './assembly/voice.as.ts';

/** The mixer in WebAssembly SIMD. Its twin mixer/kernel.ts says what each part means; both give the same sound. */
const GLIDE: usize = memory.data(4 * 8, 16);
const TARGET: usize = memory.data(4 * 8, 16);
const STEP: usize = memory.data(4 * 8, 16);
const LEFT: usize = memory.data(16, 16);
const CLOCK: usize = memory.data(16, 16);

export function inputs(): usize {
  return INPUTS;
}
export function channels(): usize {
  return CHANNELS;
}
export function output(): usize {
  return OUTPUT;
}
export function levels(): usize {
  return LEVELS;
}
export function stripStage(): usize {
  return STRIP_STAGE;
}
export function reverbStage(): usize {
  return REVERB_STAGE;
}
export function delayStage(): usize {
  return DELAY_STAGE;
}
export function masterStage(): usize {
  return MASTER_STAGE;
}

/** Call once before anything else. @returns false if the layout this was compiled for does not hold */
export function start(): bool {
  for (let strip = 0; strip < MAX_STRIPS; strip++) startStrip(strip);
  startReverb();
  startLimiter();
  return sizesHold() && voiceSizesHold();
}

export function applyStrip(strip: i32, frames: i32): void {
  if (strip >= 0 && strip < MAX_STRIPS) applyStage(strip, frames);
}

export function applyReverb(snap: bool): void {
  applyReverbStage(snap);
}

export function applyDelay(snap: bool): void {
  applyDelayStage(snap);
}

export function applyMaster(frames: i32): void {
  memory.copy(TARGET, MASTER_STAGE, MASTER_GLIDES << 3);
  store<i32>(LEFT, frames);
  if (frames <= 0) {
    memory.copy(GLIDE, TARGET, MASTER_GLIDES << 3);
    return;
  }
  for (let i = 0; i < MASTER_GLIDES; i++) {
    const at: usize = i << 3;
    store<f64>(STEP + at, (load<f64>(TARGET + at) - load<f64>(GLIDE + at)) / <f64>frames);
  }
}

export function reset(): void {
  for (let strip = 0; strip < MAX_STRIPS; strip++) clearStrip(strip);
  clearReverb();
  clearDelay();
  clearLimiter();
}

export function voiceRecords(): usize {
  return RECORDS;
}
export function sounding(): usize {
  return SOUNDING;
}
export function voiceSounds(): usize {
  return VOICE_SOUNDS;
}
export function sounds(): usize {
  return SOUNDS;
}
export function clock(): usize {
  return CLOCK;
}
/** Where sounds may lie: from here to the end of memory, which the caller makes grow for them. */
export function soundsFrom(): usize {
  return (__heap_base + 15) & ~15;
}

/** Makes the samples of a new sound sane; whole vectors. */
export function cleanSound(from: usize, bytes: usize): void {
  cleaned(from, bytes);
}

/**
 * Mixes one quantum, whose first frame is on the clock, of the first `capacity` strips, an even number, with the first
 * `voices` of the voices that sound. Meters stand still where nobody `measures`. @returns whether one of these is over by its end
 */
export function process(capacity: i32, voices: i32, measures: bool): bool {
  for (let strip = 0; strip < capacity; strip++) listen(strip);
  const isOver = voices > 0 && playVoices(voices, load<f64>(CLOCK));
  let fed = 0;
  for (let strip = 0; strip < capacity; strip += 2) fed = mixPair(strip, fed, measures);
  if ((fed & FEEDS_BUS) == 0) silence(PAIR_BUS, BLOCK_BYTES);
  const isForReverb = (fed & FEEDS_REVERB) != 0;
  const isForDelay = (fed & FEEDS_DELAY) != 0;
  if (isForReverb || isForDelay || doesReverbSound() || doesDelaySound() || isLimited()) {
    addPairs(PAIR_BUS, BUS);
    if (isForReverb) addPairs(PAIR_REVERB, REVERB_BUS);
    if (isForDelay) addPairs(PAIR_DELAY, DELAY_BUS);
    mixReverb(isForReverb, level(MASTER_REVERB), levelStep(MASTER_REVERB));
    mixDelay(isForDelay, level(MASTER_DELAY), levelStep(MASTER_DELAY));
    finish(level(MASTER_GAIN), levelStep(MASTER_GAIN));
  } else writePairs(level(MASTER_GAIN), levelStep(MASTER_GAIN));
  if (measures) {
    measure(OUTPUT, METERS, 0);
    measure(OUTPUT + PLANE_BYTES, METERS, 8);
  }
  advance();
  return isOver;
}

function level(index: i32): f64 {
  return load<f64>(GLIDE + (index << 3));
}
function levelStep(index: i32): f64 {
  return load<i32>(LEFT) > 0 ? load<f64>(STEP + (index << 3)) : 0.0;
}

function advance(): void {
  const left = load<i32>(LEFT);
  if (left <= 0) return;
  store<i32>(LEFT, left - 128);
  if (left <= 128) {
    memory.copy(GLIDE, TARGET, MASTER_GLIDES << 3);
    return;
  }
  for (let i = 0; i < MASTER_GLIDES; i++) {
    store<f64>(GLIDE + (i << 3), load<f64>(GLIDE + (i << 3)) + load<f64>(STEP + (i << 3)) * 128.0);
  }
}

function isLimited(): bool {
  return load<f64>(MASTER_STAGE + (MASTER_LIMITER << 3)) == 1.0;
}

/** The bus by the master's gain, through the limiter if it is on. */
function finish(gain: f64, step: f64): void {
  let moving = f64x2.splat(gain);
  const steps = f64x2.splat(step);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    moving = f64x2.add(moving, steps);
    v128.store(BUS + at, f64x2.mul(v128.load(BUS + at), moving));
  }
  if (isLimited()) {
    const taken = limitBus(
      load<f64>(MASTER_STAGE + (MASTER_CEILING << 3)),
      load<f64>(MASTER_STAGE + (MASTER_RELEASE << 3)),
    );
    if (taken > load<f64>(METERS, 24)) store<f64>(METERS, taken, 24);
  } else {
    for (let at: usize = 0; at < BLOCK_BYTES; at += 64) writeFrames(BUS + at, at >> 2);
  }
}

/** Turns the sums of so many frames into levels and begins anew. */
export function readMeters(capacity: i32, frames: i32): void {
  const bytes: usize = (METER_SIZE << 3) * (capacity + 1);
  const count = 2.0 * <f64>frames;
  for (let at: usize = 0; at < bytes; at += METER_SIZE << 3) {
    const taken = load<f64>(METERS + at, 24);
    v128.store(LEVELS + at, v128.load(METERS + at));
    store<f64>(LEVELS + at, sqrt<f64>(load<f64>(METERS + at, 16) / count), 16);
    const octaves = at == 0 ? -logarithm(max<f64>(1e-9, 1.0 - taken)) : taken;
    store<f64>(LEVELS + at, octaves * 6.020599913279624, 24);
  }
  memory.fill(METERS, 0, bytes);
}
