import { clamp, type Pitch, type Seconds } from '../../base/units.ts';
import { instrumentById, type Instrument } from '../../document/catalogue/instruments.ts';
import type { Track } from '../../document/schema/music.ts';
import type { LoopPoints } from './bake-loop.ts';

/** All sounds are made at this rate, whatever the context: it plays others by itself. */
export const SOUND_RATE = 48000;

/** One sample of an instrument, named: a pitched root, or a row of a drum kit. */
export type SoundName =
  | { readonly instrument: string; readonly root: Pitch; readonly row?: undefined }
  | { readonly instrument: string; readonly row: string; readonly root?: undefined };

export const soundKey = ({ instrument, root, row }: SoundName): string => `${instrument}/${row ?? root ?? 0}`;

/** A sound as numbers, before it is a buffer: mono, at `SOUND_RATE`. */
export interface MadeSound {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly pitch: Pitch;
  readonly loop: LoopPoints | undefined;
  readonly release: Seconds;
}

/** Semitones between the pitches that are really made; those between are played faster or slower. */
const ROOT_SPACING = 4;

/** The root that sounds a pitch; a pitch out of the instrument's range takes the nearest root there is. */
export function rootFor({ range }: Instrument, pitch: Pitch): Pitch {
  const highest = Math.ceil((range.high - range.low) / ROOT_SPACING);
  return range.low + ROOT_SPACING * clamp(Math.round((pitch - range.low) / ROOT_SPACING), 0, highest);
}

/** The instrument that a track really sounds: one that does not fit its role is replaced by a plain one that does. */
export function soundingInstrument({ role, instrument }: Pick<Track, 'role' | 'instrument'>): Instrument {
  const wished = instrumentById(instrument);
  if (wished.role === role) return wished;
  return instrumentById(role === 'drums' ? 'drum-kit' : 'piano');
}
