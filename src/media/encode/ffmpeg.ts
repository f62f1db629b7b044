import { FFmpeg } from '@ffmpeg/ffmpeg';
import { failed, ok, type Result } from '../../base/result.ts';

/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

export interface FfmpegJob {
  /** Where the core lies, on this origin. Never left out: the package's own default is a server elsewhere. */
  readonly folder: string;
  /** Given away: the bytes move into ffmpeg's memory. */
  readonly files: Files;
  readonly arguments: readonly string[];
  readonly result: string;
  readonly signal: AbortSignal;
  onProgress?(done: number): void;
}

/**
 * Runs ffmpeg once, in an instance of its own that ends with the job: a second run in the same one ends out of its memory.
 * @returns the file it wrote
 */
export async function runFfmpeg(job: FfmpegJob): Promise<Result<Uint8Array<ArrayBuffer>, 'ffmpeg-failed' | 'cancelled'>> {
  if (job.signal.aborted) return failed('cancelled');
  const ffmpeg = new FFmpeg();
  const onCancel = (): void => ffmpeg.terminate();
  job.signal.addEventListener('abort', onCancel);
  ffmpeg.on('progress', ({ progress }) => job.onProgress?.(Math.min(1, Math.max(0, progress))));
  try {
    const base = new URL(job.folder, globalThis.location.href);
    await ffmpeg.load({
      coreURL: new URL('ffmpeg-core.js', base).href,
      wasmURL: new URL('ffmpeg-core.wasm', base).href,
    });
    for (const [name, bytes] of Object.entries(job.files)) await ffmpeg.writeFile(name, bytes);
    const code = await ffmpeg.exec([...job.arguments, job.result]);
    if (code !== 0) return failed('ffmpeg-failed', { code });
    const written = await ffmpeg.readFile(job.result);
    return typeof written === 'string' ? failed('ffmpeg-failed') : ok(new Uint8Array(written));
  } catch (error) {
    if (job.signal.aborted) return failed('cancelled');
    return failed('ffmpeg-failed', { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    job.signal.removeEventListener('abort', onCancel);
    ffmpeg.terminate();
  }
}
