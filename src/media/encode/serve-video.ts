import type { VideoOrder } from '../media-types.ts';
import { encodeVideo, type FramePainter } from './encode-video.ts';
import type { FromVideoWorker, ToVideoWorker } from './video-messages.ts';

/** Decoded pictures by SHA-256; one that cannot be decoded is missing. */
export type DecodedImages = ReadonlyMap<string, ImageBitmap>;

/** Makes the painter of one video: stage and fonts are the app's to bring together. */
export type OpenPainter = (order: VideoOrder, images: DecodedImages) => Promise<FramePainter>;

/** The worker's own end of the line. */
export interface VideoPort {
  postMessage(message: FromVideoWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToVideoWorker>) => void) | null;
}

/** Answers the page until it ends this worker. One worker makes one video. */
export function serveVideo(port: VideoPort, openPainter: OpenPainter): void {
  const stop = new AbortController();
  let open: { readonly order: VideoOrder; readonly paint: FramePainter; readonly canvas: OffscreenCanvas } | undefined;

  const prepare = async (order: VideoOrder): Promise<FramePainter> => openPainter(order, await decodeImages(order));
  const answer = async (message: ToVideoWorker): Promise<void> => {
    if (message.type === 'cancel') stop.abort();
    else if (message.type === 'encode') {
      const { order } = message;
      const paint = await prepare(order);
      const onProgress = (done: number): void => port.postMessage({ type: 'progress', done });
      const made = await encodeVideo({ ...order, paint }, { onProgress, signal: stop.signal });
      if (made.ok) port.postMessage({ type: 'made', taken: made.value });
      else port.postMessage({ type: 'failed', code: made.code, reason: String(made.facts['reason'] ?? '') });
    } else if (message.type === 'open') {
      const { order } = message;
      open = { order, paint: await prepare(order), canvas: new OffscreenCanvas(order.width, order.height) };
      port.postMessage({ type: 'opened' });
    } else if (open) {
      const frames = await paintFiles(open, message);
      port.postMessage({ type: 'painted', frames }, frames.map(({ buffer }) => buffer));
    }
  };
  port.onmessage = ({ data }) => {
    answer(data).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : 'unknown';
      port.postMessage({ type: 'failed', code: 'video-impossible', reason });
    });
  };
}

async function decodeImages({ images }: VideoOrder): Promise<DecodedImages> {
  const decoded = await Promise.allSettled(images.map(async ({ id, blob }) => [id, await createImageBitmap(blob)] as const));
  return new Map(decoded.flatMap((image) => (image.status === 'fulfilled' ? [image.value] : [])));
}

interface OpenFrames {
  readonly order: VideoOrder;
  readonly paint: FramePainter;
  readonly canvas: OffscreenCanvas;
}

/** Frames as JPEG files, for an encoder that reads files. */
async function paintFiles({ order, paint, canvas }: OpenFrames, { from, count }: { from: number; count: number }): Promise<Uint8Array<ArrayBuffer>[]> {
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (let index = from; index < from + count; index++) {
    paint(index / order.framesPerSecond, canvas);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    files.push(new Uint8Array(await blob.arrayBuffer()));
  }
  return files;
}
