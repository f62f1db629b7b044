import {
  COMP_SPAN,
  DELAY_SIZE,
  GLIDE_SIZE,
  MASTER_SIZE,
  MAX_STRIPS,
  METER_SIZE,
  QUANTUM,
  REVERB_SIZE,
  STAGE_SIZE,
} from '../../dsp/layout.ts';

/**
 * Everything but sounds lies at a fixed place. A block has 16 bytes a frame: buses hold interleaved stereo in 64-bit
 * numbers; a pair of strips has left, right, left, right in 32-bit ones.
 */
export const BLOCK_BYTES: usize = 128 * 16;
export const PLANE_BYTES: usize = 128 * 4;

/** Planar 32-bit input: all left planes, then all right planes. */
export const INPUTS: usize = memory.data(64 * 2 * 128 * 4, 16);
export const CHANNELS: usize = memory.data(64 * 4, 16);
export const OUTPUT: usize = memory.data(2 * 128 * 4, 16);
export const METERS: usize = memory.data(65 * 4 * 8, 16);
/** Meters as the main thread sees them; same records. */
export const LEVELS: usize = memory.data(65 * 4 * 8, 16);
export const STRIP_STAGE: usize = memory.data(40 * 8, 16);
export const REVERB_STAGE: usize = memory.data(48 * 8, 16);
export const DELAY_STAGE: usize = memory.data(4 * 8, 16);
export const MASTER_STAGE: usize = memory.data(6 * 8, 16);

/** The pair of strips at hand, and what all pairs add up to. */
export const BLOCK: usize = memory.data(128 * 16, 16);
export const PAIR_BUS: usize = memory.data(128 * 16, 16);
export const PAIR_REVERB: usize = memory.data(128 * 16, 16);
export const PAIR_DELAY: usize = memory.data(128 * 16, 16);
export const BUS: usize = memory.data(128 * 16, 16);
export const REVERB_BUS: usize = memory.data(128 * 16, 16);
export const DELAY_BUS: usize = memory.data(128 * 16, 16);

/** A block in which nothing is ever written. */
export const SILENCE: usize = memory.data(128 * 16, 16);

/** Whole vectors to 0: quicker for a few of them than the built-in fill, which leaves the module. */
export function silence(from: usize, bytes: usize): void {
  const nothing = f32x4.splat(0);
  for (let at = from; at < from + bytes; at += 16) v128.store(at, nothing);
}

/** Refuses to compile quietly wrong: the sizes above are written out because static data wants literals. */
export function sizesHold(): bool {
  return (
    QUANTUM == 128 &&
    MAX_STRIPS == 64 &&
    METER_SIZE == 4 &&
    STAGE_SIZE == 40 &&
    GLIDE_SIZE == 26 &&
    REVERB_SIZE <= 48 &&
    DELAY_SIZE == 4 &&
    MASTER_SIZE == 6 &&
    COMP_SPAN == 16
  );
}

/** Binary logarithm of a positive normal number, to 1e-11. */
export function logarithm(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  let exponent = <f64>((bits >> 52) - 1023);
  let part = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (part > 1.4142135623730951) {
    part *= 0.5;
    exponent += 1.0;
  }
  const z = (part - 1.0) / (part + 1.0);
  const w = z * z;
  const odd =
    1.0 + w * (1.0 / 3.0 + w * (0.2 + w * (1.0 / 7.0 + w * (1.0 / 9.0 + w * (1.0 / 11.0 + w * (1.0 / 13.0))))));
  return exponent + z * odd * 2.8853900817779268;
}

/** 2 to the power of x within [-1000, 1000], to 1e-11. */
export function power(x: f64): f64 {
  const whole = nearest(x);
  const y = (x - whole) * 0.6931471805599453;
  const part =
    1.0 +
    y *
      (1.0 +
        y *
          (1.0 / 2.0 +
            y *
              (1.0 / 6.0 +
                y *
                  (1.0 / 24.0 +
                    y *
                      (1.0 / 120.0 +
                        y * (1.0 / 720.0 + y * (1.0 / 5040.0 + y * (1.0 / 40320.0 + y * (1.0 / 362880.0)))))))));
  return part * reinterpret<f64>((<i64>whole + 1023) << 52);
}
