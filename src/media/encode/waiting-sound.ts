import type { PlanarAudio } from '../media-types.ts';
import { openScratchFile } from './video-target.ts';

/** Sound that waits for an encoder. */
export interface WaitingSound {
  readonly sampleRate: number;
  readonly channels: number;
  /** Of each channel. */
  readonly frames: number;
  /** A stretch of it, channel after channel. */
  planes(from: number, to: number): Float32Array<ArrayBuffer>;
}

export interface KeptSound extends WaitingSound {
  discard(): Promise<void>;
}

/** Longer than this it would take more than 50 MB. */
const LONG_SECONDS = 130;
/** Samples that are written at once. */
const PIECE = 1 << 18;

export const waitingInMemory = ({ channels, sampleRate }: PlanarAudio): WaitingSound => ({
  sampleRate,
  channels: channels.length,
  frames: channels[0]?.length ?? 0,
  planes(from, to) {
    const planes = new Float32Array((to - from) * channels.length);
    for (const [index, channel] of channels.entries()) planes.set(channel.subarray(from, to), index * (to - from));
    return planes;
  },
});

/** Lays a long sound on the disk, where there is one, and empties its lists; a short one waits in memory. In workers only. */
export async function keepSound(audio: PlanarAudio): Promise<KeptSound> {
  const { channels, sampleRate } = audio;
  const frames = channels[0]?.length ?? 0;
  const file = frames > LONG_SECONDS * sampleRate ? await openScratchFile() : undefined;
  if (!file) return { ...waitingInMemory(audio), discard: () => Promise.resolve() };
  const { access } = file;
  try {
    for (const [index, channel] of channels.entries()) {
      // Piece by piece: on its way to the disk each is in memory twice.
      for (let from = 0; from < frames; from += PIECE) access.write(bytesOf(channel.subarray(from, from + PIECE)), { at: (index * frames + from) * 4 });
    }
  } catch {
    await file.discard(); // no room for it: it stays in memory
    return { ...waitingInMemory(audio), discard: () => Promise.resolve() };
  }
  for (const { buffer } of channels) empty(buffer);
  return {
    sampleRate,
    channels: channels.length,
    frames,
    planes(from, to) {
      const planes = new Float32Array((to - from) * channels.length);
      for (let index = 0; index < channels.length; index++) {
        const plane = planes.subarray(index * (to - from), (index + 1) * (to - from));
        access.read(bytesOf(plane), { at: (index * frames + from) * 4 });
      }
      return planes;
    },
    discard: () => file.discard(),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => new Uint8Array(buffer, byteOffset, byteLength);

/** What is given away is no longer held, also not by those who still know its list. */
function empty(buffer: ArrayBuffer): void {
  if (buffer.byteLength > 0) structuredClone(buffer, { transfer: [buffer] });
}
