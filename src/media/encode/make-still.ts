import { failed, ok } from '../../base/result.ts';
import type { Made, StillCode, StillOrder, VideoTools, Work } from '../media-types.ts';
import { animatedWebp, type LoopFrame } from './animated-webp.ts';
import type { StillMime } from './video-messages.ts';
import { openVideoWorker, type VideoWorkerLine } from './video-worker-line.ts';

type StillTools = Pick<VideoTools, 'startWorker'>;

/** Frames that are painted between two looks at the cancel button. */
const FRAMES_AT_ONCE = 4;

/** One picture of the song, at `order.from`, as a file: a poster. */
export async function makePoster(order: StillOrder, mime: 'image/png' | 'image/jpeg', tools: StillTools, work: Work): Promise<Made<StillCode>> {
  return withWorker(order, tools, async (line) => {
    const painted = await framesOf(line, { count: 1, mime }, work);
    return painted.ok && painted.value[0] ? ok(painted.value[0]) : failed('video-impossible');
  });
}

/**
 * A short silent picture that goes round: `order.seconds` from `order.from` on, as animated WebP. Frames that are like the one
 * before only lengthen it.
 * @returns `video-impossible` where the browser writes no WebP
 */
export async function makeLoop(order: StillOrder, tools: StillTools, work: Work): Promise<Made<StillCode>> {
  return withWorker(order, tools, async (line) => {
    const count = Math.max(1, Math.round(order.seconds * order.framesPerSecond));
    const painted = await framesOf(line, { count, mime: 'image/webp' }, work);
    if (!painted.ok) return painted;
    const frames: LoopFrame[] = [];
    const milliseconds = 1000 / order.framesPerSecond;
    for (const file of painted.value) {
      const last = frames.at(-1);
      if (file.size === 0 && last) frames.splice(-1, 1, { ...last, milliseconds: last.milliseconds + milliseconds });
      else frames.push({ file: new Uint8Array(await file.arrayBuffer()), milliseconds });
    }
    const whole = animatedWebp(frames, order);
    return whole ? ok(whole) : failed('video-impossible');
  });
}

async function withWorker(order: StillOrder, { startWorker }: StillTools, make: (line: VideoWorkerLine) => Promise<Made<StillCode>>): Promise<Made<StillCode>> {
  const line = openVideoWorker(startWorker);
  try {
    const opened = await line.ask({ type: 'open', order }, 'opened');
    return opened.type === 'failed' ? failed('video-impossible', { reason: opened.reason }) : await make(line);
  } finally {
    line.end();
  }
}

async function framesOf(line: VideoWorkerLine, { count, mime }: { readonly count: number; readonly mime: StillMime }, work: Work) {
  const frames: Blob[] = [];
  while (frames.length < count) {
    if (work.signal.aborted) return failed('cancelled');
    const painted = await line.ask({ type: 'paint', from: frames.length, count: Math.min(FRAMES_AT_ONCE, count - frames.length), mime }, 'painted');
    if (painted.type === 'failed') return failed('video-impossible', { reason: painted.reason });
    frames.push(...painted.frames);
    work.onProgress(frames.length / count);
  }
  return ok(frames);
}
