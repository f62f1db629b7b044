import { failed, ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import type { ViewerImage } from '../base/viewer-data.ts';
import type { Work } from './media-types.ts';
import { newPicture } from './image/picture-canvas.ts';

export interface ShownImage {
  readonly image: ViewerImage;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What pictures are made to, one step after the other, until they fit. */
const STEPS = [
  { side: 1600, quality: 0.8 },
  { side: 1280, quality: 0.75 },
  { side: 960, quality: 0.7 },
  { side: 720, quality: 0.6 },
  { side: 480, quality: 0.5 },
] as const;

/**
 * Pictures as they are shown, together at most `mostBytes` if making them smaller can bring that about. Clips and what this
 * browser cannot draw stay as they are.
 */
export async function fitImages(
  images: readonly { readonly id: string; readonly blob: Blob }[],
  mostBytes: number,
  work: Work,
): Promise<Result<readonly ShownImage[], 'cancelled'>> {
  let fitted = images;
  for (const step of STEPS) {
    if (sizeOf(fitted) <= mostBytes) break;
    const smaller = [];
    for (const { id, blob } of images) {
      if (work.signal.aborted) return failed('cancelled');
      smaller.push({ id, blob: await redrawn(blob, step) });
    }
    fitted = smaller;
  }
  const shown: ShownImage[] = [];
  for (const { id, blob } of fitted) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const own = await sha256Hex(bytes);
    shown.push({ image: { id: own, mime: blob.type, ...(own === id ? {} : { asset: id }) }, bytes });
    work.onProgress(shown.length / fitted.length);
  }
  return ok(shown);
}

const sizeOf = (images: readonly { readonly blob: Blob }[]): number => images.reduce((sum, { blob }) => sum + blob.size, 0);

/** Never larger than it was. */
async function redrawn(blob: Blob, { side, quality }: (typeof STEPS)[number]): Promise<Blob> {
  if (!blob.type.startsWith('image/')) return blob;
  const image = await createImageBitmap(blob).catch(() => undefined);
  if (!image) return blob;
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const context = newPicture(width, height);
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(image, 0, 0, width, height);
  image.close();
  // What a browser does not write as WebP it hands out as PNG, with its transparent parts: then the size decides.
  const made = await packed(context?.canvas, quality);
  return made && made.size < blob.size ? made : blob;
}

function packed(canvas: HTMLCanvasElement | OffscreenCanvas | undefined, quality: number): Promise<Blob | null | undefined> {
  if (!canvas) return Promise.resolve(undefined);
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/webp', quality });
  return new Promise((done) => canvas.toBlob(done, 'image/webp', quality));
}
