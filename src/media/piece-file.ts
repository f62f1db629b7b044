import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { failed, ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { PRODUCT_VERSION } from '../base/version.ts';
import type { Made, PieceFile, PieceFileCode, Work } from './media-types.ts';
import { pause } from './pause.ts';
import { PIECE_FILE_FORMAT, readManifest, type Manifest } from './piece-manifest.ts';

/** What one phone can open: more than an hour of recordings. */
const MAX_FILE_BYTES = 300 * 1024 * 1024;
const MAX_STATE_BYTES = 32 * 1024 * 1024;
const MAX_ASSETS = 1000;

const MIME = 'application/zip';
const MANIFEST = 'manifest.json';
const STATE = 'state.bin';
const assetName = (sha256: string): string => `assets/${sha256}`;

/**
 * Writes a piece with all its sounds and pictures as one zip file: `manifest.json` (what is in it, with SHA-256 and size),
 * `state.bin` (Yjs, V1) and `assets/<sha256>`.
 */
export async function writePieceFile({ state, assets, title }: PieceFile, work: Work): Promise<Made<'cancelled'>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((_error, part) => void parts.push(part));
  const stateFile = new ZipDeflate(STATE, { level: 6 });
  const manifest: Manifest = {
    format: PIECE_FILE_FORMAT,
    version: 1,
    madeWith: PRODUCT_VERSION,
    title: title ?? '',
    state: { sha256: await sha256Hex(state), bytes: state.length },
    assets: assets.map(({ sha256, mime, bytes }) => ({ sha256, mime, bytes: bytes.length })),
  };
  const manifestFile = new ZipDeflate(MANIFEST, { level: 6 });
  zip.add(manifestFile);
  manifestFile.push(strToU8(JSON.stringify(manifest, undefined, 2)), true);
  zip.add(stateFile);
  stateFile.push(state, true);
  const total = assets.reduce((sum, { bytes }) => sum + bytes.length, 1);
  let done = 1;
  for (const { sha256, bytes } of assets) {
    await pause();
    if (work.signal.aborted) return failed('cancelled');
    // Sounds and pictures are packed already.
    const file = new ZipPassThrough(assetName(sha256));
    zip.add(file);
    file.push(bytes, true);
    done += bytes.length;
    work.onProgress(done / total);
  }
  zip.end();
  work.onProgress(1);
  return ok(new Blob(parts, { type: MIME }));
}

/**
 * Reads a piece file; nothing of it is believed before its sizes and hashes are checked.
 * @returns `piece-file-unknown` for another kind of file, `piece-file-broken` for one that is cut or changed
 */
export async function readPieceFile(file: Blob, work?: Work): Promise<Result<PieceFile, PieceFileCode>> {
  if (file.size > MAX_FILE_BYTES) return failed('piece-file-too-big', { bytes: file.size });
  const zipped = new Uint8Array(await file.arrayBuffer());
  if (zipped[0] !== 0x50 || zipped[1] !== 0x4b) return failed('piece-file-unknown');
  const contents = unpack(zipped);
  if (!contents.ok) return contents;
  const named = contents.value.get(MANIFEST);
  if (!named) return failed('piece-file-unknown');
  const manifest = readManifest(named);
  if (!manifest.ok) return manifest;
  const state = contents.value.get(STATE);
  if (!state || !(await isAsNamed(state, manifest.value.state))) return failed('piece-file-broken');
  const assets: PieceFile['assets'][number][] = [];
  for (const [index, entry] of manifest.value.assets.entries()) {
    if (work?.signal.aborted) return failed('cancelled');
    const bytes = contents.value.get(assetName(entry.sha256));
    if (!bytes || !(await isAsNamed(bytes, entry))) return failed('piece-file-broken');
    assets.push({ sha256: entry.sha256, mime: entry.mime, bytes });
    work?.onProgress((index + 1) / manifest.value.assets.length);
  }
  return ok({ state, assets, title: manifest.value.title });
}

async function isAsNamed(bytes: Uint8Array<ArrayBuffer>, named: { sha256: string; bytes: number }): Promise<boolean> {
  return bytes.length === named.bytes && (await sha256Hex(bytes)) === named.sha256;
}

/** Unpacks what belongs to a piece file, and only as much as such a file may hold. */
function unpack(zipped: Uint8Array<ArrayBuffer>): Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, PieceFileCode> {
  let bytes = 0;
  let files = 0;
  try {
    const contents = unzipSync(zipped, {
      filter({ name, originalSize }) {
        if (name !== MANIFEST && name !== STATE && !/^assets\/[0-9a-f]{64}$/.test(name)) return false;
        bytes += originalSize;
        files += 1;
        if (name !== STATE ? originalSize > MAX_FILE_BYTES : originalSize > MAX_STATE_BYTES) throw new TooBig();
        if (bytes > MAX_FILE_BYTES || files > MAX_ASSETS) throw new TooBig();
        return true;
      },
    });
    return ok(new Map(Object.entries(contents).map(([name, content]) => [name, new Uint8Array(content)])));
  } catch (error) {
    return failed(error instanceof TooBig ? 'piece-file-too-big' : 'piece-file-broken');
  }
}

class TooBig extends Error {}
