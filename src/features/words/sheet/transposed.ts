import type { ChordSign } from '../../../document/music/chords.ts';

/** A pitch class moved by semitones, within one octave. */
export const movedTone = (tone: number, semitones: number): number => (((tone + semitones) % 12) + 12) % 12;

/** A chord as it is shown when everything is shown higher or lower. */
export const transposed = <Sign extends ChordSign>(chord: Sign, semitones: number): Sign => ({
  ...chord,
  root: movedTone(chord.root, semitones),
  bass: chord.bass === null ? null : movedTone(chord.bass, semitones),
});
