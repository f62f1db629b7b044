import {
  BAND_DONE_ENERGY,
  BAND_SIZE,
  EQ_BANDS,
  GLIDE_DELAY,
  GLIDE_EQ,
  GLIDE_REVERB,
  GLIDE_SIZE,
  LOUDEST,
  SILENT_ENERGY,
  STAGE_COMPRESSOR,
  STAGE_EQ,
  STAGE_EQ_MASK,
  STAGE_MONO,
  STAGE_REVERB,
  STAGE_STEREO,
} from '../../dsp/layout.ts';
import { compress, isCompressorNeeded } from './compressor.as.ts';
import { fadeCrossed, fadeMoving, fadeStraight, sendBlock } from './fade.as.ts';
import { filterFour, filterMoving, filterOne, filterThree, filterTwo } from './filter.as.ts';
import { BLOCK, BLOCK_BYTES, BUS, DELAY_BUS, METERS, PLANE_BYTES, REVERB_BUS, STRIP_STAGE } from './memory.as.ts';

/** A strip's record in bytes: gliding numbers, their targets and steps, the stage, filter state, compressor, four counters. */
const TARGET: usize = 26 * 8;
const STEP: usize = 52 * 8;
const STAGE: usize = 78 * 8;
const BANDS: usize = 118 * 8;
const COMPRESSOR: usize = 134 * 8;
const LEFT: usize = 136 * 8;
const MASK: usize = LEFT + 4;
const MONO: usize = LEFT + 8;
const REST: usize = LEFT + 12;
const STRIP_BYTES: usize = 140 * 8;
const STRIPS: usize = memory.data(64 * 140 * 8, 16);
const BAND_STATE: usize = 32;

function recordOf(strip: i32): usize {
  return STRIPS + <usize>strip * STRIP_BYTES;
}

/** Brings a strip to its first state: unity, everything off, at rest. */
export function startStrip(strip: i32): void {
  const s = recordOf(strip);
  for (let i = 0; i < EQ_BANDS; i++) store<f64>(s + STAGE + ((STAGE_EQ + i * BAND_SIZE) << 3), 1.0);
  store<f64>(s + STAGE + (STAGE_STEREO << 3), 1.0);
  store<f64>(s + STAGE + ((STAGE_STEREO + 1) << 3), 1.0);
  store<f64>(s + STAGE + (STAGE_MONO << 3), Math.SQRT1_2);
  store<f64>(s + STAGE + ((STAGE_MONO + 1) << 3), Math.SQRT1_2);
  store<f64>(s + COMPRESSOR, 1.0, 8);
  store<i32>(s + REST, 1);
  aim(s);
  arrive(s);
}

export function applyStage(strip: i32, frames: i32): void {
  const s = recordOf(strip);
  memory.copy(s + STAGE, STRIP_STAGE, 40 * 8);
  aim(s);
  wakeBands(s);
  setOut(s, load<i32>(s + REST) ? 0 : frames);
  if (load<i32>(s + REST)) clearStrip(strip);
}

export function clearStrip(strip: i32): void {
  const s = recordOf(strip);
  memory.fill(s + BANDS, 0, 16 * 8);
  store<f64>(s + COMPRESSOR, 0.0);
  store<f64>(s + COMPRESSOR, 1.0, 8);
  store<i32>(s + MASK, stagedMask(s));
  aim(s);
  arrive(s);
  store<i32>(s + REST, 1);
}

export function sendsOf(strip: i32, glide: i32): bool {
  const at = recordOf(strip) + (glide << 3);
  return !load<i32>(recordOf(strip) + REST) && (load<f64>(at) != 0.0 || load<f64>(at + TARGET) != 0.0);
}

function stagedMask(s: usize): i32 {
  return <i32>load<f64>(s + STAGE + (STAGE_EQ_MASK << 3));
}

/** Sets the targets. A band that was switched off glides to flat with its poles where they are, not through others. */
function aim(s: usize): void {
  const law = load<i32>(s + MONO) ? STAGE_MONO : STAGE_STEREO;
  const target = s + TARGET;
  memory.copy(target, s + STAGE + (law << 3), GLIDE_REVERB << 3);
  memory.copy(target + (GLIDE_REVERB << 3), s + STAGE + (STAGE_REVERB << 3), (GLIDE_EQ - GLIDE_REVERB) << 3);
  const fading = load<i32>(s + MASK) & ~stagedMask(s);
  for (let band = 0; band < EQ_BANDS; band++) {
    const at = target + coefficients(band);
    if (fading & (1 << band)) writeFlat(at, at);
    else memory.copy(at, s + STAGE + ((STAGE_EQ + band * BAND_SIZE) << 3), BAND_SIZE << 3);
  }
}

