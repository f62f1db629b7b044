import type { Bpm, Pitch } from '../../base/units.ts';
import type { MetreSign } from '../music/metre-map.ts';

/**
 * A short piece to begin with, written for this studio in the manner of a tradition (no melody is a quotation).
 * Patterns are written one bar after the other, in the metre's own units.
 */
export interface Starter {
  /** Message ids: `start.starter.<id>.name`, `.place` and `.about`. */
  readonly id: string;
  readonly tradition: string;
  readonly metre: MetreSign;
  readonly bpm: Bpm;
  readonly tonic: number;
  readonly scale: string;
  /** How many bars one round has. */
  readonly bars: number;
  /** How often the round is played. */
  readonly rounds: number;
  readonly colours: readonly [string, string];
  readonly tracks: readonly StarterTrack[];
}

type StarterTrack = DrumTrack | NoteTrack;

interface Sounding {
  readonly instrument: string;
  readonly volume: number;
  readonly pan: number;
}

/** Each row is one string a bar: `X` strong, `x` medium, `o` soft, `.` rest; `|` between bars; a short row repeats. */
export interface DrumTrack extends Sounding {
  readonly role: 'drums';
  /** Steps to the quarter note. */
  readonly division: number;
  readonly rows: Readonly<Record<string, string>>;
}

/** Notes as [start, length, pitch, velocity]; start and length in the metre's units from the start of the round. */
export interface NoteTrack extends Sounding {
  readonly role: 'notes';
  readonly notes: readonly (readonly [number, number, Pitch, number])[];
}
