import type { Ticks } from '../../base/units.ts';
import { clipsOf, tempoMapOf } from '../../document/queries/song.ts';
import { stepsOf } from '../../document/queries/steps.ts';
import type { Clip } from '../../document/schema/music.ts';
import type { Tables } from '../../document/tables.ts';

/** How much sounds in each of `columns` equal parts of the song, within [0, 1]: recordings by their peaks, notes and steps by their strength. */
export function songShape(tables: Tables, end: Ticks, columns: number): number[] {
  const voices = Array.from({ length: columns }, () => 0);
  const notes = Array.from({ length: columns }, () => 0);
  const columnAt = (tick: Ticks): number => Math.floor((tick / end) * columns);
  const raise = (shape: number[], column: number, by: number): void => {
    if (column >= 0 && column < columns) shape[column] = (shape[column] ?? 0) + by;
  };
  const tempos = tempoMapOf(tables);

  const addRecording = (clip: Clip): void => {
    const recording = clip.asset === null ? undefined : tables.asset.get(clip.asset);
    if (!recording || recording.seconds <= 0) return;
    const from = tempos.secondsAt(clip.start);
    for (let column = columnAt(clip.start); column <= columnAt(clip.start + clip.length - 1); column++) {
      const seconds = Math.max(0, tempos.secondsAt((column / columns) * end) - from) + clip.offset;
      const peak = recording.peaks[Math.floor((seconds / recording.seconds) * recording.peaks.length)] ?? 0;
      if (column >= 0 && column < columns) voices[column] = Math.max(voices[column] ?? 0, peak / 100);
    }
  };
  const addNotes = (clip: Clip): void => {
    const pattern = clip.loop > 0 ? clip.loop : clip.length;
    const marks = [
      ...tables.note.where('clip', clip.id).map(({ start, velocity }) => ({ start, velocity })),
      ...stepsOf(tables, clip.id).map(({ tick, velocity }) => ({ start: tick, velocity })),
    ].filter(({ start }) => start < pattern);
    for (let round = 0; round < clip.length; round += Math.max(1, pattern)) {
      for (const { start, velocity } of marks) if (round + start < clip.length) raise(notes, columnAt(clip.start + round + start), velocity);
    }
  };
  for (const track of tables.track.all()) {
    for (const clip of clipsOf(tables, track.id)) {
      if (track.role === 'audio') addRecording(clip);
      else addNotes(clip);
    }
  }
  const most = Math.max(1e-9, ...notes);
  // Where a voice sounds, the voice is what one sings to; the rest is a quiet ground.
  return voices.map((voice, column) => Math.max(voice, ((notes[column] ?? 0) / most) * 0.4));
}