function writeFlat(at: usize, poles: usize): void {
  const a1 = load<f64>(poles, 24);
  const a2 = load<f64>(poles, 32);
  store<f64>(at, 1.0);
  store<f64>(at, a1, 8);
  store<f64>(at, a2, 16);
  store<f64>(at, a1, 24);
  store<f64>(at, a2, 32);
}

/** Bands that are switched on begin flat, with the poles they will have. */
function wakeBands(s: usize): void {
  const woken = stagedMask(s) & ~load<i32>(s + MASK);
  for (let band = 0; band < EQ_BANDS; band++) {
    const at = s + coefficients(band);
    if (woken & (1 << band)) writeFlat(at, at + TARGET);
  }
  store<i32>(s + MASK, load<i32>(s + MASK) | woken);
}

/** After a glide: bands that are off and have rung out are dropped. */
function dropBands(s: usize): void {
  const fading = load<i32>(s + MASK) & ~stagedMask(s);
  for (let band = 0; band < EQ_BANDS; band++) {
    const state = s + stateOf(band);
    if (!(fading & (1 << band)) || energyOf(state, state + BAND_STATE) > BAND_DONE_ENERGY) continue;
    memory.fill(state, 0, BAND_STATE);
    store<i32>(s + MASK, load<i32>(s + MASK) & ~(1 << band));
  }
}

function energyOf(from: usize, to: usize): f64 {
  let energy = f64x2.splat(0.0);
  for (let at = from; at < to; at += 16) {
    const z = v128.load(at);
    energy = f64x2.add(energy, f64x2.mul(z, z));
  }
  return f64x2.extract_lane(energy, 0) + f64x2.extract_lane(energy, 1);
}

function setOut(s: usize, frames: i32): void {
  if (frames <= 0) {
    arrive(s);
    return;
  }
  store<i32>(s + LEFT, frames);
  for (let i = 0; i < GLIDE_SIZE; i++) {
    const at = s + (i << 3);
    store<f64>(at + STEP, (load<f64>(at + TARGET) - load<f64>(at)) / <f64>frames);
  }
}

function arrive(s: usize): void {
  store<i32>(s + LEFT, 0);
  memory.copy(s, s + TARGET, GLIDE_SIZE << 3);
}

function advance(s: usize): void {
  const left = load<i32>(s + LEFT) - 128;
  if (left <= 0) {
    arrive(s);
    return;
  }
  store<i32>(s + LEFT, left);
  for (let i = 0; i < GLIDE_SIZE; i++) {
    const at = s + (i << 3);
    store<f64>(at, load<f64>(at) + load<f64>(at + STEP) * 128.0);
  }
}

function follow(s: usize, channels: i32): void {
  const mono = i32(channels == 1);
  if (channels == 0 || mono == load<i32>(s + MONO)) return;
  store<i32>(s + MONO, mono);
  aim(s);
  setOut(s, load<i32>(s + REST) ? 0 : max<i32>(128, load<i32>(s + LEFT)));
}

/** Mixes a quantum into the buses. @returns false if the strip is at rest and added nothing */
export function mixStrip(strip: i32, left: usize, right: usize, channels: i32): bool {
  const s = recordOf(strip);
  if (channels == 0 && load<i32>(s + REST)) return false;
  const silent = loadBlock(left, right, channels);
  if (silent && load<i32>(s + REST)) return false;
  follow(s, channels);
  store<i32>(s + REST, 0);
  equalise(s);
  const meter = METERS + ((strip + 1) << 5);
  if (isCompressorNeeded(s + STAGE + (STAGE_COMPRESSOR << 3), s + COMPRESSOR)) {
    const reduction = compress(BLOCK, s + STAGE + (STAGE_COMPRESSOR << 3), s + COMPRESSOR);
    if (reduction > load<f64>(meter, 24)) store<f64>(meter, reduction, 24);
  }
  const moves = load<i32>(s + LEFT) > 0;
  if (moves) fadeMoving(s, s + STEP, meter);
  else if (load<f64>(s, 16) != 0.0 || load<f64>(s, 24) != 0.0) fadeCrossed(s, meter);
  else fadeStraight(s, meter);
  if (sendsOf(strip, GLIDE_REVERB))
    sendBlock(REVERB_BUS, s + (GLIDE_REVERB << 3), s + STEP + (GLIDE_REVERB << 3), moves);
  if (sendsOf(strip, GLIDE_DELAY)) sendBlock(DELAY_BUS, s + (GLIDE_DELAY << 3), s + STEP + (GLIDE_DELAY << 3), moves);
  if (moves) advance(s);
  else if (load<i32>(s + MASK) != stagedMask(s)) dropBands(s);
  if (silent) rest(strip, s);
  return true;
}

