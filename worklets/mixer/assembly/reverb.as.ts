import {
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
import { circulate } from './circulate.as.ts';
import { clearDiffuser, diffuse, INPUT } from './diffuse.as.ts';
import { LINES, readLine, SCRATCH, writeLines } from './lines.as.ts';
import { BLOCK_BYTES, REVERB_BUS, REVERB_STAGE, silence } from './memory.as.ts';
import { aimTap, snapTap } from './tap.as.ts';

/** See dsp/reverb.ts for the network. */
const EASE: f64 = 0.25;
const REST_QUANTA: i32 = 96;
const QUIET: f32 = 1e-6;
const SETTINGS: usize = memory.data(48 * 8, 16);
/** Eight f64 each. */
const TURN: usize = memory.data(2 * 8 * 8, 16);
const GAINS: usize = memory.data(8 * 8, 16);
const DAMPED: usize = memory.data(8 * 4, 16);
const STATE: usize = memory.data(64, 16);
const DAMPING: usize = STATE;
const INPUT_GAIN: usize = STATE + 8;
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
  clearDiffuser();
  memory.fill(LINES, 0, 8 * 8192 * 4);
  memory.fill(DAMPED, 0, 8 * 4);
  store<i32>(POSITION, 0);
  store<i32>(QUIET_QUANTA, 0);
  store<i32>(SOUNDS, 0);
  startReverb();
  snapReverb();
}

/** Whether its tail still sounds. */
export function doesReverbSound(): bool {
  return load<i32>(SOUNDS) != 0;
}

export function mixReverb(fed: bool, level: f64, step: f64): void {
  if (fed) store<i32>(SOUNDS, 1);
  else if (!load<i32>(SOUNDS)) return;
  else silence(REVERB_BUS, BLOCK_BYTES);
  ease();
  const position = load<i32>(POSITION);
  diffuse(position, TAP, setting(REVERB_LOW_CUT), load<f64>(INPUT_GAIN), SETTINGS + (REVERB_ALLPASS_LENGTHS << 3));
  const peak = readLines(position);
  circulate(SCRATCH, DAMPED, GAINS, INPUT, load<f64>(DAMPING), level, step);
  writeLines(position);
  store<i32>(POSITION, (position + 128) & 0x7ffffff);
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

function readLines(position: i32): f32 {
  const sway = setting(REVERB_SWAY);
  let loudest: f32 = 0;
  for (let line = 0; line < REVERB_LINES; line++) {
    const turn = TURN + (line << 3);
    const c = load<f64>(turn);
    const s = load<f64>(turn, 64);
    const turnCos = setting(REVERB_TURN_COS + line);
    const turnSin = setting(REVERB_TURN_SIN + line);
    const tame = 1.5 - 0.5 * (c * c + s * s);
    const nextSin = (s * turnCos + c * turnSin) * tame;
    store<f64>(turn, (c * turnCos - s * turnSin) * tame);
    store<f64>(turn, nextSin, 64);
    const back = setting(REVERB_LENGTHS + line) + sway * (1.0 + s);
    loudest = max<f32>(loudest, readLine(line, position, back, sway * (nextSin - s) * 0.0078125));
  }
  return loudest;
}
