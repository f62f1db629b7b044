import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { ok } from '../../base/result.ts';
import type { AssetPlace, AssetSource } from '../asset-source.ts';
import type { PeerChannel } from './channel.ts';
import type { SideMessage } from './messages.ts';

const CHUNK = 48 * 1024;
const ANSWER_WITHIN = 3_000;
const STALLED_AFTER = 10_000;
const TRANSFERS_PER_PEER = 2;

export interface PeerAssets extends AssetSource {
  handle(channel: PeerChannel, message: Exclude<SideMessage, { readonly t: 'hello' }>): void;
  chunk(channel: PeerChannel, bytes: Uint8Array): void;
  /** A channel is over: what was read from it ends. */
  lost(channel: PeerChannel): void;
}

interface Reading {
  readonly channel: PeerChannel;
  readonly parts: Uint8Array[];
  isOver: boolean;
  wake: () => void;
}

/** Files handed from device to device, in small pieces that let every edit go first. */
export function createPeerAssets(
  channels: () => readonly PeerChannel[],
  local: (hash: string) => Promise<Blob | undefined>,
): PeerAssets {
  const questions = new Map<number, (channel: PeerChannel, answer: SideMessage) => void>();
  const readings = new Map<number, Reading>();
  const giving = new Map<PeerChannel, Set<number>>();
  let nextId = 1;

  const say = (channel: PeerChannel, message: SideMessage): void => channel.sendSide(JSON.stringify(message));

  const give = async (channel: PeerChannel, id: number, hash: string, offset: number): Promise<void> => {
    const open = giving.get(channel) ?? new Set<number>();
    giving.set(channel, open);
    const blob = open.size < TRANSFERS_PER_PEER ? await local(hash) : undefined;
    if (blob === undefined) return say(channel, { t: 'none', id });
    open.add(id);
    for (let at = offset; at < blob.size && open.has(id) && channel.isOpen; at += CHUNK) {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, id);
      encoding.writeUint8Array(encoder, new Uint8Array(await blob.slice(at, at + CHUNK).arrayBuffer()));
      await channel.sendChunk(encoding.toUint8Array(encoder));
    }
    open.delete(id);
    return undefined;
  };

  const placeAt = (channel: PeerChannel, hash: string, bytes: number, type: string): AssetPlace => ({
    bytes,
    type,
    from: 'peer',
    async *read(offset, signal) {
      const id = nextId++;
      const reading: Reading = { channel, parts: [], isOver: false, wake: () => undefined };
      readings.set(id, reading);
      const stop = (): void => {
        reading.isOver = true;
        reading.wake();
      };
      signal.addEventListener('abort', stop);
      say(channel, { t: 'get', id, hash, offset });
      try {
        for (let have = offset; have < bytes;) {
          const part = await nextPart(reading);
          if (part === undefined) return;
          have += part.byteLength;
          yield part;
        }
      } finally {
        signal.removeEventListener('abort', stop);
        readings.delete(id);
        say(channel, { t: 'stop', id });
      }
    },
  });

  return {
    async find(hash) {
      const asked = channels().filter((channel) => channel.isFramed && channel.isOpen);
      if (asked.length === 0) return ok(undefined);
      const id = nextId++;
      const found = await new Promise<AssetPlace | undefined>((resolve) => {
        let open = asked.length;
        const timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN);
        questions.set(id, (channel, answer) => {
          if (answer.t === 'have') resolve(placeAt(channel, hash, answer.bytes, answer.type));
          else if (--open === 0) resolve(undefined);
          if (answer.t === 'have' || open === 0) clearTimeout(timer);
        });
        for (const channel of asked) say(channel, { t: 'have?', id, hash });
      });
      questions.delete(id);
      return ok(found);
    },
    handle(channel, message) {
      if (message.t === 'get') void give(channel, message.id, message.hash, message.offset);
      else if (message.t === 'stop') giving.get(channel)?.delete(message.id);
      else if (message.t === 'have?')
        void local(message.hash).then((blob) =>
          say(
            channel,
            blob ? { t: 'have', id: message.id, bytes: blob.size, type: blob.type } : { t: 'none', id: message.id },
          ),
        );
      else if (readings.has(message.id)) end(readings.get(message.id));
      else questions.get(message.id)?.(channel, message);
    },
    chunk(channel, bytes) {
      const decoder = decoding.createDecoder(bytes);
      const reading = readings.get(decoding.readVarUint(decoder));
      if (reading?.channel !== channel) return;
      reading.parts.push(decoding.readTailAsUint8Array(decoder).slice());
      reading.wake();
    },
    lost(channel) {
      giving.delete(channel);
      for (const reading of readings.values()) if (reading.channel === channel) end(reading);
    },
  };
}

function end(reading: Reading | undefined): void {
  if (reading === undefined) return;
  reading.isOver = true;
  reading.wake();
}

/** The next part that arrived; undefined when the other side ended, went or fell silent. */
function nextPart(reading: Reading): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), STALLED_AFTER);
    reading.wake = () => {
      const part = reading.parts.shift();
      if (part === undefined && !reading.isOver) return;
      clearTimeout(timer);
      reading.wake = () => undefined;
      resolve(part);
    };
    reading.wake();
  });
}