/** Planar 32-bit input to interleaved 64-bit; what is no sane sample becomes 0. @returns true if the quantum is silent */
function loadBlock(left: usize, right: usize, channels: i32): bool {
  if (channels == 0) {
    memory.fill(BLOCK, 0, BLOCK_BYTES);
    return true;
  }
  const second = channels == 1 ? left : right;
  const loudest = f32x4.splat(<f32>LOUDEST);
  let any = i32x4.splat(0);
  let to = BLOCK;
  for (let at: usize = 0; at < PLANE_BYTES; at += 16) {
    const rawLeft = v128.load(left + at);
    const rawRight = v128.load(second + at);
    const absLeft = f32x4.abs(rawLeft);
    const absRight = f32x4.abs(rawRight);
    const saneLeft = f32x4.lt(absLeft, loudest);
    const saneRight = f32x4.lt(absRight, loudest);
    any = v128.or(any, v128.or(v128.and(absLeft, saneLeft), v128.and(absRight, saneRight)));
    const x = v128.and(rawLeft, saneLeft);
    const y = v128.and(rawRight, saneRight);
    const low = v128.shuffle<f32>(x, y, 0, 4, 1, 5);
    const high = v128.shuffle<f32>(x, y, 2, 6, 3, 7);
    v128.store(to, f64x2.promote_low_f32x4(low));
    v128.store(to, f64x2.promote_low_f32x4(v128.shuffle<f64>(low, low, 1, 0)), 16);
    v128.store(to, f64x2.promote_low_f32x4(high), 32);
    v128.store(to, f64x2.promote_low_f32x4(v128.shuffle<f64>(high, high, 1, 0)), 48);
    to += 64;
  }
  return !v128.any_true(any);
}

function equalise(s: usize): void {
  const mask = load<i32>(s + MASK);
  if (mask == 0) return;
  if (load<i32>(s + LEFT) > 0) {
    for (let band = 0; band < EQ_BANDS; band++) {
      if ((mask & (1 << band)) == 0) continue;
      const c = s + coefficients(band);
      filterMoving(BLOCK, c, c + STEP, s + stateOf(band));
    }
    return;
  }
  const count = popcnt<i32>(mask);
  const first = ctz<i32>(mask);
  const second = ctz<i32>(clearLowest(mask));
  const third = ctz<i32>(clearLowest(clearLowest(mask)));
  if (count == 1) {
    filterOne(BLOCK, s + coefficients(first), s + stateOf(first));
  } else if (count == 2) {
    filterTwo(BLOCK, s + coefficients(first), s + stateOf(first), s + coefficients(second), s + stateOf(second));
  } else if (count == 3) {
    filterThree(
      BLOCK,
      s + coefficients(first),
      s + stateOf(first),
      s + coefficients(second),
      s + stateOf(second),
      s + coefficients(third),
      s + stateOf(third),
    );
  } else {
    filterFour(
      BLOCK,
      s + coefficients(0),
      s + stateOf(0),
      s + coefficients(1),
      s + stateOf(1),
      s + coefficients(2),
      s + stateOf(2),
      s + coefficients(3),
      s + stateOf(3),
    );
  }
}

function clearLowest(mask: i32): i32 {
  return mask & (mask - 1);
}
function coefficients(band: i32): usize {
  return (GLIDE_EQ + band * BAND_SIZE) << 3;
}
function stateOf(band: i32): usize {
  return BANDS + <usize>band * BAND_STATE;
}

/** After silent input: rests once no filter rings and the compressor has let go. */
function rest(strip: i32, s: usize): void {
  for (let band = 0; band < EQ_BANDS; band++) {
    const state = s + stateOf(band);
    if (energyOf(state, state + BAND_STATE) > SILENT_ENERGY) return;
  }
  if (load<f64>(s + COMPRESSOR) > 0.0) return;
  clearStrip(strip);
}
