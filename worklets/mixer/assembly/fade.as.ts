import { BLOCK, BLOCK_BYTES, BUS } from './memory.as.ts';

/**
 * Fader and pan as a two-by-two matrix: `matrix` holds what goes straight (left, right), then what crosses (right into
 * left, left into right). Writes the result back to the block for the sends, adds it to the bus, feeds the meter.
 */
export function fadeStraight(matrix: usize, meter: usize): void {
  const direct = v128.load(matrix);
  let peak = v128.load(meter);
  let squares = f64x2.splat(0.0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const y = f64x2.mul(v128.load(BLOCK + at), direct);
    v128.store(BLOCK + at, y);
    v128.store(BUS + at, f64x2.add(v128.load(BUS + at), y));
    peak = f64x2.pmax(peak, f64x2.abs(y));
    squares = f64x2.add(squares, f64x2.mul(y, y));
  }
  note(meter, peak, squares);
}

export function fadeCrossed(matrix: usize, meter: usize): void {
  const direct = v128.load(matrix);
  const cross = v128.load(matrix, 16);
  let peak = v128.load(meter);
  let squares = f64x2.splat(0.0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    const x = v128.load(BLOCK + at);
    const y = f64x2.add(f64x2.mul(x, direct), f64x2.mul(v128.shuffle<f64>(x, x, 1, 0), cross));
    v128.store(BLOCK + at, y);
    v128.store(BUS + at, f64x2.add(v128.load(BUS + at), y));
    peak = f64x2.pmax(peak, f64x2.abs(y));
    squares = f64x2.add(squares, f64x2.mul(y, y));
  }
  note(meter, peak, squares);
}

export function fadeMoving(matrix: usize, step: usize, meter: usize): void {
  let direct = v128.load(matrix);
  let cross = v128.load(matrix, 16);
  const directStep = v128.load(step);
  const crossStep = v128.load(step, 16);
  let peak = v128.load(meter);
  let squares = f64x2.splat(0.0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    direct = f64x2.add(direct, directStep);
    cross = f64x2.add(cross, crossStep);
    const x = v128.load(BLOCK + at);
    const y = f64x2.add(f64x2.mul(x, direct), f64x2.mul(v128.shuffle<f64>(x, x, 1, 0), cross));
    v128.store(BLOCK + at, y);
    v128.store(BUS + at, f64x2.add(v128.load(BUS + at), y));
    peak = f64x2.pmax(peak, f64x2.abs(y));
    squares = f64x2.add(squares, f64x2.mul(y, y));
  }
  note(meter, peak, squares);
}

function note(meter: usize, peak: v128, squares: v128): void {
  v128.store(meter, peak);
  store<f64>(meter, load<f64>(meter, 16) + f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1), 16);
}

/** Adds the faded block to an effect's bus. */
export function sendBlock(bus: usize, gainAt: usize, stepAt: usize, moves: bool): void {
  let gain = v128.load_splat<f64>(gainAt);
  const step = moves ? v128.load_splat<f64>(stepAt) : f64x2.splat(0.0);
  for (let at: usize = 0; at < BLOCK_BYTES; at += 16) {
    gain = f64x2.add(gain, step);
    v128.store(bus + at, f64x2.add(v128.load(bus + at), f64x2.mul(v128.load(BLOCK + at), gain)));
  }
}
