import { BufferTarget, StreamTarget, type StreamTargetChunk, type Target } from 'mediabunny';
import { failed, ok, type Result } from '../../base/result.ts';
import type { FileBytes } from './mp4-words.ts';

const FOLDER = 'exports';

/** Where a video is written: a file of the origin's private folder, so that memory stays flat; in memory where there is none. */
export interface VideoTarget {
  readonly target: Target;
  /** How much was written. */
  bytes(): number;
  /** The written file, after the last byte and before it is taken. */
  readonly written: FileBytes;
  /** After the last byte. */
  take(mime: string): Promise<TakenVideo>;
  discard(): Promise<void>;
}

export type TakenVideo =
  | { readonly place: 'file'; readonly name: string; readonly mime: string }
  | { readonly place: 'memory'; readonly blob: Blob };

export async function openVideoTarget(): Promise<VideoTarget> {
  const file = await openScratchFile();
  if (!file) return memoryTarget();
  const { name, access } = file;
  let end = 0;
  const stream = new WritableStream<StreamTargetChunk>({
    write({ data, position }) {
      access.write(data, { at: position });
      end = Math.max(end, position + data.byteLength);
    },
  });
  return {
    bytes: () => end,
    target: new StreamTarget(stream, { chunked: true, chunkSize: 4 * 1024 * 1024 }),
    written: {
      read(from, length) {
        const bytes = new Uint8Array(length);
        return Promise.resolve(bytes.subarray(0, access.read(bytes, { at: from })));
      },
      write: (bytes, at) => void access.write(bytes, { at }),
    },
    take(mime) {
      access.close();
      return Promise.resolve({ place: 'file', name, mime });
    },
    discard: file.discard,
  };
}

/** Part of a worker's platform, which the page's types leave out. */
interface FileAccess {
  write(bytes: Uint8Array, options: { at: number }): number;
  read(bytes: Uint8Array, options: { at: number }): number;
  close(): void;
}

interface WorkerFile {
  createSyncAccessHandle(): Promise<FileAccess>;
}

export interface ScratchFile {
  readonly name: string;
  readonly access: FileAccess;
  discard(): Promise<void>;
}

/** A new file among the exports, for this worker alone; `undefined` where the browser gives none. */
export async function openScratchFile(): Promise<ScratchFile | undefined> {
  const folder = await exportsFolder();
  if (!folder) return undefined;
  const name = crypto.randomUUID();
  const file = await folder.getFileHandle(name, { create: true });
  if (!writesAtOnce(file)) return undefined;
  const access = await file.createSyncAccessHandle();
  const discard = async (): Promise<void> => {
    access.close();
    await folder.removeEntry(name);
  };
  return { name, access, discard };
}

const writesAtOnce = (file: object): file is WorkerFile => 'createSyncAccessHandle' in file;

function memoryTarget(): VideoTarget {
  const target = new BufferTarget();
  return {
    target,
    bytes: () => target.buffer?.byteLength ?? 0,
    written: {
      read: (from, length) => Promise.resolve(new Uint8Array(target.buffer ?? new ArrayBuffer()).slice(from, from + length)),
      write: (bytes, at) => new Uint8Array(target.buffer ?? new ArrayBuffer()).set(bytes, at),
    },
    take: (mime) => Promise.resolve({ place: 'memory', blob: new Blob(target.buffer ? [target.buffer] : [], { type: mime }) }),
    discard: () => Promise.resolve(),
  };
}

/** The finished video, still on disk: its bytes are read when someone asks for them. */
export async function blobOf(taken: TakenVideo): Promise<Result<Blob, 'video-impossible'>> {
  if (taken.place === 'memory') return ok(taken.blob);
  const handle = await (await exportsFolder())?.getFileHandle(taken.name);
  if (!handle) return failed('video-impossible');
  const file = await handle.getFile();
  return ok(file.slice(0, file.size, taken.mime));
}

/** Clears videos of earlier exports; one that is being written in another tab cannot be removed and stays. */
export async function clearExports(): Promise<void> {
  const folder = await exportsFolder();
  if (!folder) return;
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  await Promise.allSettled(names.map((name) => folder.removeEntry(name)));
}

async function exportsFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  // Absent without a secure context.
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return undefined;
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined; // refused in private windows
  }
}
