import type { MixerMessage } from '../../../worklets/mixer/contract.ts';
import { bufferBytes } from '../sounds/byte-cache.ts';

export type PostToMixer = (message: MixerMessage, transfer?: ArrayBuffer[]) => void;

/** Sounds that one mixer processor holds: each is copied to it once, and those used last stay. */
export interface SoundShelf {
  /** Makes sure that the processor has a sound. */
  hold(id: number, buffer: AudioBuffer): void;
}

/** @param limit  bytes; what is dropped is copied anew when it is needed again, voices that have it keep it */
export function createSoundShelf(post: PostToMixer, limit: number): SoundShelf {
  const held = new Map<number, number>();
  let bytes = 0;
  return {
    hold(id, buffer) {
      const known = held.get(id);
      held.delete(id);
      held.set(id, known ?? bufferBytes(buffer));
      if (known !== undefined) return;
      const count = Math.min(2, buffer.numberOfChannels);
      const channels = Array.from({ length: count }, (_, channel) => buffer.getChannelData(channel).slice());
      bytes += bufferBytes(buffer);
      post({ type: 'sound', id, channels }, channels.map((plane) => plane.buffer));
      for (const [oldest, size] of held) {
        if (bytes <= limit || oldest === id) break;
        held.delete(oldest);
        bytes -= size;
        post({ type: 'drop-sound', id: oldest });
      }
    },
  };
}
