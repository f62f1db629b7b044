import { DELAY_CROSS, DELAY_DAMPING, DELAY_FEEDBACK, DELAY_FRAMES, DELAY_RING, LOUDEST } from '../../dsp/layout.ts';
import { BLOCK_BYTES, BUS, DELAY_BUS, DELAY_STAGE, silence } from './memory.as.ts';
import { advanceTap, aimTap, readTap, snapTap } from './tap.as.ts';

/** See dsp/delay.ts for what the numbers mean. */
const MASK: i32 = DELAY_RING - 1;
const EASE: f64 = 0.25;
const QUIET: f64 = 1e-6;
const LEFT: usize = memory.data(262144 * 4, 16);
const RIGHT: usize = memory.data(262144 * 4, 16);
const SETTINGS: usize = memory.data(4 * 8, 16);
const STATE: usize = memory.data(64, 16);
const FEEDBACK: usize = STATE;
const DAMPING: usize = STATE + 8;
const CROSS: usize = STATE + 16;
const DAMPED: usize = STATE + 24;
const TAP: usize = STATE + 40;
const POSITION: usize = STATE + 52;
const QUIET_FRAMES: usize = STATE + 56;
const SOUNDS: usize = STATE + 60;

function setting(index: i32): f64 {
  return load<f64>(SETTINGS + (index << 3));
}

export function applyDelayStage(snap: bool): void {
  memory.copy(SETTINGS, DELAY_STAGE, 4 * 8);
  if (snap || !load<i32>(SOUNDS)) snapDelay();
}

function snapDelay(): void {
  store<f64>(FEEDBACK, setting(DELAY_FEEDBACK));
  store<f64>(DAMPING, setting(DELAY_DAMPING));
  store<f64>(CROSS, setting(DELAY_CROSS));
  snapTap(TAP, <i32>setting(DELAY_FRAMES));
}

export function clearDelay(): void {
  memory.fill(LEFT, 0, 262144 * 4);
  memory.fill(RIGHT, 0, 262144 * 4);
  store<f64>(DAMPED, 0.0);
  store<f64>(DAMPED, 0.0, 8);
  store<i32>(POSITION, 0);
  store<i32>(QUIET_FRAMES, 0);
  store<i32>(SOUNDS, 0);
  snapDelay();
}

/** Whether its tail still sounds. */
export function doesDelaySound(): bool {
  return load<i32>(SOUNDS) != 0;
}

export function mixDelay(fed: bool, level: f64, step: f64): void {
  if (fed) store<i32>(SOUNDS, 1);
  else if (!load<i32>(SOUNDS)) return;
  else silence(DELAY_BUS, BLOCK_BYTES);
  store<f64>(FEEDBACK, load<f64>(FEEDBACK) + (setting(DELAY_FEEDBACK) - load<f64>(FEEDBACK)) * EASE);
  store<f64>(DAMPING, load<f64>(DAMPING) + (setting(DELAY_DAMPING) - load<f64>(DAMPING)) * EASE);
  store<f64>(CROSS, load<f64>(CROSS) + (setting(DELAY_CROSS) - load<f64>(CROSS)) * EASE);
  aimTap(TAP, <i32>setting(DELAY_FRAMES));
  const peak = repeat(level, step);
  store<i32>(POSITION, (load<i32>(POSITION) + 128) & MASK);
  const quiet = fed || peak > QUIET ? 0 : load<i32>(QUIET_FRAMES) + 128;
  store<i32>(QUIET_FRAMES, quiet);
  if (<f64>quiet > setting(DELAY_FRAMES) + <f64>(DELAY_RING / 64)) clearDelay();
}

function repeat(level: f64, step: f64): f64 {
  const feedback = load<f64>(FEEDBACK);
  const damping = load<f64>(DAMPING);
  const cross = load<f64>(CROSS);
  const position = load<i32>(POSITION);
  let dampedLeft = load<f64>(DAMPED);
  let dampedRight = load<f64>(DAMPED, 8);
  let gain = level;
  let loudest: f64 = 0.0;
  for (let i: i32 = 0; i < 128; i++) {
    const at = (<usize>((position + i) & MASK)) << 2;
    const frame = (<usize>i) << 4;
    dampedLeft += (readTap(TAP, LEFT, position + i, MASK) - dampedLeft) * damping;
    dampedRight += (readTap(TAP, RIGHT, position + i, MASK) - dampedRight) * damping;
    advanceTap(TAP);
    const inLeft = load<f64>(DELAY_BUS + frame);
    const inRight = load<f64>(DELAY_BUS + frame, 8);
    const nextLeft =
      inLeft + (inRight - inLeft) * 0.5 * cross + (dampedLeft + (dampedRight - dampedLeft) * cross) * feedback;
    const nextRight = inRight * (1.0 - cross) + (dampedRight + (dampedLeft - dampedRight) * cross) * feedback;
    store<f32>(LEFT + at, abs<f64>(nextLeft) < LOUDEST ? <f32>nextLeft : 0);
    store<f32>(RIGHT + at, abs<f64>(nextRight) < LOUDEST ? <f32>nextRight : 0);
    gain += step;
    store<f64>(BUS + frame, load<f64>(BUS + frame) + dampedLeft * gain);
    store<f64>(BUS + frame, load<f64>(BUS + frame, 8) + dampedRight * gain, 8);
    loudest = max<f64>(loudest, max<f64>(abs<f64>(dampedLeft), abs<f64>(dampedRight)));
  }
  store<f64>(DAMPED, dampedLeft);
  store<f64>(DAMPED, dampedRight, 8);
  return loudest;
}
