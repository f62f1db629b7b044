import { clipsOf, metresInOrder, tempoMapOf, tracksInOrder } from '../../document/queries/song.ts';
import { stepsOf } from '../../document/queries/steps.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { Tables } from '../../document/tables.ts';
import type { KarSong } from '../../media/lyrics/kar.ts';

type MidiNote = KarSong['tracks'][number]['notes'][number];

/** General MIDI programs and drum keys nearest to our sounds; whatever has none is a piano or a tom. @source MIDI 1.0 GM1 sound set */
const PROGRAMS: Readonly<Record<string, number>> = {
  piano: 0, bell: 14, tsymbaly: 15, organ: 19, accordion: 21, guitar: 24, bass: 32, 'synth-bass': 38, strings: 48, bandura: 46, flute: 73, saz: 104, oud: 106, kalimba: 108,
};
const DRUM_KEYS: Readonly<Record<string, number>> = { kick: 36, snare: 38, clap: 39, 'hat-closed': 42, 'hat-open': 46, crash: 49 };
const TOM = 45;
const STEP_TICKS = 120;

/** The notes and beats of a piece as a MIDI file holds them; recordings have no place there. */
export function karSong(tables: Tables): KarSong {
  return {
    tempos: [...tempoMapOf(tables).changes],
    metres: metresInOrder(tables),
    tracks: tracksInOrder(tables)
      .filter(({ role, isMuted }) => role !== 'audio' && !isMuted)
      .map((track) => ({
        name: track.name || track.instrument,
        isDrums: track.role === 'drums',
        program: PROGRAMS[track.instrument] ?? 0,
        notes: clipsOf(tables, track.id).flatMap((clip) => sounding(clip, notesIn(tables, track, clip))),
      })),
  };
}

function notesIn(tables: Tables, track: Track, clip: Clip): readonly MidiNote[] {
  if (track.role !== 'drums') return tables.note.where('clip', clip.id).map(({ start, length, pitch, velocity }) => ({ start, length, pitch, velocity }));
  return stepsOf(tables, clip.id).map(({ tick, row, velocity }) => ({ start: tick, length: STEP_TICKS, pitch: DRUM_KEYS[row] ?? TOM, velocity }));
}

/** A pattern repeats until its clip ends, where notes are cut. */
function sounding({ start, length, loop }: Clip, notes: readonly MidiNote[]): MidiNote[] {
  const round = loop > 0 ? loop : length;
  const sounded: MidiNote[] = [];
  for (let from = 0; from < length && round > 0; from += round) {
    for (const note of notes) {
      const at = from + note.start;
      if (note.start < round && at < length) sounded.push({ ...note, start: start + at, length: Math.max(1, Math.min(note.length, length - at)) });
    }
  }
  return sounded;
}
