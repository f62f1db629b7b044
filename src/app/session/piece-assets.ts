import { failed, ok, type Result } from '../../base/result.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { AssetSource } from '../../engine/engine-types.ts';
import type { Keep, KeepCode } from '../../keep/keep-types.ts';
import type { Work } from '../../media/media-types.ts';
import type { AssetCode, Room } from '../../sync/room-types.ts';

/** Nothing larger is fetched before the person has seen its size and agreed. */
export const ASK_FIRST_BYTES = 1_000_000;

type BlobCode = 'asset-missing' | 'asset-ask-first' | 'asset-loading';

/** The recordings and pictures of one piece: from this device first, else from the room. */
export interface PieceAssets extends AssetSource {
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Result<string, KeepCode>>;
  blob(sha256: string): Promise<Result<Blob, BlobCode>>;
  /** Fetches a large file the person agreed to. */
  fetch(sha256: string, work: Work): Promise<Result<Blob, AssetCode | KeepCode>>;
}

interface PieceAssetsOptions {
  readonly piece: PieceDoc;
  readonly keep: Keep;
  room(): Room | undefined;
}

export function createPieceAssets({ piece, keep, room }: PieceAssetsOptions): PieceAssets {
  const fetching = new Map<string, Promise<Result<Blob, AssetCode | KeepCode>>>();

  const local = async (sha256: string): Promise<Blob | undefined> => {
    const kept = await keep.asset(sha256);
    return kept && new Blob([kept.bytes], { type: kept.mime });
  };

  const load = async (sha256: string, agreedBytes: number, work?: Work): Promise<Result<Blob, AssetCode | KeepCode>> => {
    const from = room();
    if (!from) return failed('asset-missing');
    const fetched = await from.assets.fetch(sha256, {
      agreedBytes,
      ...(work ? { signal: work.signal, onProgress: work.onProgress } : {}),
    });
    if (!fetched.ok) return fetched;
    const mime = piece.tables.asset.get(sha256)?.mime ?? fetched.value.type;
    const kept = await keep.putAsset({ bytes: new Uint8Array(await fetched.value.arrayBuffer()), mime });
    return kept.ok ? ok(new Blob([fetched.value], { type: mime })) : kept;
  };

  const once = (sha256: string, agreedBytes: number, work?: Work) => {
    const running = fetching.get(sha256) ?? load(sha256, agreedBytes, work).finally(() => fetching.delete(sha256));
    fetching.set(sha256, running);
    return running;
  };

  const blob = async (sha256: string): Promise<Result<Blob, BlobCode>> => {
    const kept = await local(sha256);
    if (kept) return ok(kept);
    const bytes = piece.tables.asset.get(sha256)?.bytes ?? 0;
    if (bytes > ASK_FIRST_BYTES) return failed('asset-ask-first', { bytes });
    const fetched = await once(sha256, ASK_FIRST_BYTES);
    return fetched.ok ? fetched : failed('asset-missing');
  };

  return {
    blob,
    async put(bytes, mime) {
      const kept = await keep.putAsset({ bytes, mime });
      if (kept.ok) void room()?.assets.offer(kept.value, new Blob([bytes], { type: mime }));
      return kept;
    },
    fetch: async (sha256, work) => {
      const kept = await local(sha256);
      return kept ? ok(kept) : once(sha256, Number.MAX_SAFE_INTEGER, work);
    },
    async bytes(sha256) {
      const found = await blob(sha256);
      return found.ok ? ok(new Uint8Array(await found.value.arrayBuffer())) : failed('asset-missing');
    },
  };
}
