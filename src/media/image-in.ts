import { failed, ok, type Result } from '../base/result.ts';
import { imageSize, type ImageSize } from './image-size.ts';
import type { ImageCode, ImportedImage } from './media-types.ts';
import { kindOf, type ImageKind } from './sniff.ts';

const MAX_BYTES = 40 * 1024 * 1024;
/** Unpacked, a picture of this size takes 160 MB: more ends a phone of 3 GB. */
const MAX_PIXELS = 40_000_000;
const LONGER_SIDE = 1920;
const QUALITY = 0.85;
/** Camera data stands before the size in a JPEG, a preview picture in it too. */
const HEADER_BYTES = 256 * 1024;

const IMAGE_KINDS: readonly string[] = ['jpeg', 'png', 'gif', 'webp', 'avif', 'heic', 'bmp'] satisfies readonly ImageKind[];

/**
 * Takes in a picture: draws it anew, upright and at most 1920 pixels long, so that nothing is left of where and with what it was
 * taken.
 * @returns `image-empty`, `image-too-big` (40 MB or 40 million pixels) or `image-unreadable`
 */
export async function importImage(file: Blob, signal?: AbortSignal): Promise<Result<ImportedImage, ImageCode>> {
  if (file.size === 0) return failed('image-empty');
  if (file.size > MAX_BYTES) return failed('image-too-big', { bytes: file.size });
  const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const kind = kindOf(header);
  if (!isImage(kind)) return failed('image-unreadable');
  const told = imageSize(kind, header);
  if (told && told.width * told.height > MAX_PIXELS) return failed('image-too-big', { ...told });
  const decoded = await decode(file);
  if (!decoded) return failed('image-unreadable');
  try {
    if (signal?.aborted) return failed('cancelled');
    if (decoded.width * decoded.height > MAX_PIXELS) return failed('image-too-big', { width: decoded.width, height: decoded.height });
    return await redraw(decoded);
  } finally {
    decoded.close();
  }
}

const isImage = (kind: string | undefined): kind is ImageKind => kind !== undefined && IMAGE_KINDS.includes(kind);

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined; // cut, or a kind that this browser does not read
  }
}

async function redraw(image: ImageBitmap): Promise<Result<ImportedImage, ImageCode>> {
  const { width, height } = fitted(image);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return failed('image-unreadable');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const packed = (await pack(canvas, 'image/webp')) ?? (await pack(canvas, isOpaque(context, width, height) ? 'image/jpeg' : 'image/png'));
  if (!packed) return failed('image-unreadable');
  return ok({ bytes: new Uint8Array(await packed.arrayBuffer()), mime: packed.type, width, height });
}

function fitted({ width, height }: ImageSize): ImageSize {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** `undefined` where this browser writes no such pictures: then it would give a PNG instead. */
function pack(canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, QUALITY));
}

function isOpaque(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return false;
  return true;
}
