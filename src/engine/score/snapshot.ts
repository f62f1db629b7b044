import { compareText } from '../../base/order.ts';
import type { Decibels, Pan, Pitch, Seconds, Ticks, Velocity } from '../../base/units.ts';
import type { MetreMap } from '../../document/music/metre-map.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import { clipsOf } from '../../document/queries/song.ts';
import { stepPlace, type PlacedStep } from '../../document/queries/steps.ts';
import type { Clip, Track } from '../../document/schema/music.ts';
import type { Tables } from '../../document/tables.ts';

/** What the player reads: immutable, plain, and shared between snapshots wherever nothing changed. */
export interface SongSnapshot {
  /** In the order of the piece. */
  readonly tracks: readonly TrackSnapshot[];
  readonly tempo: TempoMap;
  readonly metre: MetreMap;
  readonly volume: Decibels;
  /** Where the song ends; nothing starts at or after it. */
  readonly end: Ticks;
}

export interface TrackSnapshot {
  readonly id: string;
  readonly role: Track['role'];
  readonly instrument: string;
  readonly isMuted: boolean;
  readonly volume: Decibels;
  readonly pan: Pan;
  /** By start, then id. The same array until a clip, note or step of the track changes. */
  readonly clips: readonly ClipSnapshot[];
}

export interface ClipSnapshot {
  readonly id: string;
  readonly start: Ticks;
  readonly length: Ticks;
  /** Length of the pattern that repeats; 0 does not repeat. */
  readonly loop: Ticks;
  /** By start, then id. */
  readonly notes: readonly NoteSnapshot[];
  readonly hits: readonly HitSnapshot[];
  readonly recording: RecordingSnapshot | undefined;
}

interface NoteSnapshot {
  readonly id: string;
  readonly start: Ticks;
  readonly length: Ticks;
  readonly pitch: Pitch;
  readonly velocity: Velocity;
}

interface HitSnapshot {
  readonly id: string;
  readonly start: Ticks;
  readonly row: string;
  readonly velocity: Velocity;
}

interface RecordingSnapshot {
  readonly asset: string;
  readonly offset: Seconds;
  readonly gain: Decibels;
}

/** All steps by clip, in one pass over the table. */
export function stepsByClip(tables: Tables): ReadonlyMap<string, readonly PlacedStep[]> {
  const found = new Map<string, PlacedStep[]>();
  for (const step of tables.step.all()) {
    const place = stepPlace(step.id);
    if (!place) continue;
    const known = found.get(place.clip);
    if (known) known.push({ ...place, ...step });
    else found.set(place.clip, [{ ...place, ...step }]);
  }
  return found;
}

/** @param clips  handed in where they are known to be unchanged */
export const snapshotTrack = (track: Track, clips: readonly ClipSnapshot[]): TrackSnapshot => ({
  id: track.id,
  role: track.role,
  instrument: track.instrument,
  isMuted: track.isMuted,
  volume: track.volume,
  pan: track.pan,
  clips,
});

/** Only what the track's role can sound is taken over. */
export function snapshotClips(tables: Tables, track: Track, steps: ReadonlyMap<string, readonly PlacedStep[]>): ClipSnapshot[] {
  return clipsOf(tables, track.id).map((clip) => ({
    id: clip.id,
    start: clip.start,
    length: clip.length,
    loop: clip.loop,
    notes: track.role === 'notes' ? notesOf(tables, clip.id) : [],
    hits: track.role === 'drums' ? hitsOf(steps.get(clip.id) ?? []) : [],
    recording: track.role === 'audio' ? recordingOf(clip) : undefined,
  }));
}

/** The records themselves, which nothing changes: a large song is not copied note by note. */
const notesOf = (tables: Tables, clip: string): NoteSnapshot[] => [...tables.note.unsorted('clip', clip)].sort(byStart);

const hitsOf = (steps: readonly PlacedStep[]): HitSnapshot[] =>
  steps.map(({ id, tick, row, velocity }) => ({ id, start: tick, row, velocity })).sort(byStart);

const recordingOf = ({ asset, offset, gain }: Clip): RecordingSnapshot | undefined =>
  asset === null ? undefined : { asset, offset, gain };

const byStart = (left: { start: Ticks; id: string }, right: { start: Ticks; id: string }): number =>
  left.start - right.start || compareText(left.id, right.id);
