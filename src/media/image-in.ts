import { failed, ok, type Result } from '../base/result.ts';
import { imageSize, type ImageSize } from './image-size.ts';
import { newPicture, packPicture } from './image/picture-canvas.ts';
import type { ImageCode, ImportedImage } from './media-types.ts';
import { kindOf, type ImageKind } from './sniff.ts';

const MAX_BYTES = 40 * 1024 * 1024;
/** Unpacked, a picture of this size takes 160 MB: more ends a phone of 3 GB. */
const MAX_PIXELS = 40_000_000;
const LONGER_SIDE = 1920;
/** Camera data stands before the size in a JPEG, a preview picture in it too. */
const HEADER_BYTES = 256 * 1024;

const IMAGE_KINDS: readonly string[] = ['jpeg', 'png', 'gif', 'webp', 'avif', 'heic', 'bmp'] satisfies readonly ImageKind[];

/**
 * Takes in a picture: draws it anew, upright and at most 1920 pixels long, so that nothing is left of where and with what it was
 * taken. With it comes a small preview that travels ahead.
 * @returns `image-empty`, `image-too-big` (40 MB or 40 million pixels) or `image-unreadable`
 */
export async function importImage(file: Blob, signal?: AbortSignal): Promise<Result<ImportedImage, ImageCode>> {
  const decoded = await decodeImage(file);
  if (!decoded.ok) return decoded;
  try {
    if (signal?.aborted) return failed('cancelled');
    return await redraw(decoded.value);
  } finally {
    decoded.value.close();
  }
}

/**
 * A picture of whatever kind, unpacked and upright; whoever asked closes it.
 * @returns the codes of `importImage`
 */
export async function decodeImage(file: Blob): Promise<Result<ImageBitmap, ImageCode>> {
  if (file.size === 0) return failed('image-empty');
  if (file.size > MAX_BYTES) return failed('image-too-big', { bytes: file.size });
  const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const kind = kindOf(header);
  if (!isImage(kind)) return failed('image-unreadable');
  const told = imageSize(kind, header);
  if (told && told.width * told.height > MAX_PIXELS) return failed('image-too-big', { ...told });
  const image = await decode(file);
  if (!image) return failed('image-unreadable');
  const { width, height } = image;
  if (width * height <= MAX_PIXELS) return ok(image);
  image.close();
  return failed('image-too-big', { width, height });
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
  const context = newPicture(width, height);
  if (!context) return failed('image-unreadable');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const packed = await packPicture(context);
  return packed ? ok(packed) : failed('image-unreadable');
}

function fitted({ width, height }: ImageSize): ImageSize {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
