import type { Pitch } from '../../base/units.ts';

/** C with a sharp is C♯; half-flats and half-sharps as in Arab and Turkish teaching books: 𝄳 would miss in most fonts. */
const NAMES = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'B♭', 'B'] as const;

/** A pitch to the nearest quarter tone, as it is written: a plain note, and the half sign beside it. */
function written(pitch: Pitch): { semitone: number; sign: '' | '½♭' | '½♯' } {
  const quarters = Math.round(pitch * 2);
  if (quarters % 2 === 0) return { semitone: quarters / 2, sign: '' };
  // Of its two neighbours one is a white key, and it lends its name; between two white keys it is the upper one, lowered.
  const above = (quarters + 1) / 2;
  return nameOf(above).length === 1 ? { semitone: above, sign: '½♭' } : { semitone: above - 1, sign: '½♯' };
}

const nameOf = (semitone: number): string => NAMES[((semitone % 12) + 12) % 12] ?? 'C';

/** The name of a pitch without its octave. A quarter tone has the name of a white key beside it: E½♭ lies between E♭ and E. */
export function noteName(pitch: Pitch): string {
  const { semitone, sign } = written(pitch);
  return nameOf(semitone) + sign;
}

/** With the octave: A4 is 440 Hz. */
export const noteNameInOctave = (pitch: Pitch): string => `${noteName(pitch)}${Math.floor(written(pitch).semitone / 12) - 1}`;
