import { failed, type Result } from '../base/result.ts';
import { importAudio } from './audio-in.ts';
import type { AudioCode, ImportedAudio, Work } from './media-types.ts';

/** What `convertAudio` fetches the first time; a person sees and accepts it before. */
export const CONVERTER_BYTES = 32_400_000;

/**
 * Takes in a sound of a form that browsers cannot read (`audio-needs-converter`) with ffmpeg in WebAssembly.
 * @param folder where its files lie, on this origin
 */
export async function convertAudio(file: Blob, folder: string, work: Work): Promise<Result<ImportedAudio, AudioCode>> {
  const { runFfmpeg } = await import('./encode/ffmpeg.ts');
  const converted = await runFfmpeg({
    folder,
    files: { source: new Uint8Array(await file.arrayBuffer()) },
    arguments: ['-i', 'source', '-vn', '-t', '1260', '-ac', '2', '-c:a', 'pcm_s16le', '-f', 'wav'],
    result: 'sound.wav',
    signal: work.signal,
    onProgress: (done) => work.onProgress(done * 0.5),
  });
  if (!converted.ok) return failed(converted.code === 'cancelled' ? 'cancelled' : 'audio-unreadable');
  return importAudio(new Blob([converted.value]), { signal: work.signal, onProgress: (done) => work.onProgress(0.5 + done * 0.5) });
}
