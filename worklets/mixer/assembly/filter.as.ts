import { BLOCK_BYTES } from './memory.as.ts';

/**
 * Equaliser bands over one block, both channels of a frame in one vector. One to four bands run in the same loop, so that
 * a band works on the next frame while the one after it still waits for this one. `c…` point to five coefficients,
 * `z…` to two vectors of state.
 *
 * The state between blocks is that of the transposed direct form II. Within a block its first number is kept in two
 * parts, `p` and what the last output takes away, so that only one multiplication and one subtraction stand between an
 * output and the next: y = (b0·x + p) − a1·y′, p = b1·x + s, s = b2·x − a2·y.
 */
export function filterOne(block: usize, c0: usize, z0: usize): void {
  const b0p = v128.load_splat<f64>(c0);
  const b1p = v128.load_splat<f64>(c0, 8);
  const b2p = v128.load_splat<f64>(c0, 16);
  const a1p = v128.load_splat<f64>(c0, 24);
  const a2p = v128.load_splat<f64>(c0, 32);
  let p0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  let y0 = f64x2.splat(0.0);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x0 = v128.load(block);
    y0 = f64x2.sub(f64x2.add(f64x2.mul(b0p, x0), p0), f64x2.mul(a1p, y0));
    p0 = f64x2.add(f64x2.mul(b1p, x0), s0);
    s0 = f64x2.sub(f64x2.mul(b2p, x0), f64x2.mul(a2p, y0));
    v128.store(block, y0);
  }
  v128.store(z0, f64x2.sub(p0, f64x2.mul(a1p, y0)));
  v128.store(z0, s0, 16);
}

export function filterTwo(block: usize, c0: usize, z0: usize, c1: usize, z1: usize): void {
  const b0p = v128.load_splat<f64>(c0);
  const b1p = v128.load_splat<f64>(c0, 8);
  const b2p = v128.load_splat<f64>(c0, 16);
  const a1p = v128.load_splat<f64>(c0, 24);
  const a2p = v128.load_splat<f64>(c0, 32);
  let p0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  let y0 = f64x2.splat(0.0);
  const b0q = v128.load_splat<f64>(c1);
  const b1q = v128.load_splat<f64>(c1, 8);
  const b2q = v128.load_splat<f64>(c1, 16);
  const a1q = v128.load_splat<f64>(c1, 24);
  const a2q = v128.load_splat<f64>(c1, 32);
  let p1 = v128.load(z1);
  let s1 = v128.load(z1, 16);
  let y1 = f64x2.splat(0.0);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x0 = v128.load(block);
    y0 = f64x2.sub(f64x2.add(f64x2.mul(b0p, x0), p0), f64x2.mul(a1p, y0));
    p0 = f64x2.add(f64x2.mul(b1p, x0), s0);
    s0 = f64x2.sub(f64x2.mul(b2p, x0), f64x2.mul(a2p, y0));
    y1 = f64x2.sub(f64x2.add(f64x2.mul(b0q, y0), p1), f64x2.mul(a1q, y1));
    p1 = f64x2.add(f64x2.mul(b1q, y0), s1);
    s1 = f64x2.sub(f64x2.mul(b2q, y0), f64x2.mul(a2q, y1));
    v128.store(block, y1);
  }
  v128.store(z0, f64x2.sub(p0, f64x2.mul(a1p, y0)));
  v128.store(z0, s0, 16);
  v128.store(z1, f64x2.sub(p1, f64x2.mul(a1q, y1)));
  v128.store(z1, s1, 16);
}

export function filterThree(block: usize, c0: usize, z0: usize, c1: usize, z1: usize, c2: usize, z2: usize): void {
  const b0p = v128.load_splat<f64>(c0);
  const b1p = v128.load_splat<f64>(c0, 8);
  const b2p = v128.load_splat<f64>(c0, 16);
  const a1p = v128.load_splat<f64>(c0, 24);
  const a2p = v128.load_splat<f64>(c0, 32);
  let p0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  let y0 = f64x2.splat(0.0);
  const b0q = v128.load_splat<f64>(c1);
  const b1q = v128.load_splat<f64>(c1, 8);
  const b2q = v128.load_splat<f64>(c1, 16);
  const a1q = v128.load_splat<f64>(c1, 24);
  const a2q = v128.load_splat<f64>(c1, 32);
  let p1 = v128.load(z1);
  let s1 = v128.load(z1, 16);
  let y1 = f64x2.splat(0.0);
  const b0r = v128.load_splat<f64>(c2);
  const b1r = v128.load_splat<f64>(c2, 8);
  const b2r = v128.load_splat<f64>(c2, 16);
  const a1r = v128.load_splat<f64>(c2, 24);
  const a2r = v128.load_splat<f64>(c2, 32);
  let p2 = v128.load(z2);
  let s2 = v128.load(z2, 16);
  let y2 = f64x2.splat(0.0);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x0 = v128.load(block);
    y0 = f64x2.sub(f64x2.add(f64x2.mul(b0p, x0), p0), f64x2.mul(a1p, y0));
    p0 = f64x2.add(f64x2.mul(b1p, x0), s0);
    s0 = f64x2.sub(f64x2.mul(b2p, x0), f64x2.mul(a2p, y0));
    y1 = f64x2.sub(f64x2.add(f64x2.mul(b0q, y0), p1), f64x2.mul(a1q, y1));
    p1 = f64x2.add(f64x2.mul(b1q, y0), s1);
    s1 = f64x2.sub(f64x2.mul(b2q, y0), f64x2.mul(a2q, y1));
    y2 = f64x2.sub(f64x2.add(f64x2.mul(b0r, y1), p2), f64x2.mul(a1r, y2));
    p2 = f64x2.add(f64x2.mul(b1r, y1), s2);
    s2 = f64x2.sub(f64x2.mul(b2r, y1), f64x2.mul(a2r, y2));
    v128.store(block, y2);
  }
  v128.store(z0, f64x2.sub(p0, f64x2.mul(a1p, y0)));
  v128.store(z0, s0, 16);
  v128.store(z1, f64x2.sub(p1, f64x2.mul(a1q, y1)));
  v128.store(z1, s1, 16);
  v128.store(z2, f64x2.sub(p2, f64x2.mul(a1r, y2)));
  v128.store(z2, s2, 16);
}

