import { EQ_BANDS, GLIDE_DELAY, GLIDE_REVERB, STAGE_COMPRESSOR } from '../../dsp/layout.ts';
import { compress, isCompressorNeeded } from './compressor.as.ts';
import { fadeCrossed, fadeMoving, fadeStraight, noteMeters, sendBlock } from './fade.as.ts';
import { BAND_BYTES, filterMoving, filterOne, filterThree, filterTwo, MOVING_BYTES } from './filter.as.ts';
import {
  BLOCK,
  BLOCK_BYTES,
  CHANNELS,
  PAIR_BUS,
  PAIR_DELAY,
  PAIR_REVERB,
  PLANE_BYTES,
  silence,
  SILENCE,
} from './memory.as.ts';
import { HEARD, leftOf, rightOf, sourceOf } from './source.as.ts';
import {
  bandMask,
  bandState,
  beginQuantum,
  coefficients,
  COMPRESSOR,
  endQuantum,
  isAtRest,
  isMoving,
  recordOf,
  sendsOf,
  STAGE,
  STEP,
} from './strip.as.ts';

/** Two strips are mixed at once: left and right of one, left and right of the other. One at rest costs nothing beside one that sounds. */
/** Vectors of the pair at hand: four bands with steps, the matrix with steps, a send with its step. */
const BANDS: usize = memory.data(4 * 160, 16);
const MATRIX: usize = memory.data(64, 16);
const SEND: usize = memory.data(32, 16);

/** Bits of what is fed. */
export const FEEDS_REVERB = 1;
export const FEEDS_DELAY = 2;
export const FEEDS_BUS = 4;

/**
 * Mixes a quantum of strips `a` and `a + 1` into the buses.
 * @param fed  effects that pairs before this one feed; the bus of another is emptied before it is used
 * @returns the effects that are fed now
 */
export function mixPair(a: i32, fed: i32, measures: bool): i32 {
  const b = a + 1;
  const isHeardA = load<i32>(HEARD + (a << 2)) != 0;
  const isHeardB = load<i32>(HEARD + (b << 2)) != 0;
  const s = recordOf(a);
  const t = recordOf(b);
  const isOnA = isHeardA || !isAtRest(s);
  const isOnB = isHeardB || !isAtRest(t);
  if (!isOnA && !isOnB) return fed;
  if (isOnA) beginQuantum(a, load<i32>(CHANNELS + (a << 2)));
  if (isOnB) beginQuantum(b, load<i32>(CHANNELS + (b << 2)));
  loadBlock(sourceOf(a), sourceOf(b));
  equalise(a, s, t);
  const settings = STAGE + (STAGE_COMPRESSOR << 3);
  if (isCompressorNeeded(s + settings, s + COMPRESSOR) || isCompressorNeeded(t + settings, t + COMPRESSOR)) {
    compress(a, s + settings, s + COMPRESSOR, t + settings, t + COMPRESSOR);
  }
  const isForReverb = sendsOf(a, GLIDE_REVERB) || sendsOf(b, GLIDE_REVERB);
  const isForDelay = sendsOf(a, GLIDE_DELAY) || sendsOf(b, GLIDE_DELAY);
  fade(s, t, fed & FEEDS_BUS ? PAIR_BUS : SILENCE, measures || isForReverb || isForDelay);
  fed |= FEEDS_BUS;
  if (measures) noteMeters(a);
  if (isForReverb) {
    if ((fed & FEEDS_REVERB) == 0) silence(PAIR_REVERB, BLOCK_BYTES);
    send(PAIR_REVERB, s, t, GLIDE_REVERB);
    fed |= FEEDS_REVERB;
  }
  if (isForDelay) {
    if ((fed & FEEDS_DELAY) == 0) silence(PAIR_DELAY, BLOCK_BYTES);
    send(PAIR_DELAY, s, t, GLIDE_DELAY);
    fed |= FEEDS_DELAY;
  }
  if (isOnA) endQuantum(a, !isHeardA);
  if (isOnB) endQuantum(b, !isHeardB);
  return fed;
}

/** Four planes to vectors of one frame each. */
function loadBlock(a: usize, b: usize): void {
  const leftA = leftOf(a);
  const rightA = rightOf(a);
  const leftB = leftOf(b);
  const rightB = rightOf(b);
  const levels = v128.shuffle<f32>(v128.load32_splat(a, 8), v128.load32_splat(b, 8), 0, 0, 4, 4);
  let to = BLOCK;
  for (let at: usize = 0; at < PLANE_BYTES; at += 16) {
    const w = v128.load(leftA + at);
    const x = v128.load(rightA + at);
    const y = v128.load(leftB + at);
    const z = v128.load(rightB + at);
    const wx = v128.shuffle<f32>(w, x, 0, 4, 1, 5);
    const yz = v128.shuffle<f32>(y, z, 0, 4, 1, 5);
    const wxLate = v128.shuffle<f32>(w, x, 2, 6, 3, 7);
    const yzLate = v128.shuffle<f32>(y, z, 2, 6, 3, 7);
    v128.store(to, f32x4.mul(v128.shuffle<f64>(wx, yz, 0, 2), levels));
    v128.store(to, f32x4.mul(v128.shuffle<f64>(wx, yz, 1, 3), levels), 16);
    v128.store(to, f32x4.mul(v128.shuffle<f64>(wxLate, yzLate, 0, 2), levels), 32);
    v128.store(to, f32x4.mul(v128.shuffle<f64>(wxLate, yzLate, 1, 3), levels), 48);
    to += 64;
  }
}

