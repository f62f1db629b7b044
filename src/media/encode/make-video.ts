import { failed } from '../../base/result.ts';
import type { Made, VideoCode, VideoOrder, VideoTools, VideoWay, Work } from '../media-types.ts';
import { blobOf, clearExports } from './video-target.ts';
import { openVideoWorker } from './video-worker-line.ts';

/**
 * Makes a video of sound, pictures and words, away from the page's thread where the browser can. A long one goes to the disk
 * while it is made, and the blob is that file; it stays readable until the next video is made.
 * @param way  the answer of `planVideo`; for `ffmpeg` the person has agreed to `loadBytes`
 */
export async function makeVideo(order: VideoOrder, way: VideoWay['way'], tools: VideoTools, work: Work): Promise<Made<VideoCode>> {
  if (work.signal.aborted) return failed('cancelled');
  if (way === 'ffmpeg') {
    const { makeVideoWithFfmpeg } = await import('./ffmpeg-video.ts');
    return makeVideoWithFfmpeg(order, tools, work);
  }
  if (way === 'recorder') {
    const { recordVideo } = await import('./record-video.ts');
    return recordVideo(order, await tools.openPagePainter(order), work);
  }
  await clearExports();
  const line = openVideoWorker(tools.startWorker);
  const onCancel = (): void => line.send({ type: 'cancel' });
  work.signal.addEventListener('abort', onCancel);
  const stop = line.heard.listen((message) => {
    if (message.type === 'progress') work.onProgress(message.done);
  });
  try {
    const answer = await line.ask({ type: 'encode', order }, 'made');
    return answer.type === 'made' ? await blobOf(answer.taken) : failed(answer.code, { reason: answer.reason });
  } finally {
    stop();
    work.signal.removeEventListener('abort', onCancel);
    line.end();
  }
}
