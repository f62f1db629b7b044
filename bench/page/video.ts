import { startVideoWorker } from '../../src/app/screens/start-video-worker.ts';
import { makeVideo } from '../../src/media/encode/make-video.ts';
import type { PlanarAudio, VideoOrder, VideoTools, VideoWay } from '../../src/media/media-types.ts';
import { wavBytes } from '../../src/media/wav.ts';
import { createFrameSource } from '../../src/stage/frame-source.ts';
import { RATE } from './noise.ts';
import { photos, songStage } from './scenes.ts';

export interface Clip {
  readonly seconds: number;
  /** Things on the stage beside the ground and the words. */
  readonly things: number;
  /** 30, if left out. */
  readonly framesPerSecond?: number;
}

const SIZE = { width: 1280, height: 720, framesPerSecond: 30 };
const TOOLS: VideoTools = {
  startWorker: startVideoWorker,
  ffmpegFolder: '/ffmpeg/',
  openPagePainter: async ({ stage, tempo }) => createFrameSource(stage, tempo, new Map()),
};
const TEMPO = [{ tick: 0, bpm: 120 }];

/** Chords that come and go, as a song's sound keeps an encoder busy: four seconds, again and again. */
function sound(seconds: number): PlanarAudio {
  const bar = 4 * RATE;
  const channel = (side: number): Float32Array<ArrayBuffer> => {
    const samples = new Float32Array(seconds * RATE);
    for (let index = 0; index < Math.min(bar, samples.length); index++) {
      const time = index / RATE;
      const swell = 0.5 + 0.5 * Math.cos(time * Math.PI * 4);
      samples[index] = 0.12 * swell * [220, 277.25, 329.5, 440].reduce((sum, hertz) => sum + Math.sin(6.2832 * hertz * (1 + side / 500) * time), 0);
    }
    for (let from = bar; from < samples.length; from += bar) samples.copyWithin(from, 0, Math.min(bar, samples.length - from));
    return samples;
  };
  return { sampleRate: RATE, channels: [channel(0), channel(1)] };
}

async function orderOf({ seconds, things, framesPerSecond = SIZE.framesPerSecond }: Clip): Promise<VideoOrder> {
  return {
    ...SIZE,
    framesPerSecond,
    seconds,
    audio: sound(seconds),
    tempo: TEMPO,
    stage: songStage(seconds, things),
    images: await photos(1280, 720),
  };
}

export interface VideoMade {
  readonly seconds: number;
  /** The longest time in which the page's own thread did nothing else, in milliseconds. */
  readonly longestBlock: number;
  readonly bytes: number;
}

/** Makes a video as the app does and watches the page's thread meanwhile. */
export async function exportVideo(clip: Clip, way: VideoWay['way']): Promise<VideoMade> {
  const order = await orderOf(clip);
  const watch = watchThread();
  const begun = performance.now();
  const work = { onProgress() {}, signal: new AbortController().signal };
  const made = await makeVideo(order, way, TOOLS, work);
  const seconds = (performance.now() - begun) / 1000;
  const longestBlock = watch();
  if (!made.ok) throw new Error(`no video: ${made.code} ${String(made.facts['reason'] ?? '')}`);
  return { seconds, longestBlock, bytes: made.value.size };
}

/** The longest wait for the page's thread while nothing is made: what the machine itself does to it. */
export async function idleBlock(seconds: number): Promise<number> {
  const watch = watchThread();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return watch();
}

/** How often the page's thread is asked for: seldom enough that asking takes next to nothing from those who work. */
const ASK_EVERY_MS = 2;

/** Asks for the thread again and again. @returns how to end; it tells the longest wait in milliseconds */
function watchThread(): () => number {
  let [last, longest] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - ASK_EVERY_MS);
    last = now;
  };
  const timer = setInterval(look, ASK_EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}

/** Frames of the clip as JPEG files, in base64, as a native encoder reads them. */
export async function videoFrames({ seconds, things }: Clip, from: number, count: number): Promise<string[]> {
  const images = new Map(
    await Promise.all(
      (await photos(1280, 720)).map(async ({ id, blob }) => [id, await createImageBitmap(blob)] as const),
    ),
  );
  const source = createFrameSource(songStage(seconds, things), TEMPO, images);
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const files: string[] = [];
  for (let index = from; index < from + count; index++) {
    source(index / SIZE.framesPerSecond, canvas);
    files.push(
      base64(new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer())),
    );
  }
  return files;
}

/** The clip's sound as a WAV file in base64. */
export const songOf = (seconds: number): string => base64(wavBytes(sound(seconds)));

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
