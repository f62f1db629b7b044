import { VideoSample } from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';
import type { VideoCode, Work } from '../media-types.ts';
import { pause } from '../pause.ts';
import { planBitRates } from './bit-rates.ts';
import { chooseVideoCodecs } from './codecs.ts';
import { feedSound } from './sound-source.ts';
import { makeWordsPlain } from './mp4-words.ts';
import type { FramePainter, VideoParts } from './video-parts.ts';
import { framesOf, openVideoOutput, type OutputPlan } from './video-output.ts';
import { openVideoTarget, type TakenVideo, type VideoTarget } from './video-target.ts';
import { keepSound } from './waiting-sound.ts';

/** The sound runs ahead of the picture by this much and no more: neither waits long, and little lies in memory. */
const SOUND_AHEAD_SECONDS = 4;
/** The page is told how far it is, and listened to, so often. */
const LOOK_UP_MS = 100;
/** An encoder may take more than it was given: then once more with less, and at last as it is. */
const MOST_ATTEMPTS = 3;
/** They take turns: an encoder still holds the last few pictures, and a canvas that is held copies itself before it is painted on. */
const CANVASES = 6;
const COVER_WIDTH = 640;

/**
 * Makes a video from painted frames and sound with the browser's own encoders. Runs in a worker.
 * @returns where it was written; `video-impossible` if this browser has no encoder
 */
export async function encodeVideo(parts: VideoParts, work: Work): Promise<Result<TakenVideo, VideoCode>> {
  const [codecs, paint] = await Promise.all([chooseVideoCodecs(parts), parts.paint]);
  if (!codecs) return failed('video-impossible');
  const cover = parts.about ? await paintCover(parts, paint) : undefined;
  const waiting = parts.audio && codecs.audio ? await keepSound(parts.audio) : undefined;
  try {
    return await writeUntilSmall({ parts, codecs, cover, waiting }, paint, work);
  } finally {
    await waiting?.discard();
  }
}

async function writeUntilSmall(plan: Omit<OutputPlan, 'rates'>, paint: FramePainter, work: Work): Promise<Result<TakenVideo, VideoCode>> {
  const { parts, codecs, waiting } = plan;
  let mostBytes = parts.mostBytes;
  for (let attempt = 1; ; attempt++) {
    const target = await openVideoTarget();
    try {
      const rates = planBitRates({ ...parts, channels: waiting?.channels ?? 0, mostBytes });
      if (!(await write({ ...plan, rates }, paint, work, target))) {
        await target.discard();
        return failed('cancelled');
      }
      const bytes = target.bytes();
      if (mostBytes === undefined || parts.mostBytes === undefined || bytes <= parts.mostBytes || attempt === MOST_ATTEMPTS) {
        if (codecs.container === 'mp4' && parts.subtitles?.length) await makeWordsPlain(target.written);
        work.onProgress(1);
        return ok(await target.take(codecs.container === 'mp4' ? 'video/mp4' : 'video/webm'));
      }
      mostBytes *= (parts.mostBytes / bytes) * 0.96;
      await target.discard();
    } catch (error) {
      await target.discard();
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      return failed(isFull ? 'disk-full' : 'video-impossible', { reason: error instanceof Error ? error.message : 'unknown' });
    }
  }
}

async function write(plan: OutputPlan, paint: FramePainter, work: Work, { target }: VideoTarget): Promise<boolean> {
  const { parts, codecs, waiting } = plan;
  const { width, height, framesPerSecond } = parts;
  const { output, picture, sound, subtitles } = openVideoOutput(plan, target);
  const frames = framesOf(parts);
  await output.start();

  let painted = 0;
  const wakers: (() => void)[] = [];
  const soundMayGoOn = async (soundSeconds: number): Promise<boolean> => {
    while (soundSeconds > painted / framesPerSecond + SOUND_AHEAD_SECONDS && !work.signal.aborted) {
      await new Promise<void>((resolve) => wakers.push(resolve));
    }
    return !work.signal.aborted;
  };
  const wake = (): void => {
    for (const waker of wakers.splice(0)) waker();
  };
  const soundDone = sound && codecs.audio && waiting ? feedSound(sound, codecs.audio, waiting, soundMayGoOn) : Promise.resolve();
  const subtitlesDone = subtitles.map(async ({ source, text }) => {
    await source.add(text);
    source.close();
  });
  const pictureDone = (async () => {
    const canvases = Array.from({ length: CANVASES }, () => new OffscreenCanvas(width, height));
    let turn = 0;
    let sample: VideoSample | undefined;
    let lookedUp = performance.now();
    for (let index = 0; index < frames && !work.signal.aborted; index++) {
      const at = { timestamp: index / framesPerSecond, duration: 1 / framesPerSecond };
      await paint.ready?.(at.timestamp);
      const canvas = canvases[turn % CANVASES];
      if (!canvas) break;
      if (paint(at.timestamp, canvas) || !sample) {
        sample?.close();
        sample = new VideoSample(canvas, at);
        turn += 1;
      } else sample.setTimestamp(at.timestamp);
      await picture.add(sample);
      painted = index + 1;
      if (painted % framesPerSecond === 0) wake();
      if (performance.now() - lookedUp < LOOK_UP_MS) continue;
      work.onProgress((painted / frames) * 0.99);
      await pause();
      lookedUp = performance.now();
    }
    sample?.close();
    picture.close();
    painted = Number.POSITIVE_INFINITY;
  })().finally(wake);
  await Promise.all([soundDone, pictureDone, ...subtitlesDone]);
  if (work.signal.aborted) {
    await output.cancel();
    return false;
  }
  await output.finalize();
  return true;
}

/** A small picture of the song, on a canvas of its own. */
async function paintCover({ width, height, about }: VideoParts, paint: FramePainter): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(1, COVER_WIDTH / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  await paint.ready?.(about?.coverAt ?? 0);
  paint(about?.coverAt ?? 0, canvas);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new Uint8Array(await blob.arrayBuffer());
}
