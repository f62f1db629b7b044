import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { attempt } from './codes.ts';
import type { Keep, KeepCode, StoredAsset } from './keep-types.ts';
import type { Shelves } from './shelves.ts';

/** What a phone of 3 GB can spare for files that were used just now. */
const CACHE_BYTES = 24 * 1024 * 1024;

export interface AssetsOptions {
  shelves: Shelves;
  clock: Clock;
  log: Log;
}

/** Sounds and pictures by the hash of their bytes. All lie on disk; few are in memory. */
export function keepAssets({ shelves, clock, log }: AssetsOptions): Pick<Keep, 'putAsset' | 'asset' | 'hasAsset'> {
  const cache = createCache();
  /** Files that this page has put or read: an undo may bring their names back, so they are never cleared. */
  const touched = new Set<string>();

  const put = async (asset: StoredAsset): Promise<Result<void, KeepCode>> => {
    const { sha256, mime, bytes } = asset;
    const row = { sha256, mime, size: bytes.byteLength, addedAt: clock() };
    return attempt(shelves, () => shelves.assets.put(row, bytes));
  };

  return {
    async putAsset({ mime, bytes }) {
      const sha256 = await sha256Hex(bytes);
      touched.add(sha256);
      const known = await attempt(shelves, () => shelves.assets.facts(sha256));
      if (known.ok && known.value) return ok(sha256);
      let written = await put({ sha256, mime, bytes });
      if (!written.ok && written.code === 'disk-full') {
        const freed = await clearUnnamed(shelves, touched);
        log.info('keep.cleared', { files: freed.files, bytes: freed.bytes });
        if (freed.files > 0) written = await put({ sha256, mime, bytes });
      }
      return written.ok ? ok(sha256) : written;
    },
    async asset(sha256) {
      touched.add(sha256);
      const cached = cache.get(sha256);
      if (cached) return cached;
      const found = await attempt(shelves, async () => {
        const row = await shelves.assets.facts(sha256);
        const bytes = row && (await shelves.assets.bytes(row));
        return row && bytes && { sha256, mime: row.mime, bytes };
      });
      if (!found.ok) log.warn('keep.asset-unreadable', { code: found.code });
      const asset = found.ok ? found.value : undefined;
      if (asset && shelves.mode === 'disk') cache.put(asset);
      return asset;
    },
    async hasAsset(sha256) {
      const known = await attempt(shelves, () => shelves.assets.facts(sha256));
      return known.ok && known.value !== undefined;
    },
  };
}

/** Clears files that no piece on this device names, for want of space only. */
async function clearUnnamed(shelves: Shelves, touched: ReadonlySet<string>): Promise<{ files: number; bytes: number }> {
  const found = await attempt(shelves, async () => {
    const named = new Set((await shelves.pieces.all()).flatMap(({ assets }) => assets));
    return (await shelves.assets.all()).filter(({ sha256 }) => !named.has(sha256) && !touched.has(sha256));
  });
  let [files, bytes] = [0, 0];
  for (const row of found.ok ? found.value : []) {
    const removed = await attempt(shelves, () => shelves.assets.remove(row));
    if (!removed.ok) continue;
    files += 1;
    bytes += row.size;
  }
  return { files, bytes };
}

/** The files used last, up to `CACHE_BYTES`; one larger than half of that is read from disk each time. */
function createCache(): { get(sha256: string): StoredAsset | undefined; put(asset: StoredAsset): void } {
  const held = new Map<string, StoredAsset>();
  let total = 0;
  return {
    get(sha256) {
      const asset = held.get(sha256);
      if (asset) {
        held.delete(sha256);
        held.set(sha256, asset);
      }
      return asset;
    },
    put(asset) {
      const size = asset.bytes.byteLength;
      if (size > CACHE_BYTES / 2 || held.has(asset.sha256)) return;
      held.set(asset.sha256, asset);
      total += size;
      for (const [oldest, { bytes }] of held) {
        if (total <= CACHE_BYTES) return;
        held.delete(oldest);
        total -= bytes.byteLength;
      }
    },
  };
}
