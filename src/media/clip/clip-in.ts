import {
  BufferTarget,
  Conversion,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  type InputVideoTrack,
} from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';
import { newPicture, packPicture } from '../image/picture-canvas.ts';
import type { ClipCode, ImportedClip, Work } from '../media-types.ts';
import { openClipFrames, openInput } from './clip-frames.ts';

const MAX_BYTES = 400 * 1024 * 1024;
const MAX_SECONDS = 180;
/** What a picture of 1280 by 720 shows, whichever way it is held. */
const LONGER_SIDE = 1280;
const SHORTER_SIDE = 720;
/** Bits to the second for a picture of full size: clear enough under words. */
const BIT_RATE = 2_000_000;
const FRAMES_PER_SECOND = 30;

/**
 * Takes in a clip as a moving picture: at most 720 lines and 30 pictures a second, without its sound and without what it tells
 * of where it was taken. With it comes a preview of its first picture.
 * @returns `clip-too-big` (400 MB), `clip-too-long` (3 minutes), `clip-unreadable` where this browser can not unpack it
 */
export async function importClip(file: Blob, work: Work): Promise<Result<ImportedClip, ClipCode>> {
  if (file.size === 0) return failed('clip-empty');
  if (file.size > MAX_BYTES) return failed('clip-too-big', { bytes: file.size });
  const input = openInput(file);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track || !(await track.canDecode())) return failed('clip-unreadable');
    const seconds = await track.computeDuration();
    if (seconds > MAX_SECONDS) return failed('clip-too-long', { seconds });
    return await packed(track, work);
  } catch (error) {
    return work.signal.aborted ? failed('cancelled') : failed('clip-unreadable', { reason: error instanceof Error ? error.message : 'unknown' });
  } finally {
    input.dispose();
  }
}

async function packed(track: InputVideoTrack, work: Work): Promise<Result<ImportedClip, ClipCode>> {
  const size = await fittedSize(track);
  for (const { format, codec } of [
    { format: new Mp4OutputFormat({ fastStart: 'in-memory' }), codec: 'avc' },
    { format: new WebMOutputFormat(), codec: 'vp9' },
    { format: new WebMOutputFormat(), codec: 'vp8' },
  ] as const) {
    const target = new BufferTarget();
    const conversion = await Conversion.init({
      input: track.input,
      output: new Output({ format, target }),
      tracks: 'primary',
      video: { ...size, fit: 'fill', codec, bitrate: bitRateFor(size), frameRate: FRAMES_PER_SECOND, forceTranscode: true },
      audio: { discard: true },
      // A phone writes the place into the file: nothing of what it tells goes along.
      tags: () => ({}),
      showWarnings: false,
    });
    if (!conversion.isValid) continue;
    conversion.onProgress = (done) => work.onProgress(done);
    const stop = (): void => void conversion.cancel();
    work.signal.addEventListener('abort', stop, { once: true });
    try {
      if (work.signal.aborted) return failed('cancelled');
      await conversion.execute();
    } finally {
      work.signal.removeEventListener('abort', stop);
    }
    if (!target.buffer) return failed('clip-unreadable');
    return finished(new Uint8Array(target.buffer), format instanceof Mp4OutputFormat ? 'video/mp4' : 'video/webm');
  }
  return failed('clip-unreadable');
}

/** The clip is read again as it will be kept: what is told of it is true. */
async function finished(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<ImportedClip, ClipCode>> {
  const frames = await openClipFrames(new Blob([bytes], { type: mime }));
  if (!frames.ok) return frames;
  const { seconds, width, height } = frames.value;
  const first = await frames.value.at(0);
  const context = newPicture(width, height);
  if (first && context) context.drawImage(first, 0, 0, width, height);
  const preview = first && context ? ((await packPicture(context))?.preview ?? '') : '';
  await frames.value.close();
  return ok({ bytes, mime, width, height, seconds, preview });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Even numbers: encoders take no others. */
async function fittedSize(track: InputVideoTrack): Promise<Size> {
  const [width, height] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight()]);
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height), SHORTER_SIDE / Math.min(width, height));
  const even = (side: number): number => Math.max(2, Math.round((side * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

const bitRateFor = ({ width, height }: Size): number =>
  Math.max(300_000, Math.round((BIT_RATE * width * height) / (LONGER_SIDE * SHORTER_SIDE)));
