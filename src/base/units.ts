/** Units are types, so that ticks and seconds cannot be mixed up by accident. All are plain numbers at run time. */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]?: Name };

/** Musical time: 960 to the quarter note; an integer, never negative as a position. */
export type Ticks = Unit<'ticks'>;
export type Seconds = Unit<'seconds'>;
/** Quarter notes a minute. */
export type Bpm = Unit<'bpm'>;
export type Decibels = Unit<'decibels'>;
/** Linear amplitude; 1 leaves a signal as it is. */
export type Gain = Unit<'gain'>;
/** Hundredths of an equal-tempered semitone. */
export type Cents = Unit<'cents'>;
/** MIDI note number as a real number: 69 is A4 = 440 Hz; 69.5 is a quarter tone above it. */
export type Pitch = Unit<'pitch'>;
export type Hertz = Unit<'hertz'>;
/** Within [0, 1]. */
export type Velocity = Unit<'velocity'>;
/** Within [-1, 1]; -1 is left. */
export type Pan = Unit<'pan'>;

export const TICKS_PER_BEAT = 960;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
export const decibelsToGain = (decibels: Decibels): Gain => 10 ** (decibels / 20);
export const gainToDecibels = (gain: Gain): Decibels => 20 * Math.log10(Math.max(gain, 1e-9));
export const pitchToHertz = (pitch: Pitch): Hertz => 440 * 2 ** ((pitch - 69) / 12);
