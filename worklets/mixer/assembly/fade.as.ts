import { BLOCK, BLOCK_BYTES, METERS, PAIR_BUS } from './memory.as.ts';

/**
 * Faders and pans as two-by-two matrices, one for each strip of the pair: `matrix` has a vector of what goes straight,
 * then one of what crosses to the other side. The bus becomes the result and what is at `others`, and it `keeps` the result in the block for sends and meters.
 */
export function fadeStraight(matrix: usize, others: usize, keeps: bool): void {
  const direct = v128.load(matrix);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const y = f32x4.mul(v128.load(BLOCK + at), direct);
    if (keeps) v128.store(BLOCK + at, y);
    v128.store(PAIR_BUS + at, f32x4.add(v128.load(others + at), y));
  }
}

export function fadeCrossed(matrix: usize, others: usize, keeps: bool): void {
  const direct = v128.load(matrix);
  const cross = v128.load(matrix, 16);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const x = v128.load(BLOCK + at);
    const y = f32x4.add(f32x4.mul(x, direct), f32x4.mul(v128.shuffle<f32>(x, x, 1, 0, 3, 2), cross));
    if (keeps) v128.store(BLOCK + at, y);
    v128.store(PAIR_BUS + at, f32x4.add(v128.load(others + at), y));
  }
}

/** The same while the matrix moves: after its two vectors follow the two by which they move each frame. */
export function fadeMoving(matrix: usize, others: usize, keeps: bool): void {
  const direct = v128.load(matrix);
  const cross = v128.load(matrix, 16);
  const directStep = v128.load(matrix, 32);
  const crossStep = v128.load(matrix, 48);
  let frames = f32x4.splat(0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    frames = f32x4.add(frames, f32x4.splat(1));
    const x = v128.load(BLOCK + at);
    const y = f32x4.add(
      f32x4.mul(x, f32x4.add(direct, f32x4.mul(directStep, frames))),
      f32x4.mul(v128.shuffle<f32>(x, x, 1, 0, 3, 2), f32x4.add(cross, f32x4.mul(crossStep, frames))),
    );
    if (keeps) v128.store(BLOCK + at, y);
    v128.store(PAIR_BUS + at, f32x4.add(v128.load(others + at), y));
  }
}

/** Enters the faded block into the meters of strip `strip`, the first of its pair, and of the one after it. */
export function noteMeters(strip: i32): void {
  let peak = f32x4.splat(0);
  let squares = f32x4.splat(0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const y = v128.load(BLOCK + at);
    peak = f32x4.pmax(peak, f32x4.abs(y));
    squares = f32x4.add(squares, f32x4.mul(y, y));
  }
  enter(METERS + ((<usize>strip + 1) << 5), peak, squares);
  enter(METERS + ((<usize>strip + 2) << 5), swapped(peak), swapped(squares));
}

/** The second half first. */
function swapped(x: v128): v128 {
  return v128.shuffle<f64>(x, x, 1, 0);
}

function enter(meter: usize, peak: v128, squares: v128): void {
  v128.store(meter, f64x2.pmax(v128.load(meter), f64x2.promote_low_f32x4(peak)));
  const sum = <f64>f32x4.extract_lane(squares, 0) + <f64>f32x4.extract_lane(squares, 1);
  store<f64>(meter, load<f64>(meter, 16) + sum, 16);
}

/** Adds the faded block to what an effect is sent: `gains` points to a vector and to the one by which it moves each frame. */
export function sendBlock(bus: usize, gains: usize): void {
  const gain = v128.load(gains);
  const step = v128.load(gains, 16);
  let frames = f32x4.splat(0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    frames = f32x4.add(frames, f32x4.splat(1));
    const moving = f32x4.add(gain, f32x4.mul(step, frames));
    v128.store(bus + at, f32x4.add(v128.load(bus + at), f32x4.mul(v128.load(BLOCK + at), moving)));
  }
}
