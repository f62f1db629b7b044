import { generateNKeysBetween } from 'fractional-indexing';
import { byOrder } from '../../base/order.ts';
import type { Bpm, Pitch, Ticks, Velocity } from '../../base/units.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { metreMapOf } from '../queries/song.ts';
import { stepId } from '../queries/steps.ts';
import { createMetreMap } from '../music/metre-map.ts';
import { linesInOrder } from '../queries/lyrics.ts';
import type { SyllableTime } from '../words/sung.ts';
import type { Writer } from '../write.ts';

interface ArrivingSound {
  readonly name: string;
  readonly instrument: string;
}
export type ArrivingTrack = ArrivingSound & (ArrivingNotes | ArrivingDrums);
interface ArrivingNotes {
  readonly role: 'notes';
  readonly notes: readonly { start: Ticks; length: Ticks; pitch: Pitch; velocity: Velocity }[];
}
interface ArrivingDrums {
  readonly role: 'drums';
  readonly hits: readonly { tick: Ticks; row: string; velocity: Velocity }[];
}

export interface ArrivingSong {
  readonly title: string;
  readonly tracks: readonly ArrivingTrack[];
  readonly lines: readonly ArrivingWords[];
  /** Taken over with the tracks; left out where the piece keeps its own time. */
  readonly time?: {
    readonly tempos: readonly { tick: Ticks; bpm: Bpm }[];
    readonly metres: readonly { tick: Ticks; groups: readonly number[]; unit: number }[];
  };
  /** BCP 47 tag of the lines. */
  readonly language: string;
}

interface ArrivingWords {
  readonly start: Ticks;
  readonly text: string;
  /** Counted from the line's start, as far as the file tells. */
  readonly syllables?: readonly SyllableTime[] | undefined;
}

/** Brings in a song from elsewhere as one step: a clip a track, from the beginning of the piece. @returns the ids of its tracks */
export function importSong(piece: PieceDoc, song: ArrivingSong): string[] {
  const { tables } = piece;
  const last = [...tables.track.all()].sort(byOrder).at(-1);
  const orders = generateNKeysBetween(last?.order ?? null, null, song.tracks.length);
  const metres = song.time ? createMetreMap(song.time.metres) : metreMapOf(tables);
  const sentence = { id: 'history.importSong', values: { count: song.tracks.length } } as const;
  const ids = run(piece, { command: 'importSong', sentence }, (write) => {
    if (song.time) putTime(piece, write, song.time);
    if (song.title && !tables.song.get('song')?.title) write.update('song', 'song', { title: song.title.slice(0, 120) });
    putLines(piece, write, song);
    return song.tracks.map((track, index) => {
      const id = newRecordId(piece);
      const clip = newRecordId(piece);
      const { name, role, instrument } = track;
      const ends = role === 'notes' ? track.notes.map(({ start, length }) => start + length) : track.hits.map(({ tick }) => tick + 1);
      const length = metres.barEnd(Math.max(0, ends.reduce((end, next) => Math.max(end, next), 0) - 1));
      write.put('track', id, {
        name: name.slice(0, 60), role, instrument, colour: (tables.track.all().length + index) % 12, volume: -8, pan: 0,
        isMuted: false, order: orders[index] ?? 'a0', by: piece.person,
      });
      write.put('clip', clip, { track: id, start: 0, length, loop: 0, division: 4, asset: null, offset: 0, gain: 0, by: piece.person });
      if (role === 'notes') for (const note of track.notes) write.put('note', newRecordId(piece), { clip, ...note });
      else for (const { tick, row, velocity } of track.hits) write.put('step', stepId({ clip, row, tick }), { velocity });
      return id;
    });
  });
  return ids ?? [];
}

function putTime(piece: PieceDoc, write: Writer, { tempos, metres }: NonNullable<ArrivingSong['time']>): void {
  for (const { id } of piece.tables.tempo.all()) write.remove('tempo', id);
  for (const { id } of piece.tables.metre.all()) write.remove('metre', id);
  for (const { tick, bpm } of tempos) write.put('tempo', String(tick), { bpm });
  for (const { tick, groups, unit } of metres) write.put('metre', String(tick), { groups, unit });
}

function putLines(piece: PieceDoc, write: Writer, { lines, language }: ArrivingSong): void {
  if (lines.length === 0) return;
  const orders = generateNKeysBetween(linesInOrder(piece.tables).at(-1)?.order ?? null, null, lines.length);
  if (!piece.tables.language.get(language)) write.put('language', language, { order: 'a0' });
  for (const [index, { start, text, syllables = [] }] of lines.entries()) {
    const line = newRecordId(piece);
    write.put('line', line, { order: orders[index] ?? 'a0', start, end: lines[index + 1]?.start ?? null, by: piece.person });
    write.put('lineText', newRecordId(piece), { line, language, text, syllables: syllables.slice(0, 400), by: piece.person });
  }
}
