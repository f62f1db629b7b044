import type { AssetCode, AssetFound, OnProgress } from './room-types.ts';
import type { Result } from '../base/result.ts';

export interface AssetPlace {
  readonly bytes: number;
  readonly type: string;
  readonly from: AssetFound['from'];
  /** The bytes from `offset` on. Ends early when the connection does; then it may be asked again from where it stopped. */
  read(offset: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** Somewhere files of a room can be had. */
export interface AssetSource {
  /** Where the file is, or undefined; `server-unreachable` if that could not be asked. */
  find(hash: string): Promise<Result<AssetPlace | undefined, 'server-unreachable'>>;
}

/** Somewhere files of a room can be left. */
export interface AssetTarget {
  offer(hash: string, blob: Blob, signal: AbortSignal, onProgress: OnProgress): Promise<Result<void, AssetCode>>;
}
