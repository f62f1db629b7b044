import { BUS } from './memory.as.ts';

/**
 * Damps the eight lines of a quantum, adds their taps to the bus and mixes them by a Hadamard matrix with the input, left
 * to even lines and right to odd. `scratch` holds eight f32 a frame and keeps what goes back into the lines; `input` is two planes.
 */
export function circulate(
  scratch: usize,
  damped: usize,
  gains: usize,
  input: usize,
  damping: f64,
  level: f64,
  step: f64,
): void {
  const toward = f32x4.splat(<f32>damping);
  const gainLow = narrow(v128.load(gains), v128.load(gains, 16));
  const gainHigh = narrow(v128.load(gains, 32), v128.load(gains, 48));
  const scale = f32x4.splat(0.3535533905932738);
  const halves = f32x4(1, 1, -1, -1);
  const pairs = f32x4(1, -1, 1, -1);
  const taps = f64x2.splat(0.5);
  const levelStep = f64x2.splat(step);
  let gain = f64x2.splat(level);
  let low = v128.load(damped);
  let high = v128.load(damped, 16);
  for (let i: usize = 0; i < 128; i++) {
    const at = scratch + (i << 5);
    const bus = BUS + (i << 4);
    low = f32x4.add(low, f32x4.mul(f32x4.sub(v128.load(at), low), toward));
    high = f32x4.add(high, f32x4.mul(f32x4.sub(v128.load(at, 16), high), toward));
    const sum = f32x4.add(low, high);
    const tapped = f32x4.sub(sum, v128.shuffle<f32>(sum, sum, 2, 3, 0, 1));
    gain = f64x2.add(gain, levelStep);
    const out = f64x2.mul(f64x2.mul(f64x2.promote_low_f32x4(tapped), taps), gain);
    v128.store(bus, f64x2.add(v128.load(bus), out));
    const x = f32x4.mul(low, gainLow);
    const y = f32x4.mul(high, gainHigh);
    const left = v128.load32_splat(input + (i << 2));
    const right = v128.load32_splat(input + (i << 2), 512);
    const both = v128.shuffle<f32>(left, right, 0, 4, 1, 5);
    v128.store(at, f32x4.add(f32x4.mul(butterfly(f32x4.add(x, y), halves, pairs), scale), both));
    v128.store(at, f32x4.add(f32x4.mul(butterfly(f32x4.sub(x, y), halves, pairs), scale), both), 16);
  }
  v128.store(damped, low);
  v128.store(damped, high, 16);
}

/** Hadamard of four. */
function butterfly(x: v128, halves: v128, pairs: v128): v128 {
  const y = f32x4.add(v128.shuffle<f32>(x, x, 2, 3, 0, 1), f32x4.mul(x, halves));
  return f32x4.add(v128.shuffle<f32>(y, y, 1, 0, 3, 2), f32x4.mul(y, pairs));
}

function narrow(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 2);
}
