import type { ArrivingSong, ArrivingTrack } from '../../document/commands/import-song.ts';
import { drumRowOf, instrumentOf } from '../../document/music/general-midi.ts';
import type { ImportedSong, ImportedTrack } from '../../media/media-types.ts';

/** A MIDI file in the sounds of the studio. `takesTime`: its tempo and metre become those of the piece. */
export function arrivingSong(song: ImportedSong, options: { takesTime: boolean; language: string }): ArrivingSong {
  const { title, tempos, metres, lines } = song;
  return {
    title,
    tracks: song.tracks.map(arrivingTrack),
    lines,
    language: options.language,
    ...(options.takesTime ? { time: { tempos, metres } } : {}),
  };
}

function arrivingTrack({ name, isDrums, program, notes }: ImportedTrack): ArrivingTrack {
  if (!isDrums) return { name, role: 'notes', instrument: instrumentOf(program), notes };
  const hits = notes.map(({ start, pitch, velocity }) => ({ tick: start, row: drumRowOf(pitch), velocity: Math.max(0.05, velocity) }));
  return { name, role: 'drums', instrument: 'drum-kit', hits };
}
