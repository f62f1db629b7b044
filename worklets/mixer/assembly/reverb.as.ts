import {
  LOUDEST,
  REVERB_ALLPASSES,
  REVERB_ALLPASS_LENGTHS,
  REVERB_DAMPING,
  REVERB_GAINS,
  REVERB_INPUT,
  REVERB_LENGTHS,
  REVERB_LINES,
  REVERB_LOW_CUT,
  REVERB_PRE_DELAY,
  REVERB_SIZE,
  REVERB_SWAY,
  REVERB_TURN_COS,
  REVERB_TURN_SIN,
} from '../../dsp/layout.ts';
import { REVERB_BUS, REVERB_STAGE } from './memory.as.ts';
import { circulate } from './circulate.as.ts';
import { advanceTap, aimTap, readTap, snapTap } from './tap.as.ts';

/** See dsp/reverb.ts for the network. */
const LINE_RING: i32 = 8192;
const ALLPASS_RING: i32 = 2048;
const PRE_RING: i32 = 16384;
const DIFFUSION: f64 = 0.65;
const EASE: f64 = 0.25;
const REST_QUANTA: i32 = 96;
const QUIET: f32 = 1e-6;
const PRE_LEFT: usize = memory.data(16384 * 4, 16);
const PRE_RIGHT: usize = memory.data(16384 * 4, 16);
const ALLPASSES: usize = memory.data(4 * 2048 * 4, 16);
const LINES: usize = memory.data(8 * 8192 * 4, 16);
/** A quantum of the lines, frame by frame: eight f32 each. */
const SCRATCH: usize = memory.data(8 * 128 * 4, 16);
const INPUT: usize = memory.data(128 * 16, 16);
const SETTINGS: usize = memory.data(48 * 8, 16);
/** Eight f64 each. */
const TURN: usize = memory.data(2 * 8 * 8, 16);
const GAINS: usize = memory.data(8 * 8, 16);
const DAMPED: usize = memory.data(8 * 4, 16);
const STATE: usize = memory.data(64, 16);
const DAMPING: usize = STATE;
const INPUT_GAIN: usize = STATE + 8;
const LOW: usize = STATE + 16;
const TAP: usize = STATE + 32;
const POSITION: usize = STATE + 44;
const QUIET_QUANTA: usize = STATE + 48;
const SOUNDS: usize = STATE + 52;

function setting(index: i32): f64 {
  return load<f64>(SETTINGS + (index << 3));
}

export function applyReverbStage(snap: bool): void {
  memory.copy(SETTINGS, REVERB_STAGE, REVERB_SIZE << 3);
  if (snap || !load<i32>(SOUNDS)) snapReverb();
}

function snapReverb(): void {
  memory.copy(GAINS, SETTINGS + (REVERB_GAINS << 3), REVERB_LINES << 3);
  store<f64>(DAMPING, setting(REVERB_DAMPING));
  store<f64>(INPUT_GAIN, setting(REVERB_INPUT));
  snapTap(TAP, <i32>setting(REVERB_PRE_DELAY));
}

export function startReverb(): void {
  for (let line = 0; line < REVERB_LINES; line++) {
    const at = TURN + (line << 3);
    store<f64>(at, line % 2 == 0 ? 1.0 : 0.0);
    store<f64>(at, line % 2 == 0 ? 0.0 : 1.0, 64);
  }
}

export function clearReverb(): void {
  memory.fill(PRE_LEFT, 0, 16384 * 4);
  memory.fill(PRE_RIGHT, 0, 16384 * 4);
  memory.fill(ALLPASSES, 0, 4 * 2048 * 4);
  memory.fill(LINES, 0, 8 * 8192 * 4);
  memory.fill(DAMPED, 0, 8 * 4);
  store<f64>(LOW, 0.0);
  store<f64>(LOW, 0.0, 8);
  store<i32>(POSITION, 0);
  store<i32>(QUIET_QUANTA, 0);
  store<i32>(SOUNDS, 0);
  startReverb();
  snapReverb();
}

export function mixReverb(fed: bool, level: f64, step: f64): void {
  if (fed) store<i32>(SOUNDS, 1);
  else if (!load<i32>(SOUNDS)) return;
  ease();
  diffuse();
  const peak = readLines();
  circulate(SCRATCH, DAMPED, GAINS, INPUT, load<f64>(DAMPING), level, step);
  writeLines();
  store<i32>(POSITION, (load<i32>(POSITION) + 128) & 0x7ffffff);
  const quiet = fed || peak > QUIET ? 0 : load<i32>(QUIET_QUANTA) + 1;
  store<i32>(QUIET_QUANTA, quiet);
  if (quiet > REST_QUANTA) clearReverb();
}

