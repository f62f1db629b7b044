/** A picture that goes round, put together from still WebP files: RIFF container, one `ANMF` for each frame. */

export interface LoopFrame {
  /** A still WebP file. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly milliseconds: number;
}

/** Chunks of a still file that hold its pixels. */
const PIXELS: readonly string[] = ['ALPH', 'VP8 ', 'VP8L'];
const ANIMATED = 0x02;
/** Frames replace each other whole. */
const NO_BLENDING = 0x02;

/** @returns `undefined` if a frame is no WebP file */
export function animatedWebp(frames: readonly LoopFrame[], { width, height }: { readonly width: number; readonly height: number }): Blob | undefined {
  const parts: Uint8Array<ArrayBuffer>[] = [
    chunk('VP8X', [[ANIMATED], [0, 0, 0], u24(width - 1), u24(height - 1)].flat()),
    chunk('ANIM', [0, 0, 0, 0, 0, 0]),
  ];
  for (const { file, milliseconds } of frames) {
    const pixels = pixelChunks(file);
    if (pixels.length === 0) return undefined;
    const head = [u24(0), u24(0), u24(width - 1), u24(height - 1), u24(Math.round(milliseconds)), [NO_BLENDING]].flat();
    parts.push(header('ANMF', head.length + sizeOf(pixels)), new Uint8Array(head), ...pixels);
  }
  const riff = new Uint8Array(12);
  riff.set(header('RIFF', 4 + sizeOf(parts)));
  riff.set(letters('WEBP'), 8);
  return new Blob([riff, ...parts], { type: 'image/webp' });
}

function pixelChunks(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found: Uint8Array<ArrayBuffer>[] = [];
  if (file.length < 12 || nameAt(file, 0) !== 'RIFF' || nameAt(file, 8) !== 'WEBP') return found;
  for (let at = 12; at + 8 <= file.length; ) {
    const length = 8 + even(view.getUint32(at + 4, true));
    if (PIXELS.includes(nameAt(file, at))) found.push(file.slice(at, at + length));
    at += length;
  }
  return found;
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);
const even = (length: number): number => length + (length % 2);
const u24 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255];
const letters = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(name));
const nameAt = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4));

function header(name: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  bytes.set(letters(name));
  new DataView(bytes.buffer).setUint32(4, length, true);
  return bytes;
}

function chunk(name: string, content: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + even(content.length));
  bytes.set(header(name, content.length));
  bytes.set(content, 8);
  return bytes;
}
