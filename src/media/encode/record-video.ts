import { failed, ok } from '../../base/result.ts';
import type { Made, VideoCode, VideoOrder, Work } from '../media-types.ts';
import { planBitRates } from './bit-rates.ts';
import { recordedForm } from './recorded-form.ts';

/** Paints the picture of a moment on a canvas of the page. */
export type PagePainter = (seconds: number, canvas: HTMLCanvasElement) => void;

/** How long before its sound a picture is ready: the recorder begins with both. */
const LEAD_SECONDS = 0.2;
const FRAMES_ASKED = 60;

/**
 * The way for browsers that have no encoders but record: the song plays once, unheard, and is recorded. As long as the song, with
 * the page in sight.
 */
export async function recordVideo(order: VideoOrder, paint: PagePainter, work: Work): Promise<Made<VideoCode>> {
  const mimeType = recordedForm();
  if (mimeType === undefined) return failed('video-impossible');
  const { width, height, framesPerSecond, audio } = order;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  paint(0, canvas);
  const context = new AudioContext();
  const stream = canvas.captureStream(framesPerSecond);
  try {
    await context.resume();
    const heard = context.createMediaStreamDestination();
    for (const track of heard.stream.getAudioTracks()) stream.addTrack(track);
    const rates = planBitRates({ ...order, channels: audio?.channels.length ?? 0 });
    const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: rates.picture, audioBitsPerSecond: rates.sound });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise<boolean>((resolve) => {
      recorder.onstop = () => resolve(true);
      recorder.onerror = () => resolve(false);
    });
    const source = soundOf(order, context);
    source?.connect(heard);
    const begun = context.currentTime + LEAD_SECONDS;
    source?.start(begun);
    recorder.start(1000);
    const isWhole = await paintAlong({ order, canvas, paint, now: () => context.currentTime - begun }, work);
    recorder.stop();
    if (!(await ended) || pieces.length === 0) return failed('video-impossible');
    if (!isWhole) return failed('cancelled');
    work.onProgress(1);
    return ok(new Blob(pieces, { type: mimeType.split(';')[0] ?? mimeType }));
  } catch (error) {
    return failed('video-impossible', { reason: error instanceof Error ? error.message : 'unknown' });
  } finally {
    for (const track of stream.getTracks()) track.stop();
    await context.close();
  }
}

interface Along {
  readonly order: VideoOrder;
  readonly canvas: HTMLCanvasElement;
  readonly paint: PagePainter;
  /** Seconds since the song began. */
  now(): number;
}

/** Paints what is heard until the song is over. @returns `false` if it was stopped */
async function paintAlong({ order: { seconds }, canvas, paint, now }: Along, work: Work): Promise<boolean> {
  while (now() < seconds) {
    if (work.signal.aborted) return false;
    // Frames of a page in sight; one that is hidden is asked less often, and its recording has fewer pictures.
    await new Promise<void>((resolve) => setTimeout(resolve, 1000 / FRAMES_ASKED));
    paint(Math.max(0, now()), canvas);
    work.onProgress(Math.min(0.99, Math.max(0, now()) / seconds));
  }
  return true;
}

function soundOf({ audio }: VideoOrder, context: AudioContext): AudioBufferSourceNode | undefined {
  const frames = audio?.channels[0]?.length ?? 0;
  if (!audio || frames === 0) return undefined;
  const buffer = context.createBuffer(audio.channels.length, frames, audio.sampleRate);
  for (const [index, channel] of audio.channels.entries()) buffer.copyToChannel(channel, index);
  return new AudioBufferSourceNode(context, { buffer });
}
