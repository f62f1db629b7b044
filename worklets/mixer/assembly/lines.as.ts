import { LOUDEST } from '../../dsp/layout.ts';

/** The eight lines of the reverb, 8192 f32 each. A quantum of them passes through the scratch, eight f32 a frame. */
const RING: i32 = 8192;
const MASK: i32 = RING - 1;
export const LINES: usize = memory.data(8 * 8192 * 4, 16);
export const SCRATCH: usize = memory.data(8 * 128 * 4, 16);

/**
 * Reads a quantum of one line into its column of the scratch, `back` frames ago and moving by `step` each frame, between
 * samples by a straight line. @returns the loudest value
 */
export function readLine(line: i32, position: i32, back: f64, step: f64): f32 {
  const ring = LINES + <usize>(line * RING * 4);
  const ramp = f32x4.mul(f32x4(0, 1, 2, 3), f32x4.splat(<f32>step));
  let to = SCRATCH + (line << 2);
  let peaks = f32x4.splat(0);
  for (let i: i32 = 0; i < 128; i += 4) {
    const whole = <i32>back;
    const at = (position + i - whole) & MASK;
    if (<i32>(back + 3.0 * step) == whole && at >= 1 && at <= RING - 4) {
      const near = v128.load(ring + ((<usize>at) << 2));
      const far = v128.load(ring + ((<usize>(at - 1)) << 2));
      const part = f32x4.add(f32x4.splat(<f32>(back - <f64>whole)), ramp);
      const value = f32x4.add(near, f32x4.mul(f32x4.sub(far, near), part));
      peaks = f32x4.pmax(peaks, f32x4.abs(value));
      v128.store_lane<f32>(to, value, 0);
      v128.store_lane<f32>(to, value, 1, 32);
      v128.store_lane<f32>(to, value, 2, 64);
      v128.store_lane<f32>(to, value, 3, 96);
    } else {
      for (let k: i32 = 0; k < 4; k++) {
        const value = readBetween(ring, position + i + k, back + <f64>k * step);
        peaks = f32x4.pmax(peaks, f32x4.splat(abs<f32>(value)));
        store<f32>(to + ((<usize>k) << 5), value);
      }
    }
    back += 4.0 * step;
    to += 128;
  }
  const pair = max<f32>(f32x4.extract_lane(peaks, 0), f32x4.extract_lane(peaks, 1));
  return max<f32>(pair, max<f32>(f32x4.extract_lane(peaks, 2), f32x4.extract_lane(peaks, 3)));
}

function readBetween(ring: usize, position: i32, back: f64): f32 {
  const whole = <i32>back;
  const at = position - whole;
  const near = <f64>load<f32>(ring + ((<usize>(at & MASK)) << 2));
  const far = <f64>load<f32>(ring + ((<usize>((at - 1) & MASK)) << 2));
  return <f32>(near + (far - near) * (back - <f64>whole));
}

/** Writes the scratch back into the lines; four frames of four lines at a time, turned from rows to columns. */
export function writeLines(position: i32): void {
  const start = (<usize>(position & MASK)) << 2;
  for (let half: usize = 0; half < 2; half++) {
    const ring = LINES + half * <usize>(4 * RING * 4) + start;
    for (let i: usize = 0; i < 128; i += 4) {
      const from = SCRATCH + (i << 5) + (half << 4);
      const a = sane(v128.load(from));
      const b = sane(v128.load(from, 32));
      const c = sane(v128.load(from, 64));
      const d = sane(v128.load(from, 96));
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const ef = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const gh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      const to = ring + (i << 2);
      v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
      v128.store(to + <usize>(RING * 4), v128.shuffle<f64>(ab, cd, 1, 3));
      v128.store(to + <usize>(2 * RING * 4), v128.shuffle<f64>(ef, gh, 0, 2));
      v128.store(to + <usize>(3 * RING * 4), v128.shuffle<f64>(ef, gh, 1, 3));
    }
  }
}

function sane(x: v128): v128 {
  return v128.and(x, f32x4.lt(f32x4.abs(x), f32x4.splat(<f32>LOUDEST)));
}
