import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an independent reader finds in a file. */
export interface Probed {
  readonly streams: readonly {
    readonly codec_type: string;
    readonly codec_name: string;
    readonly sample_rate?: string;
    readonly channels?: number;
    readonly width?: number;
    readonly height?: number;
    readonly nb_read_packets?: string;
    readonly duration?: string;
    readonly tags?: Readonly<Record<string, string>>;
    readonly disposition?: Readonly<Record<string, number>>;
  }[];
  readonly format: { readonly format_name: string; readonly duration: string; readonly tags?: Readonly<Record<string, string>> };
}

/** Runs something on a file that exists only meanwhile. */
export function withFile<T>(bytes: Uint8Array, name: string, action: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'media-test-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return action(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const probe = (bytes: Uint8Array, name: string): Probed =>
  withFile(bytes, name, (path) =>
    JSON.parse(
      execFileSync('ffprobe', ['-v', 'error', '-print_format', 'json', '-show_streams', '-show_format', '-count_packets', path], { encoding: 'utf8' }),
    ),
  );

/** The file's first channel as ffmpeg hears it, at 48 kHz. */
export const heardBy = (bytes: Uint8Array, name: string): Float32Array =>
  withFile(bytes, name, (path) => {
    const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-af', 'pan=mono|c0=c0', '-ar', '48000', '-f', 'f32le', '-'], { maxBuffer: 1 << 28 });
    return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  });

/** How light each picture of the file is as ffmpeg sees it, 0 to 255. */
export const seenBy = (bytes: Uint8Array, name: string): number[] =>
  withFile(bytes, name, (path) => [
    ...execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-map', '0:v:0', '-vf', 'scale=1:1:flags=area,format=gray', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']),
  ]);

/** The words of a subtitle track as ffmpeg reads them. */
export const readBy = (bytes: Uint8Array, name: string, track: number): string =>
  withFile(bytes, name, (path) => execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-map', `0:s:${track}`, '-f', 'webvtt', '-'], { encoding: 'utf8' }));

/** A file that ffmpeg makes from `args`, the input and the codec. */
export function made(args: readonly string[], name: string): Uint8Array {
  return withFile(new Uint8Array(), name, (path) => {
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, path]);
    return new Uint8Array(readFileSync(path));
  });
}
