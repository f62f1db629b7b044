import { LOUDEST } from '../../dsp/layout.ts';
import { CHANNELS, INPUTS, PLANE_BYTES, SILENCE } from './memory.as.ts';

/**
 * Where the sound of each strip lies in this quantum. A recording that nothing is mixed with is read where it is, so that
 * it is never copied; a strip's own planes, which are its input, hold everything else.
 */
export const RIGHT_PLANES: usize = 64 * 512;
/** By strip: 1 where the sound of this quantum is more than silence. */
export const HEARD: usize = memory.data(64 * 4, 16);
/** By strip: left plane, right plane, the level at which both are to be heard. */
const SOURCES: usize = memory.data(64 * 16, 16);

export function sourceOf(strip: i32): usize {
  return SOURCES + ((<usize>strip) << 4);
}
export function leftOf(source: usize): usize {
  return <usize>load<u32>(source);
}
export function rightOf(source: usize): usize {
  return <usize>load<u32>(source, 4);
}

export function point(strip: i32, left: usize, right: usize, level: f32): void {
  const source = sourceOf(strip);
  store<u32>(source, <u32>left);
  store<u32>(source, <u32>right, 4);
  store<f32>(source, level, 8);
}

/** What is too faint to be heard would only make filters slow; what is no sane sample becomes 0. Notes whether anything is left. */
export function listen(strip: i32): void {
  const channels = load<i32>(CHANNELS + (strip << 2));
  const left = INPUTS + <usize>strip * PLANE_BYTES;
  let any = i32x4.splat(0);
  if (channels > 0) any = cleaned(left, PLANE_BYTES);
  if (channels > 1) any = v128.or(any, cleaned(left + RIGHT_PLANES, PLANE_BYTES));
  const isHeard = v128.any_true(any);
  store<i32>(HEARD + (strip << 2), i32(isHeard));
  if (isHeard) point(strip, left, channels == 1 ? left : left + RIGHT_PLANES, 1);
  else point(strip, SILENCE, SILENCE, 1);
}

/** Brings what a strip has so far into its own planes, where more can be added to it. @returns the left one */
export function gather(strip: i32, isStereo: bool): usize {
  const source = sourceOf(strip);
  const level = load<f32>(source, 8);
  const left = INPUTS + <usize>strip * PLANE_BYTES;
  bring(leftOf(source), left, level);
  if (isStereo) bring(rightOf(source), left + RIGHT_PLANES, level);
  point(strip, left, isStereo ? left + RIGHT_PLANES : left, 1);
  return left;
}

function bring(from: usize, to: usize, level: f32): void {
  if (from == to) return;
  for (let at: usize = 0; at < PLANE_BYTES; at += 16) {
    v128.store(to + at, f32x4.mul(v128.load(from + at), f32x4.splat(level)));
  }
}

/** Makes samples sane in place. @returns a vector that is all zero if they are silent; `bytes` are whole vectors */
export function cleaned(from: usize, bytes: usize): v128 {
  const loudest = f32x4.splat(<f32>LOUDEST);
  const faintest = f32x4.splat(1e-20);
  let any = i32x4.splat(0);
  for (let at = from; at < from + bytes; at += 16) {
    const x = v128.load(at);
    const size = f32x4.abs(x);
    const sane = v128.and(x, v128.and(f32x4.lt(size, loudest), f32x4.gt(size, faintest)));
    any = v128.or(any, sane);
    v128.store(at, sane);
  }
  return any;
}
