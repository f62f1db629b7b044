import type { PictureSize } from './codecs.ts';

/** The size of a picture whose shorter side is about this long; encoders take even sides only. @param shape width ÷ height */
export function pictureSize(shape: number, shorterSide: number): PictureSize {
  const even = (side: number): number => Math.max(2, Math.round(side / 2) * 2);
  return shape >= 1
    ? { width: even(shorterSide * shape), height: even(shorterSide) }
    : { width: even(shorterSide), height: even(shorterSide / shape) };
}
