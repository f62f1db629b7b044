import type { StillOrder, VideoOrder } from '../media-types.ts';
import { encodeVideo } from './encode-video.ts';
import type { FramePainter } from './video-parts.ts';
import { subtitleTracks } from './subtitles.ts';
import { decodeImages, type DecodedImages } from './video-images.ts';
import type { FromVideoWorker, ToVideoWorker } from './video-messages.ts';

/** What a painter needs of an order. */
export type PaintOrder = Pick<VideoOrder, 'stage' | 'tempo' | 'images' | 'languages' | 'loudness'>;

/** Makes the painter of one video: stage and fonts are the app's to bring together. */
export type OpenPainter = (order: PaintOrder, images: DecodedImages) => Promise<FramePainter>;

/** The worker's own end of the line. */
export interface VideoPort {
  send(message: FromVideoWorker): void;
  listen(hear: (message: ToVideoWorker) => void): void;
}

interface OpenFrames {
  readonly order: StillOrder;
  readonly paint: FramePainter;
  readonly canvas: OffscreenCanvas;
}

/** Answers the page until it ends this worker. One worker makes one video. */
export function serveVideo(port: VideoPort, openPainter: OpenPainter): void {
  const stop = new AbortController();
  let open: OpenFrames | undefined;

  const prepare = async (order: PaintOrder): Promise<FramePainter> => openPainter(order, await decodeImages(order));
  const answer = async (message: ToVideoWorker): Promise<void> => {
    if (message.type === 'cancel') stop.abort();
    else if (message.type === 'encode') {
      const { order } = message;
      const isApart = order.words === 'tracks';
      const paint = prepare(isApart ? { ...order, stage: { ...order.stage, lines: [] } } : order);
      const onProgress = (done: number): void => port.send({ type: 'progress', done });
      const parts = { ...order, paint, subtitles: isApart ? subtitleTracks(order) : [] };
      const made = await encodeVideo(parts, { onProgress, signal: stop.signal });
      if (made.ok) port.send({ type: 'made', taken: made.value });
      else port.send({ type: 'failed', code: made.code, reason: String(made.facts['reason'] ?? '') });
    } else if (message.type === 'open') {
      const { order } = message;
      open = { order, paint: await prepare(order), canvas: new OffscreenCanvas(order.width, order.height) };
      port.send({ type: 'opened' });
    } else if (open) port.send({ type: 'painted', frames: await paintFiles(open, message) });
  };
  port.listen((message) => {
    answer(message).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : 'unknown';
      port.send({ type: 'failed', code: 'video-impossible', reason });
    });
  });
}

/** Frames as files, for those who read files. */
async function paintFiles({ order, paint, canvas }: OpenFrames, { from, count, mime }: Extract<ToVideoWorker, { type: 'paint' }>): Promise<Blob[]> {
  const files: Blob[] = [];
  for (let index = from; index < from + count; index++) {
    const seconds = order.from + index / order.framesPerSecond;
    await paint.ready?.(seconds);
    const isNew = paint(seconds, canvas);
    files.push(isNew || index === from ? await canvas.convertToBlob({ type: mime, quality: 0.92 }) : new Blob());
  }
  return files;
}
