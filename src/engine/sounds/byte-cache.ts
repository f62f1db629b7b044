/** Keeps the things used last within a number of bytes. What is dropped can be made or fetched again. */
export interface ByteCache {
  /** Using a thing keeps it. */
  get(key: string): AudioBuffer | undefined;
  has(key: string): boolean;
  put(key: string, buffer: AudioBuffer): void;
  readonly bytes: number;
}

export const bufferBytes = ({ length, numberOfChannels }: Pick<AudioBuffer, 'length' | 'numberOfChannels'>): number =>
  length * numberOfChannels * 4;

/** @param limit  bytes; one thing that is larger than all of it is kept until the next one comes */
export function createByteCache(limit: number): ByteCache {
  const held = new Map<string, AudioBuffer>();
  let bytes = 0;
  const drop = (key: string, buffer: AudioBuffer): void => {
    held.delete(key);
    bytes -= bufferBytes(buffer);
  };
  return {
    get(key) {
      const buffer = held.get(key);
      if (!buffer) return undefined;
      held.delete(key);
      held.set(key, buffer);
      return buffer;
    },
    has: (key) => held.has(key),
    put(key, buffer) {
      const known = held.get(key);
      if (known) drop(key, known);
      held.set(key, buffer);
      bytes += bufferBytes(buffer);
      for (const [oldest, old] of held) {
        if (bytes <= limit || oldest === key) break;
        drop(oldest, old);
      }
    },
    get bytes() {
      return bytes;
    },
  };
}
