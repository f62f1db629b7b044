import {
  COMP_ATTACK,
  COMP_FLOOR,
  COMP_KNEE,
  COMP_ON,
  COMP_RELEASE,
  COMP_SLOPE,
  COMP_THRESHOLD,
} from '../../dsp/layout.ts';
import { BLOCK, BLOCK_BYTES, logarithm, METERS, power } from './memory.as.ts';

/** Bytes of the 16 frames that share a gain decision. */
const SPAN_BYTES: usize = 16 * 16;

/** True while it changes the signal or may begin to. `state` holds the reduction in octaves and the gain. */
export function isCompressorNeeded(settings: usize, state: usize): bool {
  return load<f64>(settings + (COMP_ON << 3)) == 1.0 || load<f64>(state) > 0.0 || load<f64>(state, 8) != 1.0;
}

/** Compresses the block of two strips, each by its own settings and state; `strip` is the first, for the meters. */
export function compress(strip: i32, settingsA: usize, stateA: usize, settingsB: usize, stateB: usize): void {
  const isA = isCompressorNeeded(settingsA, stateA);
  const isB = isCompressorNeeded(settingsB, stateB);
  const end = BLOCK + BLOCK_BYTES;
  for (let from = BLOCK; from < end; from += SPAN_BYTES) {
    const to = from + SPAN_BYTES;
    let peaks = f32x4.splat(0);
    for (let at = from; at < to; at += 16) peaks = f32x4.pmax(peaks, f32x4.abs(v128.load(at)));
    const gainA = <f32>load<f64>(stateA, 8);
    const gainB = <f32>load<f64>(stateB, 8);
    if (isA) decide(strip, settingsA, stateA, max<f32>(f32x4.extract_lane(peaks, 0), f32x4.extract_lane(peaks, 1)));
    if (isB) decide(strip + 1, settingsB, stateB, max<f32>(f32x4.extract_lane(peaks, 2), f32x4.extract_lane(peaks, 3)));
    const gain = f32x4(gainA, gainA, gainB, gainB);
    const nextA = <f32>load<f64>(stateA, 8);
    const nextB = <f32>load<f64>(stateB, 8);
    if (gainA == 1 && nextA == 1 && gainB == 1 && nextB == 1) continue;
    const step = f32x4.mul(f32x4.sub(f32x4(nextA, nextA, nextB, nextB), gain), f32x4.splat(0.0625));
    let moving = gain;
    for (let at = from; at < to; at += 16) {
      moving = f32x4.add(moving, step);
      v128.store(at, f32x4.mul(v128.load(at), moving));
    }
  }
}

/** Follows the peak of a span: leaves the new reduction and the gain it means in the state. */
function decide(strip: i32, settings: usize, state: usize, peak: f32): void {
  const reduction = follow(settings, load<f64>(state), <f64>peak);
  const meter = METERS + ((<usize>strip + 1) << 5);
  if (reduction > load<f64>(meter, 24)) store<f64>(meter, reduction, 24);
  store<f64>(state, reduction);
  store<f64>(state, reduction > 0.0 ? power(-reduction) : 1.0, 8);
}

function follow(settings: usize, reduction: f64, peak: f64): f64 {
  let wanted: f64 = 0.0;
  if (load<f64>(settings + (COMP_ON << 3)) == 1.0 && peak > load<f64>(settings + (COMP_FLOOR << 3))) {
    const over = logarithm(peak) - load<f64>(settings + (COMP_THRESHOLD << 3));
    const knee = load<f64>(settings + (COMP_KNEE << 3));
    const slope = load<f64>(settings + (COMP_SLOPE << 3));
    if (2.0 * over >= knee) wanted = slope * over;
    else wanted = (slope * (over + knee * 0.5) * (over + knee * 0.5)) / (2.0 * knee);
  }
  const keep =
    wanted > reduction ? load<f64>(settings + (COMP_ATTACK << 3)) : load<f64>(settings + (COMP_RELEASE << 3));
  const next = wanted + (reduction - wanted) * keep;
  return wanted == 0.0 && next < 1e-6 ? 0.0 : next;
}
