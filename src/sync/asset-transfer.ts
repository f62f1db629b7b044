import { failed, ok, type Result } from '../base/result.ts';
import { toHex } from './credentials.ts';
import type { AssetPlace, AssetSource, AssetTarget } from './asset-source.ts';
import type { AssetCode, FetchOptions, RoomAssets } from './room-types.ts';

/** Above this nothing is fetched before the person agreed to its size: data is prepaid. */
const ASK_ABOVE_BYTES = 1_000_000;
const LARGEST = 50 * 1024 * 1024;
const TRIES = 4;

/**
 * Recordings and pictures by their SHA-256: looked for at the hub first, then with the others in the room; read on from where a
 * line was cut; given out only when the hash holds.
 */
export function createRoomAssets(hub: AssetSource & AssetTarget, peers: () => AssetSource | undefined): RoomAssets {
  const places = async (hash: string): Promise<{ readonly found: AssetPlace[]; readonly isHubAway: boolean }> => {
    const atHub = await hub.find(hash);
    if (atHub.ok && atHub.value) return { found: [atHub.value], isHubAway: false };
    const atPeer = await peers()?.find(hash);
    return { found: atPeer?.ok && atPeer.value ? [atPeer.value] : [], isHubAway: !atHub.ok };
  };

  return {
    async find(hash) {
      const { found, isHubAway } = await places(hash);
      const [first] = found;
      if (first) return ok({ bytes: first.bytes, type: first.type, from: first.from });
      return failed(isHubAway ? 'server-unreachable' : 'asset-missing');
    },

    async fetch(hash, options = {}) {
      const signal = options.signal ?? new AbortController().signal;
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let have = 0;
      let code: AssetCode = 'asset-missing';
      for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
        const { found, isHubAway } = await places(hash);
        const [place] = found;
        if (place === undefined) code = isHubAway ? 'server-unreachable' : 'asset-missing';
        if (place === undefined && !isHubAway) break;
        if (place === undefined) continue;
        const asked = mayFetch(place, options);
        if (!asked.ok) return asked;
        for await (const chunk of place.read(have, signal)) {
          parts.push(new Uint8Array(chunk));
          have += chunk.byteLength;
          options.onProgress?.(Math.min(1, have / place.bytes));
          if (have >= place.bytes) break;
        }
        if (have >= place.bytes)
          return (await hashOf(parts)) === hash ? ok(new Blob(parts, { type: place.type })) : failed('asset-broken');
        code = 'server-unreachable';
      }
      return failed(signal.aborted ? 'asset-cancelled' : code);
    },

    async offer(hash, blob, options = {}) {
      if (blob.size > LARGEST) return failed('asset-too-big', { bytes: blob.size });
      const offered = await hub.offer(
        hash,
        blob,
        options.signal ?? new AbortController().signal,
        options.onProgress ?? (() => undefined),
      );
      return offered;
    },
  };
}

function mayFetch(place: AssetPlace, options: FetchOptions): Result<void, AssetCode> {
  if (place.bytes > LARGEST) return failed('asset-too-big', { bytes: place.bytes });
  if (place.bytes > Math.max(ASK_ABOVE_BYTES, options.agreedBytes ?? 0))
    return failed('asset-ask-first', { bytes: place.bytes });
  return ok(undefined);
}

async function hashOf(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const whole = await new Blob([...parts]).arrayBuffer();
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}
