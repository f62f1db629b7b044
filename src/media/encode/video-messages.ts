import type { VideoCode, VideoOrder } from '../media-types.ts';
import type { TakenVideo } from './video-target.ts';

/** From the page to the video worker. */
export type ToVideoWorker =
  /** Make the whole video with the browser's encoders. */
  | { readonly type: 'encode'; readonly order: VideoOrder }
  /** Get ready to paint single frames. */
  | { readonly type: 'open'; readonly order: VideoOrder }
  /** Paint these frames as JPEG files. */
  | { readonly type: 'paint'; readonly from: number; readonly count: number }
  | { readonly type: 'cancel' };

/** From the video worker to the page. */
export type FromVideoWorker =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'made'; readonly taken: TakenVideo }
  | { readonly type: 'opened' }
  | { readonly type: 'painted'; readonly frames: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly type: 'failed'; readonly code: VideoCode; readonly reason: string };
