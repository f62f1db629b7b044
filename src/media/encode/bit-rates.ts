/** Enough for drawn pictures and words in motion: 2.5 Mbit/s at 1280 × 720 and 30 frames. */
const BITS_PER_PIXEL = 0.09;
/** Below this a picture is not worth looking at, whatever size was wished for. */
const LEAST_PICTURE = 60_000;
/** Packets, index and cover beside picture and sound. */
const OVERHEAD_SHARE = 0.03;
const OVERHEAD_BYTES = 60_000;

export interface BitRates {
  readonly picture: number;
  readonly sound: number;
}

export interface Footage {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** Of the sound; 0 is silent. */
  readonly channels: number;
  /** The file should not be larger. */
  readonly mostBytes?: number | undefined;
}

/** What speech and music need to sound whole, in bits a second. */
export const soundBits = (channels: number): number => (channels === 0 ? 0 : channels > 1 ? 160_000 : 96_000);

/** Bits a second of picture and sound: as they look and sound well or, where a largest file is named, what its length leaves them. */
export function planBitRates({ seconds, width, height, framesPerSecond, channels, mostBytes }: Footage): BitRates {
  const free = { picture: Math.round(width * height * framesPerSecond * BITS_PER_PIXEL), sound: soundBits(channels) };
  if (mostBytes === undefined || seconds <= 0) return free;
  const all = ((mostBytes - OVERHEAD_BYTES) * 8 * (1 - OVERHEAD_SHARE)) / seconds;
  if (all >= free.picture + free.sound) return free;
  // Music suffers sooner than pictures: it keeps up to a quarter, as long as that is heard as music.
  const sound = channels === 0 ? 0 : Math.round(Math.min(free.sound, Math.max(48_000, all / 4)));
  return { sound, picture: Math.round(Math.max(LEAST_PICTURE, all - sound)) };
}

/** About how large the file becomes, in bytes. Drawn pictures seldom need all they may take. */
export function expectedBytes(footage: Footage): number {
  const { picture, sound } = planBitRates(footage);
  const bytes = OVERHEAD_BYTES + ((picture + sound) / 8) * footage.seconds * (1 + OVERHEAD_SHARE);
  return Math.round(Math.min(bytes, footage.mostBytes ?? Infinity));
}
