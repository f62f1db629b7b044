import { createEmitter, type Signal } from '../../base/signal.ts';
import type { Log } from '../../base/log.ts';
import type { Seconds } from '../../base/units.ts';
import type { AssetSource } from '../engine-types.ts';
import type { ByteCache } from './byte-cache.ts';

/** Recordings of the piece, decoded. */
export interface Recordings {
  /** Undefined while it is fetched and decoded, or where it is missing. */
  buffer(asset: string): AudioBuffer | undefined;
  prepare(assets: readonly string[]): Promise<void>;
  /** An asset that has become playable. */
  readonly ready: Signal<string>;
}

export interface RecordingsOptions {
  readonly assets: AssetSource;
  readonly cache: ByteCache;
  readonly sampleRate: number;
  /** A longer recording is kept at half the rate in mono: for devices with little memory. */
  readonly fullRateSeconds: Seconds;
  /** How long an asset is, as the piece says. */
  secondsOf(asset: string): Seconds;
  readonly log: Log;
}

export function createRecordings({ assets, cache, sampleRate, fullRateSeconds, secondsOf, log }: RecordingsOptions): Recordings {
  const ready = createEmitter<string>();
  const running = new Map<string, Promise<void>>();
  /** Bytes that are no sound: asking again would not help. */
  const broken = new Set<string>();

  const load = async (asset: string): Promise<void> => {
    const found = await assets.bytes(asset);
    if (!found.ok) return log.warn('recording-missing', { asset });
    const isLong = secondsOf(asset) > fullRateSeconds;
    const buffer = await decode(found.value, isLong ? sampleRate / 2 : sampleRate);
    if (!buffer) {
      broken.add(asset);
      return log.warn('recording-undecodable', { asset });
    }
    cache.put(keyOf(asset), isLong ? toMono(buffer) : buffer);
    ready.emit(asset);
  };
  const request = (asset: string): Promise<void> => {
    if (cache.has(keyOf(asset)) || broken.has(asset)) return Promise.resolve();
    const known = running.get(asset);
    if (known) return known;
    const work = load(asset).finally(() => running.delete(asset));
    running.set(asset, work);
    return work;
  };

  return {
    ready,
    buffer(asset) {
      const found = cache.get(keyOf(asset));
      if (!found) void request(asset);
      return found;
    },
    // One after the other: two long recordings decoded at once would need twice the memory.
    async prepare(wanted) {
      for (const asset of wanted) await request(asset);
    },
  };
}

const keyOf = (asset: string): string => `recording/${asset}`;

async function decode(bytes: Uint8Array<ArrayBuffer>, sampleRate: number): Promise<AudioBuffer | undefined> {
  try {
    // Decoding takes the memory away from its owner: hand in a copy.
    return await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes.slice().buffer);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function toMono(buffer: AudioBuffer): AudioBuffer {
  if (buffer.numberOfChannels === 1) return buffer;
  const { length, sampleRate, numberOfChannels } = buffer;
  const mono = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 });
  const mixed = mono.getChannelData(0);
  for (let channel = 0; channel < numberOfChannels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let frame = 0; frame < length; frame++) mixed[frame] = (mixed[frame] ?? 0) + (samples[frame] ?? 0) / numberOfChannels;
  }
  return mono;
}
