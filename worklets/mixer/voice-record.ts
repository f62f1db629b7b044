/**
 * A voice in numbers, the same in a message and in the mixer's table: where each fact of it stands in a record. Frames
 * are of the context's clock unless they say that they are of the sound.
 */
export const VOICE_KIND = 0;
/** Chosen by the sender, rising by one with each start. */
export const VOICE_HANDLE = 1;
export const VOICE_STRIP = 2;
export const VOICE_SOUND = 3;
export const VOICE_START = 4;
/** 1: it began before this mixer heard of it, and is joined where it is by now. 0: one that comes late begins late. */
export const VOICE_JOINED = 5;
/** Frames of the sound for each frame of the context. */
export const VOICE_STEP = 6;
export const VOICE_GAIN = 7;
/** Frames of the sound that are skipped. */
export const VOICE_OFFSET = 8;
/** Frames over which it comes up in a straight line. */
export const VOICE_RISE = 9;
/** Frames of the sound; no loop where the end is not after the start. */
export const VOICE_LOOP_START = 10;
export const VOICE_LOOP_END = 11;
/** Two falls, the later one taking over from the earlier: frame, level it falls from, frames, 1 straight or 0 natural. */
export const VOICE_FIRST_FALL = 12;
export const VOICE_SECOND_FALL = 16;
/** Frame at which nothing is left of it; Infinity for a loop that nobody ended. */
export const VOICE_OVER = 20;
export const VOICE_SIZE = 21;

export const FALL_AT = 0;
export const FALL_LEVEL = 1;
export const FALL_FRAMES = 2;
export const FALL_STRAIGHT = 3;

/** Begins a voice. */
export const START_VOICE = 0;
/** Gives a voice other falls and another end. */
export const TURN_VOICE = 1;
/** Takes a voice out at once. */
export const CUT_VOICE = 2;
/** Ends all voices of a strip within a quantum. */
export const HUSH_STRIP = 3;

/** Voices that sound at once; a voice more than these has to wait or is late. */
export const MAX_VOICES = 1024;
/** With room for voices that make room: they sound on for a quantum beside those that they give way to. */
export const MAX_SOUNDING = 1280;
/** Voices that are known, sounding or yet to come. */
export const MAX_KNOWN_VOICES = 8192;

/** Sounds that a mixer holds at once, and where each fact of one stands in the kernel's table of them. */
export const MAX_SOUNDS = 4096;
export const SOUND_LEFT = 0;
export const SOUND_RIGHT = 1;
export const SOUND_FRAMES = 2;
export const SOUND_SIZE = 3;

/** Time constants that fit into a natural fall: what is left at its end is 61 dB down. */
export const FALLS_PER_RELEASE = 7;

/** How loud a fall is at a frame at or after its begin. */
export function fallLevel(level: number, passed: number, frames: number, isStraight: boolean): number {
  if (isStraight) return level * Math.max(0, 1 - passed / frames);
  return level * Math.exp((-FALLS_PER_RELEASE * passed) / frames);
}
