import { TAP_FADE } from '../../dsp/layout.ts';

/** A tap is three i32: distance it came from, distance it is at or goes to, frames of cross-fade left. See dsp/tap.ts. */
export function snapTap(tap: usize, frames: i32): void {
  store<i32>(tap, frames);
  store<i32>(tap, frames, 4);
  store<i32>(tap, 0, 8);
}

export function aimTap(tap: usize, frames: i32): void {
  if (load<i32>(tap, 8) > 0 || frames == load<i32>(tap, 4)) return;
  store<i32>(tap, load<i32>(tap, 4));
  store<i32>(tap, frames, 4);
  store<i32>(tap, TAP_FADE, 8);
}

export function readTap(tap: usize, ring: usize, position: i32, mask: i32): f64 {
  const value = <f64>load<f32>(ring + ((<usize>((position - load<i32>(tap, 4)) & mask)) << 2));
  const fade = load<i32>(tap, 8);
  if (fade <= 0) return value;
  const before = <f64>load<f32>(ring + ((<usize>((position - load<i32>(tap)) & mask)) << 2));
  return value + (before - value) * (<f64>fade / <f64>TAP_FADE);
}

export function advanceTap(tap: usize): void {
  const fade = load<i32>(tap, 8);
  if (fade > 0) store<i32>(tap, fade - 1, 8);
}

export function isTapFading(tap: usize): bool {
  return load<i32>(tap, 8) > 0;
}

export function tapDistance(tap: usize): i32 {
  return load<i32>(tap, 4);
}
