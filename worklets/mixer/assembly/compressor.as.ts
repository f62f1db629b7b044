import {
  COMP_ATTACK,
  COMP_FLOOR,
  COMP_KNEE,
  COMP_ON,
  COMP_RELEASE,
  COMP_SLOPE,
  COMP_THRESHOLD,
} from '../../dsp/layout.ts';
import { BLOCK_BYTES, logarithm, power } from './memory.as.ts';

/** Bytes of the 16 frames that share a gain decision. */
const SPAN_BYTES: usize = 16 * 16;

/** True while it changes the signal or may begin to. `state` holds the reduction in octaves and the gain. */
export function isCompressorNeeded(settings: usize, state: usize): bool {
  return load<f64>(settings + (COMP_ON << 3)) == 1.0 || load<f64>(state) > 0.0 || load<f64>(state, 8) != 1.0;
}

/** Compresses a block in place. @returns the largest reduction in octaves */
export function compress(block: usize, settings: usize, state: usize): f64 {
  let most: f64 = 0.0;
  let reduction = load<f64>(state);
  let gain = load<f64>(state, 8);
  const end = block + BLOCK_BYTES;
  for (let from = block; from < end; from += SPAN_BYTES) {
    const to = from + SPAN_BYTES;
    let peaks = f64x2.splat(0.0);
    for (let at = from; at < to; at += 16) peaks = f64x2.pmax(peaks, f64x2.abs(v128.load(at)));
    const peak = max<f64>(f64x2.extract_lane(peaks, 0), f64x2.extract_lane(peaks, 1));
    reduction = follow(settings, reduction, peak);
    if (reduction > most) most = reduction;
    const next = reduction > 0.0 ? power(-reduction) : 1.0;
    if (next == 1.0 && gain == 1.0) continue;
    const step = f64x2.splat((next - gain) * 0.0625);
    let moving = f64x2.splat(gain);
    for (let at = from; at < to; at += 16) {
      moving = f64x2.add(moving, step);
      v128.store(at, f64x2.mul(v128.load(at), moving));
    }
    gain = next;
  }
  store<f64>(state, reduction);
  store<f64>(state, gain, 8);
  return most;
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
