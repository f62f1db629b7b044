import { BLOCK_BYTES, OUTPUT, PAIR_BUS, PLANE_BYTES } from './memory.as.ts';

/** The two strips of every pair become one stereo bus. */
export function addPairs(from: usize, to: usize): void {
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const pair = v128.load(from + at);
    const low = f64x2.promote_low_f32x4(pair);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f64>(pair, pair, 1, 0));
    v128.store(to + at, f64x2.add(low, high));
  }
}

/** Four interleaved 64-bit frames to both 32-bit planes. */
export function writeFrames(from: usize, to: usize): void {
  const a = f32x4.demote_f64x2_zero(v128.load(from));
  const b = f32x4.demote_f64x2_zero(v128.load(from, 16));
  const c = f32x4.demote_f64x2_zero(v128.load(from, 32));
  const d = f32x4.demote_f64x2_zero(v128.load(from, 48));
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  v128.store(OUTPUT + to, v128.shuffle<f64>(ab, cd, 0, 2));
  v128.store(OUTPUT + PLANE_BYTES + to, v128.shuffle<f64>(ab, cd, 1, 3));
}

/** What all pairs add up to, straight to the output by the master's gain: nothing else is to be heard, and nothing limits it. */
export function writePairs(gain: f64, step: f64): void {
  const by = <f32>step;
  let gains = f32x4.add(f32x4.splat(<f32>gain), f32x4(by, 2 * by, 3 * by, 4 * by));
  const steps = f32x4.splat(4 * by);
  let from = PAIR_BUS;
  for (let at: usize = 0; at < PLANE_BYTES; at += 16) {
    const ab = bothStrips(v128.load(from), v128.load(from, 16));
    const cd = bothStrips(v128.load(from, 32), v128.load(from, 48));
    v128.store(OUTPUT + at, f32x4.mul(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), gains));
    v128.store(OUTPUT + PLANE_BYTES + at, f32x4.mul(v128.shuffle<f32>(ab, cd, 1, 3, 5, 7), gains));
    gains = f32x4.add(gains, steps);
    from += 64;
  }
}

/** Two frames of a pair to two of stereo. */
function bothStrips(a: v128, b: v128): v128 {
  return f32x4.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3));
}

/** Peak of one output plane to its place in the master's meter, squares added to the common sum. */
export function measure(plane: usize, meter: usize, side: usize): void {
  let peaks = f32x4.splat(0);
  let squares = f64x2.splat(0.0);
  for (let at: usize = 0; at < PLANE_BYTES; at += 16) {
    const x = v128.load(plane + at);
    peaks = f32x4.pmax(peaks, f32x4.abs(x));
    const low = f64x2.promote_low_f32x4(x);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f64>(x, x, 1, 0));
    squares = f64x2.add(squares, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  const pair = max<f32>(f32x4.extract_lane(peaks, 0), f32x4.extract_lane(peaks, 1));
  const other = max<f32>(f32x4.extract_lane(peaks, 2), f32x4.extract_lane(peaks, 3));
  const peak = <f64>max<f32>(pair, other);
  if (peak > load<f64>(meter + side)) store<f64>(meter + side, peak);
  const sum = f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
  store<f64>(meter, load<f64>(meter, 16) + sum, 16);
}