function ease(): void {
  for (let line = 0; line < REVERB_LINES; line++) {
    const at = GAINS + (line << 3);
    store<f64>(at, load<f64>(at) + (setting(REVERB_GAINS + line) - load<f64>(at)) * EASE);
  }
  store<f64>(DAMPING, load<f64>(DAMPING) + (setting(REVERB_DAMPING) - load<f64>(DAMPING)) * EASE);
  store<f64>(INPUT_GAIN, load<f64>(INPUT_GAIN) + (setting(REVERB_INPUT) - load<f64>(INPUT_GAIN)) * EASE);
  aimTap(TAP, <i32>setting(REVERB_PRE_DELAY));
}

function diffuse(): void {
  const cut = setting(REVERB_LOW_CUT);
  const gain = load<f64>(INPUT_GAIN);
  const position = load<i32>(POSITION);
  let lowLeft = load<f64>(LOW);
  let lowRight = load<f64>(LOW, 8);
  for (let i: i32 = 0; i < 128; i++) {
    const at = (<usize>((position + i) & (PRE_RING - 1))) << 2;
    const frame = (<usize>i) << 4;
    store<f32>(PRE_LEFT + at, <f32>load<f64>(REVERB_BUS + frame));
    store<f32>(PRE_RIGHT + at, <f32>load<f64>(REVERB_BUS + frame, 8));
    const left = readTap(TAP, PRE_LEFT, position + i, PRE_RING - 1);
    const right = readTap(TAP, PRE_RIGHT, position + i, PRE_RING - 1);
    advanceTap(TAP);
    lowLeft += (left - lowLeft) * cut;
    lowRight += (right - lowRight) * cut;
    store<f64>(INPUT + frame, (left - lowLeft) * gain);
    store<f64>(INPUT + frame, (right - lowRight) * gain, 8);
  }
  store<f64>(LOW, lowLeft);
  store<f64>(LOW, lowRight, 8);
  for (let stage = 0; stage < REVERB_ALLPASSES; stage++) spread(stage, position);
}

function spread(stage: i32, position: i32): void {
  const ring = ALLPASSES + <usize>(stage * ALLPASS_RING * 4);
  const length = <i32>setting(REVERB_ALLPASS_LENGTHS + stage);
  const side = INPUT + ((stage >> 1) << 3);
  for (let i: i32 = 0; i < 128; i++) {
    const frame = side + ((<usize>i) << 4);
    const held = <f64>load<f32>(ring + ((<usize>((position + i - length) & (ALLPASS_RING - 1))) << 2));
    const fed = load<f64>(frame) - DIFFUSION * held;
    store<f32>(ring + ((<usize>((position + i) & (ALLPASS_RING - 1))) << 2), <f32>fed);
    store<f64>(frame, held + DIFFUSION * fed);
  }
}

function readLines(): f32 {
  const sway = setting(REVERB_SWAY);
  const position = load<i32>(POSITION);
  let loudest: f32 = 0;
  for (let line = 0; line < REVERB_LINES; line++) {
    const ring = LINES + <usize>(line * LINE_RING * 4);
    const turn = TURN + (line << 3);
    const c = load<f64>(turn);
    const s = load<f64>(turn, 64);
    const turnCos = setting(REVERB_TURN_COS + line);
    const turnSin = setting(REVERB_TURN_SIN + line);
    const tame = 1.5 - 0.5 * (c * c + s * s);
    const nextSin = (s * turnCos + c * turnSin) * tame;
    store<f64>(turn, (c * turnCos - s * turnSin) * tame);
    store<f64>(turn, nextSin, 64);
    let back = setting(REVERB_LENGTHS + line) + sway * (1.0 + s);
    const backStep = sway * (nextSin - s) * 0.0078125;
    let to = SCRATCH + (line << 2);
    for (let i: i32 = 0; i < 128; i++) {
      const whole = <i32>back;
      const part = back - <f64>whole;
      const at = position + i - whole;
      const near = <f64>load<f32>(ring + ((<usize>(at & (LINE_RING - 1))) << 2));
      const far = <f64>load<f32>(ring + ((<usize>((at - 1) & (LINE_RING - 1))) << 2));
      const value = <f32>(near + (far - near) * part);
      store<f32>(to, value);
      loudest = max<f32>(loudest, abs<f32>(value));
      back += backStep;
      to += 32;
    }
  }
  return loudest;
}

function writeLines(): void {
  const start = load<i32>(POSITION) & (LINE_RING - 1);
  for (let line = 0; line < REVERB_LINES; line++) {
    let to = LINES + <usize>((line * LINE_RING + start) * 4);
    const end = to + 512;
    let from = SCRATCH + (line << 2);
    for (; to < end; to += 4) {
      const value = load<f32>(from);
      store<f32>(to, abs<f32>(value) < <f32>LOUDEST ? value : 0);
      from += 32;
    }
  }
}
