import { failed, ok, type Result } from '../base/result.ts';
import { asRecord } from '../base/hub-messages.ts';
import type { AssetPlace, AssetSource, AssetTarget } from './asset-source.ts';
import type { AssetCode } from './room-types.ts';

const PART = 512 * 1024;
const TRIES = 4;

export interface HubAssetsOptions {
  readonly hub: string;
  readonly room: string;
  readonly authorization: () => Promise<string>;
}

/** The hub's files, over HTTP: asked for by HEAD, read with ranges, written part by part from where an earlier try ended. */
export function createHubAssets(options: HubAssetsOptions): AssetSource & AssetTarget {
  const request = async (
    method: string,
    hash: string,
    init: RequestInit = {},
    query = '',
  ): Promise<Response | undefined> => {
    try {
      const headers = {
        ...Object.fromEntries(new Headers(init.headers)),
        Authorization: await options.authorization(),
      };
      return await fetch(`${options.hub}/assets/${options.room}/${hash}${query}`, { ...init, method, headers });
    } catch {
      return undefined; // no network or cancelled: the caller knows which
    }
  };

  const place = (hash: string, bytes: number, type: string): AssetPlace => ({
    bytes,
    type,
    from: 'hub',
    async *read(offset, signal) {
      const response = await request('GET', hash, { headers: { Range: `bytes=${offset}-` }, signal });
      if (!response?.body || (response.status !== 206 && !(response.status === 200 && offset === 0))) return;
      yield* chunksOf(response.body);
    },
  });

  const stored = async (
    hash: string,
    signal?: AbortSignal,
  ): Promise<{ readonly offset: number; readonly whole: AssetPlace | undefined } | undefined> => {
    const response = await request('HEAD', hash, signal ? { signal } : {});
    if (response === undefined || (response.status !== 200 && response.status !== 204)) return undefined;
    const bytes = Number(response.headers.get('Content-Length') ?? 0);
    const whole = response.status === 200 ? place(hash, bytes, response.headers.get('Content-Type') ?? '') : undefined;
    return { offset: Number(response.headers.get('Upload-Offset') ?? 0), whole };
  };

  return {
    async find(hash) {
      const found = await stored(hash);
      return found ? ok(found.whole) : failed('server-unreachable');
    },
    async offer(hash, blob, signal, onProgress) {
      for (let tries = 0; tries < TRIES; tries++) {
        if (signal.aborted) return failed('asset-cancelled');
        const there = await stored(hash, signal);
        if (there?.whole) return ok(undefined);
        const sent = there && (await sendFrom(there.offset));
        if (sent !== undefined) return sent;
      }
      return failed(signal.aborted ? 'asset-cancelled' : 'server-unreachable');

      /** @returns undefined if it broke off and may go on */
      async function sendFrom(start: number): Promise<Result<void, AssetCode> | undefined> {
        for (let offset = start; offset < blob.size; offset += PART) {
          onProgress(offset / blob.size);
          const body = await blob.slice(offset, offset + PART).arrayBuffer();
          const response = await request('PUT', hash, { body, signal }, `?offset=${offset}&total=${blob.size}`);
          if (response === undefined || response.status === 409 || response.status === 423) return undefined;
          if (!response.ok) return failed(await codeOf(response));
        }
        onProgress(1);
        return ok(undefined);
      }
    },
  };
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const next = await reader.read().catch(() => ({ done: true as const, value: undefined })); // a cut line ends this read
      if (next.done) return;
      yield next.value;
    }
  } finally {
    reader.releaseLock();
  }
}

const REFUSALS: Readonly<Record<string, AssetCode>> = {
  'asset-too-big': 'asset-too-big',
  'asset-quota': 'asset-quota',
  'asset-broken': 'asset-broken',
};

async function codeOf(response: Response): Promise<AssetCode> {
  const answer: unknown = await response.json().catch(() => undefined);
  return REFUSALS[String(asRecord(answer)?.['code'])] ?? 'asset-refused';
}
