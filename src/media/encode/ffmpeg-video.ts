import { failed, ok, type Result } from '../../base/result.ts';
import type { Made, PlanarAudio, StillOrder, VideoCode, VideoOrder, VideoTools, Work } from '../media-types.ts';
import { makeWav } from '../wav.ts';
import { planBitRates } from './bit-rates.ts';
import type { Files } from './ffmpeg.ts';
import { openVideoWorker, type VideoWorkerLine } from './video-worker-line.ts';

/** A stretch that ffmpeg takes at once: its frames lie in its memory as files. */
const STRETCH_SECONDS = 6;
/** Frames that are painted between two looks at the clock and the cancel button. */
const FRAMES_AT_ONCE = 15;

/**
 * The way for browsers without video encoders: frames are painted in the worker and written by ffmpeg in WebAssembly, stretch by
 * stretch, so that memory stays small. About half as fast as the song is long.
 */
export async function makeVideoWithFfmpeg(order: VideoOrder, tools: VideoTools, work: Work): Promise<Made<VideoCode>> {
  const line = openVideoWorker(tools.startWorker);
  try {
    return await makeStretches(order, line, tools, work);
  } finally {
    line.end();
  }
}

async function makeStretches(order: VideoOrder, line: VideoWorkerLine, tools: VideoTools, work: Work): Promise<Made<VideoCode>> {
  const { runFfmpeg } = await import('./ffmpeg.ts');
  const { framesPerSecond, audio } = order;
  const rates = planBitRates({ ...order, channels: audio?.channels.length ?? 0 });
  const opened = await line.ask({ type: 'open', order: stillOf(order) }, 'opened');
  if (opened.type === 'failed') return failed(opened.code, { reason: opened.reason });

  const frames = Math.max(1, Math.ceil(order.seconds * framesPerSecond));
  const stretch = STRETCH_SECONDS * framesPerSecond;
  const stretches: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < frames; from += stretch) {
    const count = Math.min(stretch, frames - from);
    const files = await paintStretch(line, { from, count }, work);
    if (!files.ok) return files;
    work.onProgress(((from + count / 2) / frames) * 0.95);
    const made = await runFfmpeg({
      folder: tools.ffmpegFolder,
      files: files.value,
      arguments: [
        '-framerate', String(framesPerSecond), '-start_number', '0', '-i', 'f%04d.jpg',
        '-c:v', 'libx264', '-preset', 'ultrafast', ...pictureRate(order, rates.picture), '-pix_fmt', 'yuv420p', '-bf', '0', '-threads', '1', '-f', 'mp4',
      ],
      result: 'stretch.mp4',
      signal: work.signal,
    });
    if (!made.ok) return asVideo(made);
    stretches.push(made.value);
    work.onProgress(((from + count) / frames) * 0.95);
  }

  const sound = audio && (audio.channels[0]?.length ?? 0) > 0 ? await wavFile(audio, work) : {};
  if (!sound) return failed('cancelled');
  const names = stretches.map((_, index) => `s${index}.mp4`);
  const hasSound = 'sound.wav' in sound;
  const whole = await runFfmpeg({
    folder: tools.ffmpegFolder,
    files: {
      ...Object.fromEntries(stretches.map((bytes, index) => [`s${index}.mp4`, bytes])),
      'list.txt': new Uint8Array(new TextEncoder().encode(names.map((name) => `file ${name}\n`).join(''))),
      ...sound,
    },
    arguments: [
      '-f', 'concat', '-safe', '0', '-i', 'list.txt', ...(hasSound ? ['-i', 'sound.wav'] : []),
      '-c:v', 'copy', ...(hasSound ? ['-c:a', 'aac', '-b:a', String(rates.sound)] : []), '-movflags', '+faststart', ...tagsOf(order), '-f', 'mp4',
    ],
    result: 'song.mp4',
    signal: work.signal,
  });
  if (!whole.ok) return asVideo(whole);
  work.onProgress(1);
  return ok(new Blob([whole.value], { type: 'video/mp4' }));
}

/** The order without what only the finished file needs: its sound stays here. */
const stillOf = ({ audio: _audio, words: _words, mostBytes: _most, about: _about, ...order }: VideoOrder): StillOrder => ({ ...order, from: 0 });

const pictureRate = ({ mostBytes }: VideoOrder, bits: number): string[] =>
  mostBytes === undefined ? ['-crf', '23'] : ['-b:v', String(bits), '-maxrate', String(bits), '-bufsize', String(bits * 2)];

function tagsOf({ about }: VideoOrder): string[] {
  const tags = { title: about?.title, artist: about?.makers.join(', '), comment: about?.licence };
  return Object.entries(tags).flatMap(([name, value]) => (value ? ['-metadata', `${name}=${value}`] : []));
}

async function paintStretch(line: VideoWorkerLine, { from, count }: { from: number; count: number }, work: Work): Promise<Result<Files, VideoCode>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  let last = new Blob();
  for (let at = 0; at < count; at += FRAMES_AT_ONCE) {
    if (work.signal.aborted) return failed('cancelled');
    const painted = await line.ask({ type: 'paint', from: from + at, count: Math.min(FRAMES_AT_ONCE, count - at), mime: 'image/jpeg' }, 'painted');
    if (painted.type === 'failed') return failed(painted.code, { reason: painted.reason });
    for (const [index, frame] of painted.frames.entries()) {
      if (frame.size > 0) last = frame;
      files[`f${String(at + index).padStart(4, '0')}.jpg`] = new Uint8Array(await last.arrayBuffer());
    }
  }
  return ok(files);
}

async function wavFile(audio: PlanarAudio, work: Work): Promise<Files | undefined> {
  const wav = await makeWav(audio, { signal: work.signal, onProgress: () => undefined });
  return wav.ok ? { 'sound.wav': new Uint8Array(await wav.value.arrayBuffer()) } : undefined;
}

const asVideo = ({ code, facts }: { code: 'ffmpeg-failed' | 'cancelled'; facts: Readonly<Record<string, string | number>> }) =>
  code === 'cancelled' ? failed('cancelled') : failed('video-impossible', facts);
