import {
  BAND_DONE_ENERGY,
  BAND_SIZE,
  EQ_BANDS,
  GLIDE_EQ,
  GLIDE_REVERB,
  GLIDE_SIZE,
  SILENT_ENERGY,
  STAGE_EQ,
  STAGE_EQ_MASK,
  STAGE_MONO,
  STAGE_REVERB,
  STAGE_STEREO,
} from '../../dsp/layout.ts';
import { STRIP_STAGE } from './memory.as.ts';

/** A strip's record in bytes: gliding numbers, their targets and steps, the stage, compressor, four counters. */
const TARGET: usize = 26 * 8;
export const STEP: usize = 52 * 8;
export const STAGE: usize = 78 * 8;
export const COMPRESSOR: usize = 118 * 8;
const LEFT: usize = 120 * 8;
const MASK: usize = LEFT + 4;
const MONO: usize = LEFT + 8;
const REST: usize = LEFT + 12;
const STRIP_BYTES: usize = 122 * 8;
const STRIPS: usize = memory.data(64 * 122 * 8, 16);
/** Filter state lies by pairs: of each band two vectors, the halves of which belong to the two strips. */
const PAIRS: usize = memory.data(32 * 4 * 32, 16);
const BAND_STATE: usize = 32;

export function recordOf(strip: i32): usize {
  return STRIPS + <usize>strip * STRIP_BYTES;
}

export function bandState(strip: i32, band: i32): usize {
  return PAIRS + (<usize>(strip >> 1) * EQ_BANDS + band) * BAND_STATE;
}

export function isMoving(s: usize): bool {
  return load<i32>(s + LEFT) > 0;
}
export function isAtRest(s: usize): bool {
  return load<i32>(s + REST) != 0;
}
/** Bands that sound: those that are on, and those that still ring out. */
export function bandMask(s: usize): i32 {
  return load<i32>(s + MASK);
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
  for (let band = 0; band < EQ_BANDS; band++) clearBand(strip, band);
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
function dropBands(strip: i32, s: usize): void {
  const fading = load<i32>(s + MASK) & ~stagedMask(s);
  for (let band = 0; band < EQ_BANDS; band++) {
    if (!(fading & (1 << band)) || energyOf(strip, band) > BAND_DONE_ENERGY) continue;
    clearBand(strip, band);
    store<i32>(s + MASK, load<i32>(s + MASK) & ~(1 << band));
  }
}

function clearBand(strip: i32, band: i32): void {
  const state = bandState(strip, band) + (((<usize>strip) & 1) << 3);
  store<i64>(state, 0);
  store<i64>(state, 0, 16);
}

function energyOf(strip: i32, band: i32): f64 {
  const state = bandState(strip, band) + (((<usize>strip) & 1) << 3);
  const r = f64x2.promote_low_f32x4(v128.load64_zero(state));
  const s = f64x2.promote_low_f32x4(v128.load64_zero(state, 16));
  const energy = f64x2.add(f64x2.mul(r, r), f64x2.mul(s, s));
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

/** Nothing moves any more: the steps are nothing, so that a strip beside one that moves stands still. */
function arrive(s: usize): void {
  store<i32>(s + LEFT, 0);
  memory.copy(s, s + TARGET, GLIDE_SIZE << 3);
  memory.fill(s + STEP, 0, GLIDE_SIZE << 3);
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

/** Before a quantum in which the strip is heard or rings. */
export function beginQuantum(strip: i32, channels: i32): void {
  const s = recordOf(strip);
  follow(s, channels);
  store<i32>(s + REST, 0);
}

/** After it. A strip whose input is silent rests once no filter rings and the compressor has let go. */
export function endQuantum(strip: i32, isSilent: bool): void {
  const s = recordOf(strip);
  if (load<i32>(s + LEFT) > 0) advance(s);
  else if (load<i32>(s + MASK) != stagedMask(s)) dropBands(strip, s);
  if (!isSilent || load<f64>(s + COMPRESSOR) > 0.0) return;
  for (let band = 0; band < EQ_BANDS; band++) if (energyOf(strip, band) > SILENT_ENERGY) return;
  clearStrip(strip);
}

export function coefficients(band: i32): usize {
  return (GLIDE_EQ + band * BAND_SIZE) << 3;
}
