import type { ImportedImage } from '../media-types.ts';

/** Canvases that pictures are drawn anew on: of a page or of a worker. */
export type PictureCanvas = HTMLCanvasElement | OffscreenCanvas;
export type PictureContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const QUALITY = 0.85;

/** `undefined` where no memory is left for it. */
export function newPicture(width: number, height: number): PictureContext | undefined {
  if (typeof document === 'undefined') {
    return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }) ?? undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', { willReadFrequently: true }) ?? undefined;
}

/** The canvas as a file: WebP where this browser writes it, else JPEG, or PNG where something shines through. */
export async function packPicture(context: PictureContext): Promise<ImportedImage | undefined> {
  const { canvas } = context;
  const { width, height } = canvas;
  const packed =
    (await blobOf(canvas, 'image/webp', QUALITY)) ??
    (await blobOf(canvas, isOpaque(context) ? 'image/jpeg' : 'image/png', QUALITY));
  return packed && { bytes: new Uint8Array(await packed.arrayBuffer()), mime: packed.type, width, height, preview: await previewOf(context) };
}

/** `undefined` where this browser writes no such pictures: then it would give a PNG instead. */
async function blobOf(canvas: PictureCanvas, type: string, quality: number): Promise<Blob | undefined> {
  if (!('toBlob' in canvas)) {
    const blob = await canvas.convertToBlob({ type, quality });
    return blob.type === type ? blob : undefined;
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, quality));
}

function isOpaque(context: PictureContext): boolean {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return false;
  return true;
}

/** The most letters of a preview: it travels with the words, not with the files. */
export const MOST_PREVIEW = 6000;
const PREVIEW_SIDES = [128, 96, 64, 32] as const;

/** A small picture of a picture as a `data:` address of at most 6,000 letters; empty where none can be made. */
async function previewOf({ canvas }: PictureContext): Promise<string> {
  for (const side of PREVIEW_SIDES) {
    const scale = Math.min(1, side / Math.max(canvas.width, canvas.height));
    const [width, height] = [Math.max(1, Math.round(canvas.width * scale)), Math.max(1, Math.round(canvas.height * scale))];
    const small = newPicture(width, height);
    if (!small) return '';
    small.imageSmoothingQuality = 'high';
    small.drawImage(canvas, 0, 0, width, height);
    const blob = (await blobOf(small.canvas, 'image/webp', 0.6)) ?? (await blobOf(small.canvas, 'image/jpeg', 0.6));
    if (!blob) return '';
    const address = `data:${blob.type};base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;
    if (address.length <= MOST_PREVIEW) return address;
  }
  return '';
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
