/**
 * Where numbers lie in the records that the TypeScript kernel and the AssemblyScript kernel share. Both compilers read
 * this file, so it holds plain constants only. Positions count in 64-bit floats.
 */
export const QUANTUM = 128;
export const MAX_STRIPS = 64;
export const EQ_BANDS = 4;
export const BAND_SIZE = 5;

/**
 * Staging record of a strip: what it should become. The matrix is `direct left, direct right, right into left, left into
 * right`, fader and make-up gain included; one for stereo, one for mono input.
 */
export const STAGE_STEREO = 0;
export const STAGE_MONO = 4;
export const STAGE_REVERB = 8;
export const STAGE_DELAY = 9;
/** Four bands of b0 b1 b2 a1 a2, normalised. */
export const STAGE_EQ = 10;
/** Bit per band. */
export const STAGE_EQ_MASK = 30;
export const STAGE_COMPRESSOR = 31;
/** Compressor: level under which nothing happens (linear), then in octaves of level: threshold, slope, knee. */
export const COMP_FLOOR = 0;
export const COMP_THRESHOLD = 1;
export const COMP_SLOPE = 2;
export const COMP_KNEE = 3;
export const COMP_ATTACK = 4;
export const COMP_RELEASE = 5;
/** 1 on, 0 off. */
export const COMP_ON = 6;
export const COMP_SIZE = 7;
export const STAGE_SIZE = 40;

/** The numbers of a strip that glide: matrix, sends, equaliser. */
export const GLIDE_MATRIX = 0;
export const GLIDE_REVERB = 4;
export const GLIDE_DELAY = 5;
export const GLIDE_EQ = 6;
export const GLIDE_SIZE = 26;

/** Frames that share one compressor gain decision. */
export const COMP_SPAN = 16;

/** Meter record: peak left, peak right, sum of squares of both, reduction. Record 0 is the master. */
export const METER_SIZE = 4;

/** Master record, gliding: gain, reverb return, delay return. */
export const MASTER_GAIN = 0;
export const MASTER_REVERB = 1;
export const MASTER_DELAY = 2;
export const MASTER_GLIDES = 3;
export const MASTER_CEILING = 3;
export const MASTER_LIMITER = 4;
/** Part of the way to 1 that the limiter recovers in a frame. */
export const MASTER_RELEASE = 5;
export const MASTER_SIZE = 6;

export const LIMITER_FRAMES = 64;

export const REVERB_LINES = 8;
export const REVERB_RING = 8192;
export const REVERB_ALLPASSES = 4;
export const REVERB_ALLPASS_RING = 2048;
export const REVERB_PRE_RING = 16384;
/** Reverb record: input gain, input high-pass, damping, pre-delay frames, then by line: length, loop gain, oscillator cos and sin. */
export const REVERB_INPUT = 0;
export const REVERB_LOW_CUT = 1;
export const REVERB_DAMPING = 2;
export const REVERB_PRE_DELAY = 3;
export const REVERB_LENGTHS = 4;
export const REVERB_GAINS = 12;
export const REVERB_TURN_COS = 20;
export const REVERB_TURN_SIN = 28;
/** Lengths of the four input all-passes: two left, two right. */
export const REVERB_ALLPASS_LENGTHS = 36;
/** How far the lines sway, in frames. */
export const REVERB_SWAY = 40;
export const REVERB_SIZE = 41;

export const DELAY_RING = 262144;
/** Delay record: frames, feedback, damping, side-to-side. */
export const DELAY_FRAMES = 0;
export const DELAY_FEEDBACK = 1;
export const DELAY_DAMPING = 2;
export const DELAY_CROSS = 3;
export const DELAY_SIZE = 4;
/** Frames of the cross-fade when the time between repeats changes. */
export const TAP_FADE = 1024;

/** Anything louder than +80 dB, and what is no number, counts as silence. */
export const LOUDEST = 10000.0;
/** Energy under which a tail is over. */
export const SILENT_ENERGY = 1e-20;
/** Energy under which a band that was switched off may be dropped while the strip plays on. */
export const BAND_DONE_ENERGY = 1e-14;
