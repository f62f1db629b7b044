import type { StillOrder, VideoCode, VideoOrder } from '../media-types.ts';
import type { TakenVideo } from './video-target.ts';

/** A kind of still picture that browsers write. */
export type StillMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** From the page to the video worker. */
export type ToVideoWorker =
  /** Make the whole video with the browser's encoders. */
  | { readonly type: 'encode'; readonly order: VideoOrder }
  /** Get ready to paint single frames. */
  | { readonly type: 'open'; readonly order: StillOrder }
  /** Paint these frames, counted from the order's `from`, as files. */
  | { readonly type: 'paint'; readonly from: number; readonly count: number; readonly mime: StillMime }
  | { readonly type: 'cancel' };

/** From the video worker to the page. */
export type FromVideoWorker =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'made'; readonly taken: TakenVideo }
  | { readonly type: 'opened' }
  /** An empty file is the frame before once more. */
  | { readonly type: 'painted'; readonly frames: readonly Blob[] }
  | { readonly type: 'failed'; readonly code: VideoCode; readonly reason: string };