/** Of two 64-bit numbers, one in each strip's record. */
function both(at: usize, s: usize, t: usize): v128 {
  return v128.load64_lane(t + at, v128.load64_zero(s + at), 1);
}
/** Each of the two in both lanes of its strip. */
function spread(pair: v128): v128 {
  const narrow = f32x4.demote_f64x2_zero(pair);
  return v128.shuffle<f32>(narrow, narrow, 0, 0, 1, 1);
}

function equalise(strip: i32, s: usize, t: usize): void {
  const mask = bandMask(s) | bandMask(t);
  if (mask == 0) return;
  if (isMoving(s) || isMoving(t)) {
    for (let band = 0; band < EQ_BANDS; band++) {
      if ((mask & (1 << band)) == 0) continue;
      writeMoving(BANDS, coefficients(band), s, t);
      filterMoving(BANDS, bandState(strip, band));
    }
    return;
  }
  for (let band = 0; band < EQ_BANDS; band++) {
    if (mask & (1 << band)) writeBand(bandAt(band), coefficients(band), s, t);
  }
  const i = ctz<i32>(mask);
  const j = ctz<i32>(clearLowest(mask)) & 3;
  const k = ctz<i32>(clearLowest(clearLowest(mask))) & 3;
  const c0 = bandAt(i);
  const z0 = bandState(strip, i);
  const c1 = bandAt(j);
  const z1 = bandState(strip, j);
  const c2 = bandAt(k);
  const z2 = bandState(strip, k);
  const count = popcnt<i32>(mask);
  if (count == 1) filterOne(c0, z0);
  else if (count == 2) filterTwo(c0, z0, c1, z1);
  else if (count == 3 && isEasy(c0) && isEasy(c1) && isEasy(c2)) filterThree(c0, z0, c1, z1, c2, z2);
  else {
    filterTwo(c0, z0, c1, z1);
    if (count == 3) filterOne(c2, z2);
    else filterTwo(c2, z2, bandAt(3), bandState(strip, 3));
  }
}

/** Whether 1 − α1 in 32 bits says as much as α1: not for narrow bands at the lowest frequencies. */
function isEasy(band: usize): bool {
  return i32x4.all_true(f32x4.gt(v128.load(band, 48), f32x4.splat(0.01)));
}

function clearLowest(mask: i32): i32 {
  return mask & (mask - 1);
}
function bandAt(band: i32): usize {
  return BANDS + <usize>band * MOVING_BYTES;
}

/** The numbers of a band, for both strips, as the filters that stand still want them. */
function writeBand(into: usize, at: usize, s: usize, t: usize): void {
  const b0 = both(at, s, t);
  const b1 = both(at + 8, s, t);
  const b2 = both(at + 16, s, t);
  const a1 = both(at + 24, s, t);
  const sum = f64x2.add(a1, both(at + 32, s, t));
  v128.store(into, spread(b0));
  v128.store(into, spread(f64x2.sub(b1, f64x2.mul(a1, b0))), 16);
  v128.store(into, spread(f64x2.sub(f64x2.add(b1, b2), f64x2.mul(sum, b0))), 32);
  v128.store(into, spread(f64x2.add(f64x2.splat(2.0), a1)), 48);
  v128.store(into, spread(f64x2.add(f64x2.splat(1.0), sum)), 64);
  v128.store(into, spread(f64x2.sub(f64x2.splat(-1.0), a1)), 80);
}

/** The same for filters that move: as they are, and by how much they change with each frame. */
function writeMoving(into: usize, at: usize, s: usize, t: usize): void {
  writeDifferences(into, at, s, t, 1.0);
  writeDifferences(into + BAND_BYTES, at + STEP, s, t, 0.0);
}

/** `unit` is what the leading coefficient of the denominator, always 1, counts for: nothing in a change. */
function writeDifferences(into: usize, at: usize, s: usize, t: usize, unit: f64): void {
  const b0 = both(at, s, t);
  const b1 = both(at + 8, s, t);
  const a1 = both(at + 24, s, t);
  v128.store(into, spread(b0));
  v128.store(into, spread(f64x2.add(f64x2.add(b0, b0), b1)), 16);
  v128.store(into, spread(f64x2.add(f64x2.add(b0, b1), both(at + 16, s, t))), 32);
  v128.store(into, spread(f64x2.add(f64x2.splat(2.0 * unit), a1)), 48);
  v128.store(into, spread(f64x2.add(f64x2.add(f64x2.splat(unit), a1), both(at + 32, s, t))), 64);
}

function fade(s: usize, t: usize, others: usize, keeps: bool): void {
  v128.store(MATRIX, sides(s, t));
  v128.store(MATRIX, sides(s + 16, t + 16), 16);
  if (isMoving(s) || isMoving(t)) {
    v128.store(MATRIX, sides(s + STEP, t + STEP), 32);
    v128.store(MATRIX, sides(s + STEP + 16, t + STEP + 16), 48);
    fadeMoving(MATRIX, others, keeps);
  } else if (v128.any_true(v128.or(v128.load(s, 16), v128.load(t, 16)))) fadeCrossed(MATRIX, others, keeps);
  else fadeStraight(MATRIX, others, keeps);
}

/** Left and right of one strip, left and right of the other. */
function sides(s: usize, t: usize): v128 {
  const a = f32x4.demote_f64x2_zero(v128.load(s));
  return v128.shuffle<f64>(a, f32x4.demote_f64x2_zero(v128.load(t)), 0, 2);
}

function send(bus: usize, s: usize, t: usize, glide: i32): void {
  v128.store(SEND, spread(both(glide << 3, s, t)));
  v128.store(SEND, spread(both((glide << 3) + STEP, s, t)), 16);
  sendBlock(bus, SEND);
}
