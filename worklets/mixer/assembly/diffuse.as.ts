import { REVERB_ALLPASSES } from '../../dsp/layout.ts';
import { REVERB_BUS } from './memory.as.ts';
import { advanceTap, isTapFading, readTap, tapDistance } from './tap.as.ts';

/** The front of the reverb: pre-delay, low cut, four all-passes. Its result lies in two planes of 32-bit samples. */
const PRE_RING: i32 = 16384;
const PRE_MASK: i32 = PRE_RING - 1;
const RING: i32 = 2048;
const MASK: i32 = RING - 1;
const DIFFUSION: f32 = 0.65;
const PRE: usize = memory.data(2 * 16384 * 4, 16);
const ALLPASSES: usize = memory.data(4 * 2048 * 4, 16);
const LOW: usize = memory.data(16, 16);
export const INPUT: usize = memory.data(2 * 128 * 4, 16);

export function clearDiffuser(): void {
  memory.fill(PRE, 0, 2 * 16384 * 4);
  memory.fill(ALLPASSES, 0, 4 * 2048 * 4);
  memory.fill(LOW, 0, 16);
}

/** @param lengths  of the all-passes, f64 each */
export function diffuse(position: i32, tap: usize, cut: f64, gain: f64, lengths: usize): void {
  keep(position);
  if (isTapFading(tap)) delayFading(position, tap);
  else delayPlain(position - tapDistance(tap));
  cutLow(cut, gain);
  for (let stage = 0; stage < REVERB_ALLPASSES; stage++) {
    spread(stage, position, <i32>load<f64>(lengths + (stage << 3)));
  }
}

/** Stores the send bus in the pre-delay lines. Blocks begin at whole quanta, so none runs over the end of a ring. */
function keep(position: i32): void {
  const to = PRE + ((<usize>(position & PRE_MASK)) << 2);
  for (let i: usize = 0; i < 128; i += 2) {
    const a = f32x4.demote_f64x2_zero(v128.load(REVERB_BUS + (i << 4)));
    const b = f32x4.demote_f64x2_zero(v128.load(REVERB_BUS + (i << 4), 16));
    const both = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    v128.store64_lane(to + (i << 2), both, 0);
    v128.store64_lane(to + (i << 2) + <usize>(PRE_RING * 4), both, 1);
  }
}

function delayPlain(from: i32): void {
  for (let i: i32 = 0; i < 128; i++) {
    const at = PRE + ((<usize>((from + i) & PRE_MASK)) << 2);
    store<f32>(INPUT + ((<usize>i) << 2), load<f32>(at));
    store<f32>(INPUT + ((<usize>i) << 2), load<f32>(at + <usize>(PRE_RING * 4)), 512);
  }
}

function delayFading(position: i32, tap: usize): void {
  for (let i: i32 = 0; i < 128; i++) {
    const to = INPUT + ((<usize>i) << 2);
    store<f32>(to, <f32>readTap(tap, PRE, position + i, PRE_MASK));
    store<f32>(to, <f32>readTap(tap, PRE + <usize>(PRE_RING * 4), position + i, PRE_MASK), 512);
    advanceTap(tap);
  }
}

function cutLow(cut: f64, gain: f64): void {
  let lowLeft = load<f64>(LOW);
  let lowRight = load<f64>(LOW, 8);
  for (let at: usize = INPUT; at < INPUT + 512; at += 4) {
    const left = <f64>load<f32>(at);
    const right = <f64>load<f32>(at, 512);
    lowLeft += (left - lowLeft) * cut;
    lowRight += (right - lowRight) * cut;
    store<f32>(at, <f32>((left - lowLeft) * gain));
    store<f32>(at, <f32>((right - lowRight) * gain), 512);
  }
  store<f64>(LOW, lowLeft);
  store<f64>(LOW, lowRight, 8);
}

/** One all-pass over one side. It is longer than four frames, so four frames go at once. */
function spread(stage: i32, position: i32, length: i32): void {
  const ring = ALLPASSES + <usize>(stage * RING * 4);
  const plane = INPUT + ((<usize>(stage >> 1)) << 9);
  const g = f32x4.splat(DIFFUSION);
  for (let i: i32 = 0; i < 128; i += 4) {
    const at = plane + ((<usize>i) << 2);
    const from = (position + i - length) & MASK;
    const held = from <= RING - 4 ? v128.load(ring + ((<usize>from) << 2)) : wrapped(ring, from);
    const fed = f32x4.sub(v128.load(at), f32x4.mul(g, held));
    v128.store(ring + ((<usize>((position + i) & MASK)) << 2), fed);
    v128.store(at, f32x4.add(held, f32x4.mul(g, fed)));
  }
}

function wrapped(ring: usize, from: i32): v128 {
  let four = f32x4.splat(load<f32>(ring + ((<usize>from) << 2)));
  four = f32x4.replace_lane(four, 1, load<f32>(ring + ((<usize>((from + 1) & MASK)) << 2)));
  four = f32x4.replace_lane(four, 2, load<f32>(ring + ((<usize>((from + 2) & MASK)) << 2)));
  return f32x4.replace_lane(four, 3, load<f32>(ring + ((<usize>((from + 3) & MASK)) << 2)));
}
