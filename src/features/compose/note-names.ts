import type { Pitch } from '../../base/units.ts';

/** C with a sharp is C♯; half-flats and half-sharps as in Arab and Turkish teaching books: 𝄳 would miss in most fonts. */
const NAMES = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'B♭', 'B'] as const;

/** The name of a pitch without its octave. A quarter tone is the note above it with ½♭: E½♭ lies between E♭ and E. */
export function noteName(pitch: Pitch): string {
  const quarters = Math.round(pitch * 2);
  const isBetween = quarters % 2 !== 0;
  const semitone = Math.ceil(quarters / 2);
  const name = NAMES[((semitone % 12) + 12) % 12] ?? 'C';
  return isBetween ? `${name.replace('♯', '').replace('♭', '')}${halfMark(name)}` : name;
}

function halfMark(above: string): string {
  if (above.endsWith('♯')) return '½♯';
  return above.endsWith('♭') ? '♭½♭' : '½♭';
}

/** With the octave: A4 is 440 Hz. */
export const noteNameInOctave = (pitch: Pitch): string => `${noteName(pitch)}${Math.floor((Math.ceil(pitch * 2) / 2 + 0.01) / 12) - 1}`;
