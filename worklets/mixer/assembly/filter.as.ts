import { BLOCK_BYTES } from './memory.as.ts';

/**
 * Equaliser bands over one block, both channels of a frame in one vector. One to four bands run in the same loop, so that
 * a band works on the next frame while the one after it still waits for this one. `c…` point to five coefficients,
 * `z…` to two vectors of state.
 */
export function filterOne(block: usize, c0: usize, z0: usize): void {
  const b0 = v128.load_splat<f64>(c0);
  const b1 = v128.load_splat<f64>(c0, 8);
  const b2 = v128.load_splat<f64>(c0, 16);
  const a1 = v128.load_splat<f64>(c0, 24);
  const a2 = v128.load_splat<f64>(c0, 32);
  let first = v128.load(z0);
  let second = v128.load(z0, 16);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x = v128.load(block);
    const y = f64x2.add(f64x2.mul(b0, x), first);
    first = f64x2.sub(f64x2.add(f64x2.mul(b1, x), second), f64x2.mul(a1, y));
    second = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
    v128.store(block, y);
  }
  v128.store(z0, first);
  v128.store(z0, second, 16);
}

export function filterTwo(block: usize, c0: usize, z0: usize, c1: usize, z1: usize): void {
  const b0 = v128.load_splat<f64>(c0);
  const b1 = v128.load_splat<f64>(c0, 8);
  const b2 = v128.load_splat<f64>(c0, 16);
  const a1 = v128.load_splat<f64>(c0, 24);
  const a2 = v128.load_splat<f64>(c0, 32);
  const d0 = v128.load_splat<f64>(c1);
  const d1 = v128.load_splat<f64>(c1, 8);
  const d2 = v128.load_splat<f64>(c1, 16);
  const e1 = v128.load_splat<f64>(c1, 24);
  const e2 = v128.load_splat<f64>(c1, 32);
  let first = v128.load(z0);
  let second = v128.load(z0, 16);
  let third = v128.load(z1);
  let fourth = v128.load(z1, 16);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x = v128.load(block);
    const y = f64x2.add(f64x2.mul(b0, x), first);
    first = f64x2.sub(f64x2.add(f64x2.mul(b1, x), second), f64x2.mul(a1, y));
    second = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
    const w = f64x2.add(f64x2.mul(d0, y), third);
    third = f64x2.sub(f64x2.add(f64x2.mul(d1, y), fourth), f64x2.mul(e1, w));
    fourth = f64x2.sub(f64x2.mul(d2, y), f64x2.mul(e2, w));
    v128.store(block, w);
  }
  v128.store(z0, first);
  v128.store(z0, second, 16);
  v128.store(z1, third);
  v128.store(z1, fourth, 16);
}

export function filterThree(block: usize, c0: usize, z0: usize, c1: usize, z1: usize, c2: usize, z2: usize): void {
  const b0 = v128.load_splat<f64>(c0);
  const b1 = v128.load_splat<f64>(c0, 8);
  const b2 = v128.load_splat<f64>(c0, 16);
  const a1 = v128.load_splat<f64>(c0, 24);
  const a2 = v128.load_splat<f64>(c0, 32);
  const d0 = v128.load_splat<f64>(c1);
  const d1 = v128.load_splat<f64>(c1, 8);
  const d2 = v128.load_splat<f64>(c1, 16);
  const e1 = v128.load_splat<f64>(c1, 24);
  const e2 = v128.load_splat<f64>(c1, 32);
  const f0 = v128.load_splat<f64>(c2);
  const f1 = v128.load_splat<f64>(c2, 8);
  const f2 = v128.load_splat<f64>(c2, 16);
  const g1 = v128.load_splat<f64>(c2, 24);
  const g2 = v128.load_splat<f64>(c2, 32);
  let first = v128.load(z0);
  let second = v128.load(z0, 16);
  let third = v128.load(z1);
  let fourth = v128.load(z1, 16);
  let fifth = v128.load(z2);
  let sixth = v128.load(z2, 16);
  const end = block + BLOCK_BYTES;
  for (; block < end; block += 16) {
    const x = v128.load(block);
    const y = f64x2.add(f64x2.mul(b0, x), first);
    first = f64x2.sub(f64x2.add(f64x2.mul(b1, x), second), f64x2.mul(a1, y));
    second = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
    const w = f64x2.add(f64x2.mul(d0, y), third);
    third = f64x2.sub(f64x2.add(f64x2.mul(d1, y), fourth), f64x2.mul(e1, w));
    fourth = f64x2.sub(f64x2.mul(d2, y), f64x2.mul(e2, w));
    const v = f64x2.add(f64x2.mul(f0, w), fifth);
    fifth = f64x2.sub(f64x2.add(f64x2.mul(f1, w), sixth), f64x2.mul(g1, v));
    sixth = f64x2.sub(f64x2.mul(f2, w), f64x2.mul(g2, v));
    v128.store(block, v);
  }
  v128.store(z0, first);
  v128.store(z0, second, 16);
  v128.store(z1, third);
  v128.store(z1, fourth, 16);
  v128.store(z2, fifth);
  v128.store(z2, sixth, 16);
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
