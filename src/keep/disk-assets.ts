import type { Table } from 'dexie';
import type { AssetRow } from './rows.ts';
import type { AssetShelf } from './shelves.ts';

/** From here on bytes lie in a file of the origin's private folder: the database stays small and quick to open. */
const FILE_FROM_BYTES = 2 * 1024 * 1024;
const FOLDER = 'assets';

interface AssetTables {
  readonly assets: Table<AssetRow, string>;
  readonly assetBytes: Table<Uint8Array<ArrayBuffer>, string>;
}

/** Sounds and pictures on disk: small ones as rows, large ones as files where the browser has files. */
export function diskAssets({ assets, assetBytes }: AssetTables): AssetShelf {
  return {
    async put(row, bytes) {
      const place = bytes.byteLength >= FILE_FROM_BYTES && (await writeFile(row.sha256, bytes)) ? 'file' : 'row';
      // The row comes last: a page that is killed before leaves a file that nothing names and the next put writes over.
      await assets.db.transaction('rw', [assets, assetBytes], async () => {
        if (place === 'row') await assetBytes.put(bytes, row.sha256);
        await assets.put({ ...row, place });
      });
    },
    facts: (sha256) => assets.get(sha256),
    bytes: ({ sha256, place }) => (place === 'file' ? readFile(sha256) : assetBytes.get(sha256)),
    all: () => assets.toArray(),
    async remove({ sha256, place }) {
      await assets.db.transaction('rw', [assets, assetBytes], async () => {
        await assetBytes.delete(sha256);
        await assets.delete(sha256);
      });
      if (place === 'file') await removeFile(sha256);
    },
  };
}

async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  // Absent without a secure context, and in Firefox's private windows.
  if (typeof navigator === 'undefined' || !('storage' in navigator) || !('getDirectory' in navigator.storage)) return undefined;
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined; // private files are refused here: bytes lie as rows instead
  }
}

/** @returns `false` where this browser has no such files; rejects when the disk is full */
async function writeFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const place = await folder();
  if (!place || !('createWritable' in FileSystemFileHandle.prototype)) return false;
  const handle = await place.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  return true;
}

async function readFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const handle = await (await folder())?.getFileHandle(name);
    return handle && new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function removeFile(name: string): Promise<void> {
  try {
    await (await folder())?.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
