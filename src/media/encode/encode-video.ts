import { Mp4OutputFormat, Output, Quality, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';
import type { PlanarAudio, VideoCode, Work } from '../media-types.ts';
import { pause } from '../pause.ts';
import { chooseVideoCodecs, type VideoCodecs } from './codecs.ts';
import { feedSound, soundSource } from './sound-source.ts';
import { openVideoTarget, type TakenVideo } from './video-target.ts';

/** Paints the picture of a moment. @returns whether it differs from the picture before on this canvas */
export type FramePainter = (seconds: number, canvas: OffscreenCanvas) => boolean;

export interface VideoParts {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly audio: PlanarAudio | null;
  readonly paint: FramePainter;
}

/** The sound runs ahead of the picture by this much and no more: neither waits long, and little lies in memory. */
const SOUND_AHEAD_SECONDS = 4;

/** Enough for drawn pictures and words in motion: 2.5 Mbit/s at 1280 × 720. */
const BITS_PER_PIXEL = 0.09;

/**
 * Makes a video from painted frames and sound with the browser's own encoders. Runs in a worker.
 * @returns where it was written; `video-impossible` if this browser has no encoder
 */
export async function encodeVideo(parts: VideoParts, work: Work): Promise<Result<TakenVideo, VideoCode>> {
  const codecs = await chooseVideoCodecs(parts);
  if (!codecs) return failed('video-impossible');
  const target = await openVideoTarget();
  try {
    const isWhole = await write(parts, codecs, work, target.target);
    if (isWhole) return ok(await target.take(codecs.container === 'mp4' ? 'video/mp4' : 'video/webm'));
    await target.discard();
    return failed('cancelled');
  } catch (error) {
    await target.discard();
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return failed(isFull ? 'disk-full' : 'video-impossible', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}

async function write(parts: VideoParts, codecs: VideoCodecs, work: Work, target: ConstructorParameters<typeof Output>[0]['target']): Promise<boolean> {
  const { seconds, width, height, framesPerSecond, audio, paint } = parts;
  const frames = Math.max(1, Math.ceil(seconds * framesPerSecond));
  const isMp4 = codecs.container === 'mp4';
  const output = new Output({ format: isMp4 ? new Mp4OutputFormat({ fastStart: 'reserve' }) : new WebMOutputFormat(), target });
  const canvas = new OffscreenCanvas(width, height);
  const picture = new VideoSampleSource({
    codec: codecs.video,
    quality: new Quality({ bitrate: Math.round(width * height * framesPerSecond * BITS_PER_PIXEL), bitrateMode: 'variable' }),
    keyFrameInterval: 2,
  });
  output.addVideoTrack(picture, { frameRate: framesPerSecond, maximumPacketCount: frames });
  const hasSound = audio !== null && codecs.audio !== undefined && (audio.channels[0]?.length ?? 0) > 0;
  const sound = hasSound ? soundSource(codecs.audio, { channels: audio.channels.length, sampleRate: audio.sampleRate }) : undefined;
  // A packet of Opus is 20 ms, one of AAC about as long; room for twice as many costs a few kilobytes.
  if (sound) output.addAudioTrack(sound, { maximumPacketCount: Math.ceil(seconds * 110) + 64 });
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
  const soundDone = sound && codecs.audio && audio ? feedSound(sound, codecs.audio, audio, soundMayGoOn) : Promise.resolve();
  const pictureDone = (async () => {
    let sample: VideoSample | undefined;
    for (let index = 0; index < frames && !work.signal.aborted; index++) {
      const at = { timestamp: index / framesPerSecond, duration: 1 / framesPerSecond };
      if (paint(at.timestamp, canvas) || !sample) {
        sample?.close();
        sample = new VideoSample(canvas, at);
      } else sample.setTimestamp(at.timestamp);
      await picture.add(sample);
      painted = index + 1;
      wake();
      if (painted % 30 !== 0) continue;
      work.onProgress(painted / frames);
      await pause();
    }
    sample?.close();
    picture.close();
  })().finally(wake);
  await Promise.all([soundDone, pictureDone]);
  if (work.signal.aborted) {
    await output.cancel();
    return false;
  }
  await output.finalize();
  work.onProgress(1);
  return true;
}