export function filterFour(
  block: usize,
  c0: usize,
  z0: usize,
  c1: usize,
  z1: usize,
  c2: usize,
  z2: usize,
  c3: usize,
  z3: usize,
): void {
  const b0p = v128.load_splat<f64>(c0);
  const b1p = v128.load_splat<f64>(c0, 8);
  const b2p = v128.load_splat<f64>(c0, 16);
  const a1p = v128.load_splat<f64>(c0, 24);
  const a2p = v128.load_splat<f64>(c0, 32);
  let p0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  let y0 = f64x2.splat(0.0);
  const b0q = v128.load_splat<f64>(c1);
  const b1q = v128.load_splat<f64>(c1, 8);
  const b2q = v128.load_splat<f64>(c1, 16);
  const a1q = v128.load_splat<f64>(c1, 24);
  const a2q = v128.load_splat<f64>(c1, 32);
  let p1 = v128.load(z1);
  let s1 = v128.load(z1, 16);
  let y1 = f64x2.splat(0.0);
  const b0r = v128.load_splat<f64>(c2);
  const b1r = v128.load_splat<f64>(c2, 8);
  const b2r = v128.load_splat<f64>(c2, 16);
  const a1r = v128.load_splat<f64>(c2, 24);
  const a2r = v128.load_splat<f64>(c2, 32);
  let p2 = v128.load(z2);
  let s2 = v128.load(z2, 16);
  let y2 = f64x2.splat(0.0);
  const b0s = v128.load_splat<f64>(c3);
  const b1s = v128.load_splat<f64>(c3, 8);
  const b2s = v128.load_splat<f64>(c3, 16);
  const a1s = v128.load_splat<f64>(c3, 24);
  const a2s = v128.load_splat<f64>(c3, 32);
  let p3 = v128.load(z3);
  let s3 = v128.load(z3, 16);
  let y3 = f64x2.splat(0.0);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x0 = v128.load(block);
    y0 = f64x2.sub(f64x2.add(f64x2.mul(b0p, x0), p0), f64x2.mul(a1p, y0));
    p0 = f64x2.add(f64x2.mul(b1p, x0), s0);
    s0 = f64x2.sub(f64x2.mul(b2p, x0), f64x2.mul(a2p, y0));
    y1 = f64x2.sub(f64x2.add(f64x2.mul(b0q, y0), p1), f64x2.mul(a1q, y1));
    p1 = f64x2.add(f64x2.mul(b1q, y0), s1);
    s1 = f64x2.sub(f64x2.mul(b2q, y0), f64x2.mul(a2q, y1));
    y2 = f64x2.sub(f64x2.add(f64x2.mul(b0r, y1), p2), f64x2.mul(a1r, y2));
    p2 = f64x2.add(f64x2.mul(b1r, y1), s2);
    s2 = f64x2.sub(f64x2.mul(b2r, y1), f64x2.mul(a2r, y2));
    y3 = f64x2.sub(f64x2.add(f64x2.mul(b0s, y2), p3), f64x2.mul(a1s, y3));
    p3 = f64x2.add(f64x2.mul(b1s, y2), s3);
    s3 = f64x2.sub(f64x2.mul(b2s, y2), f64x2.mul(a2s, y3));
    v128.store(block, y3);
  }
  v128.store(z0, f64x2.sub(p0, f64x2.mul(a1p, y0)));
  v128.store(z0, s0, 16);
  v128.store(z1, f64x2.sub(p1, f64x2.mul(a1q, y1)));
  v128.store(z1, s1, 16);
  v128.store(z2, f64x2.sub(p2, f64x2.mul(a1r, y2)));
  v128.store(z2, s2, 16);
  v128.store(z3, f64x2.sub(p3, f64x2.mul(a1s, y3)));
  v128.store(z3, s3, 16);
}

/** One band whose coefficients move by `step` each frame. */
export function filterMoving(block: usize, c0: usize, step: usize, z0: usize): void {
  let b0 = v128.load_splat<f64>(c0);
  let b1 = v128.load_splat<f64>(c0, 8);
  let b2 = v128.load_splat<f64>(c0, 16);
  let a1 = v128.load_splat<f64>(c0, 24);
  let a2 = v128.load_splat<f64>(c0, 32);
  const s0 = v128.load_splat<f64>(step);
  const s1 = v128.load_splat<f64>(step, 8);
  const s2 = v128.load_splat<f64>(step, 16);
  const s3 = v128.load_splat<f64>(step, 24);
  const s4 = v128.load_splat<f64>(step, 32);
  let first = v128.load(z0);
  let second = v128.load(z0, 16);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    b0 = f64x2.add(b0, s0);
    b1 = f64x2.add(b1, s1);
    b2 = f64x2.add(b2, s2);
    a1 = f64x2.add(a1, s3);
    a2 = f64x2.add(a2, s4);
    const x = v128.load(block);
    const y = f64x2.add(f64x2.mul(b0, x), first);
    first = f64x2.sub(f64x2.add(f64x2.mul(b1, x), second), f64x2.mul(a1, y));
    second = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
    v128.store(block, y);
  }
  v128.store(z0, first);
  v128.store(z0, second, 16);
}
