import { BLOCK, BLOCK_BYTES } from './memory.as.ts';

/**
 * Equaliser bands over the block of two strips, four channels wide. Up to three bands run in the same loop, so that a
 * band works on the next frame while the one after it still waits for this one; a fourth would only make it slower.
 * `c…` point to six vectors of coefficients, `z…` to two of state.
 *
 * The second-order filter is written for differences (δ = z − 1), where 32-bit numbers are as good for the lowest
 * frequencies as for the highest: y = b0·x + r, r += s + c1·x − α1·r, s += c2·x − α2·r, with α1 = 2 + a1,
 * α2 = 1 + a1 + a2, c1 = b1 − a1·b0, c2 = b1 + b2 − (a1 + a2)·b0.
 */
export const BAND_BYTES: usize = 80;
export const MOVING_BYTES: usize = 160;

export function filterOne(c0: usize, z0: usize): void {
  const b0p = v128.load(c0);
  const c1p = v128.load(c0, 16);
  const c2p = v128.load(c0, 32);
  const a1p = v128.load(c0, 48);
  const a2p = v128.load(c0, 64);
  let r0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  const end = BLOCK + BLOCK_BYTES;
  for (let at = BLOCK; at < end; at += 16) {
    const x0 = v128.load(at);
    const x1 = f32x4.add(f32x4.mul(b0p, x0), r0);
    const t0 = f32x4.mul(a1p, r0);
    const u0 = f32x4.mul(a2p, r0);
    r0 = f32x4.sub(f32x4.add(f32x4.add(s0, f32x4.mul(c1p, x0)), r0), t0);
    s0 = f32x4.sub(f32x4.add(s0, f32x4.mul(c2p, x0)), u0);
    v128.store(at, x1);
  }
  v128.store(z0, r0);
  v128.store(z0, s0, 16);
}

export function filterTwo(c0: usize, z0: usize, c1: usize, z1: usize): void {
  const b0p = v128.load(c0);
  const c1p = v128.load(c0, 16);
  const c2p = v128.load(c0, 32);
  const a1p = v128.load(c0, 48);
  const a2p = v128.load(c0, 64);
  let r0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  const b0q = v128.load(c1);
  const c1q = v128.load(c1, 16);
  const c2q = v128.load(c1, 32);
  const a1q = v128.load(c1, 48);
  const a2q = v128.load(c1, 64);
  let r1 = v128.load(z1);
  let s1 = v128.load(z1, 16);
  const end = BLOCK + BLOCK_BYTES;
  for (let at = BLOCK; at < end; at += 16) {
    const x0 = v128.load(at);
    const x1 = f32x4.add(f32x4.mul(b0p, x0), r0);
    const t0 = f32x4.mul(a1p, r0);
    const u0 = f32x4.mul(a2p, r0);
    r0 = f32x4.sub(f32x4.add(f32x4.add(s0, f32x4.mul(c1p, x0)), r0), t0);
    s0 = f32x4.sub(f32x4.add(s0, f32x4.mul(c2p, x0)), u0);
    const x2 = f32x4.add(f32x4.mul(b0q, x1), r1);
    const t1 = f32x4.mul(a1q, r1);
    const u1 = f32x4.mul(a2q, r1);
    r1 = f32x4.sub(f32x4.add(f32x4.add(s1, f32x4.mul(c1q, x1)), r1), t1);
    s1 = f32x4.sub(f32x4.add(s1, f32x4.mul(c2q, x1)), u1);
    v128.store(at, x2);
  }
  v128.store(z0, r0);
  v128.store(z0, s0, 16);
  v128.store(z1, r1);
  v128.store(z1, s1, 16);
}

/** The quick way of three bands, for poles that are not too near to 1: what is kept of r, 1 − α1, is one number, the sixth vector. */
export function filterThree(c0: usize, z0: usize, c1: usize, z1: usize, c2: usize, z2: usize): void {
  const b0p = v128.load(c0);
  const c1p = v128.load(c0, 16);
  const c2p = v128.load(c0, 32);
  const k1p = v128.load(c0, 80);
  const a2p = v128.load(c0, 64);
  let r0 = v128.load(z0);
  let s0 = v128.load(z0, 16);
  const b0q = v128.load(c1);
  const c1q = v128.load(c1, 16);
  const c2q = v128.load(c1, 32);
  const k1q = v128.load(c1, 80);
  const a2q = v128.load(c1, 64);
  let r1 = v128.load(z1);
  let s1 = v128.load(z1, 16);
  const b0r = v128.load(c2);
  const c1r = v128.load(c2, 16);
  const c2r = v128.load(c2, 32);
  const k1r = v128.load(c2, 80);
  const a2r = v128.load(c2, 64);
  let r2 = v128.load(z2);
  let s2 = v128.load(z2, 16);
  const end = BLOCK + BLOCK_BYTES;
  for (let at = BLOCK; at < end; at += 16) {
    const x0 = v128.load(at);
    const x1 = f32x4.add(f32x4.mul(b0p, x0), r0);
    const u0 = f32x4.mul(a2p, r0);
    r0 = f32x4.add(f32x4.add(s0, f32x4.mul(c1p, x0)), f32x4.mul(k1p, r0));
    s0 = f32x4.sub(f32x4.add(s0, f32x4.mul(c2p, x0)), u0);
    const x2 = f32x4.add(f32x4.mul(b0q, x1), r1);
    const u1 = f32x4.mul(a2q, r1);
    r1 = f32x4.add(f32x4.add(s1, f32x4.mul(c1q, x1)), f32x4.mul(k1q, r1));
    s1 = f32x4.sub(f32x4.add(s1, f32x4.mul(c2q, x1)), u1);
    const x3 = f32x4.add(f32x4.mul(b0r, x2), r2);
    const u2 = f32x4.mul(a2r, r2);
    r2 = f32x4.add(f32x4.add(s2, f32x4.mul(c1r, x2)), f32x4.mul(k1r, r2));
    s2 = f32x4.sub(f32x4.add(s2, f32x4.mul(c2r, x2)), u2);
    v128.store(at, x3);
  }
  v128.store(z0, r0);
  v128.store(z0, s0, 16);
  v128.store(z1, r1);
  v128.store(z1, s1, 16);
  v128.store(z2, r2);
  v128.store(z2, s2, 16);
}

/**
 * One band whose coefficients move: `c0` points to five vectors b0, β1, β2, α1, α2 as they are before the block, then to
 * five by which they move each frame, with β1 = 2·b0 + b1 and β2 = b0 + b1 + b2. The state means the same as above.
 */
export function filterMoving(c0: usize, z0: usize): void {
  let first = v128.load(z0);
  let second = v128.load(z0, 16);
  let frames = f32x4.splat(0);
  const end = BLOCK + BLOCK_BYTES;
  for (let at = BLOCK; at < end; at += 16) {
    frames = f32x4.add(frames, f32x4.splat(1));
    const x = v128.load(at);
    const y = f32x4.add(f32x4.mul(moved(c0, frames), x), first);
    const into = f32x4.sub(f32x4.mul(moved(c0 + 16, frames), x), f32x4.mul(moved(c0 + 48, frames), y));
    const more = f32x4.sub(f32x4.mul(moved(c0 + 32, frames), x), f32x4.mul(moved(c0 + 64, frames), y));
    first = f32x4.add(f32x4.add(first, second), into);
    second = f32x4.add(second, more);
    v128.store(at, y);
  }
  v128.store(z0, first);
  v128.store(z0, second, 16);
}

function moved(at: usize, frames: v128): v128 {
  return f32x4.add(v128.load(at), f32x4.mul(v128.load(at, 80), frames));
}
