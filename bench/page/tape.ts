/** Sounds that lie in shared memory: of each, all left samples and then all right ones. */
export interface TapeOptions {
  readonly memory: SharedArrayBuffer;
  readonly sounds: number;
  readonly tracks: number;
  /** Of one sound; whole quanta. */
  readonly frames: number;
}

export function tapeOf(sounds: readonly AudioBuffer[], tracks: number): TapeOptions {
  const frames = sounds[0]?.length ?? 0;
  const memory = new SharedArrayBuffer(sounds.length * 2 * frames * 4);
  const planes = new Float32Array(memory);
  for (const [index, sound] of sounds.entries()) {
    for (const side of [0, 1]) planes.set(sound.getChannelData(side), (index * 2 + side) * frames);
  }
  return { memory, sounds: sounds.length, tracks, frames };
}
