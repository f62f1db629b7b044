/** A decoded sound on the audio thread: one plane or two of the same length. */
export interface Sound {
  readonly left: Float32Array;
  /** The left one again where it is mono. */
  readonly right: Float32Array;
  readonly isStereo: boolean;
}

/** @returns undefined for what is no sound that can be played */
export function soundOf(channels: readonly unknown[]): Sound | undefined {
  const [left, right] = channels;
  if (!(left instanceof Float32Array) || left.length === 0) return undefined;
  if (right === undefined) return { left, right: left, isStereo: false };
  if (!(right instanceof Float32Array) || right.length !== left.length) return undefined;
  return { left, right, isStereo: true };
}
