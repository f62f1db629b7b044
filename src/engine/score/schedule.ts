import { compareText } from '../../base/order.ts';
import type { Decibels, Pitch, Seconds, Ticks, Velocity } from '../../base/units.ts';
import type { ClipSnapshot, SongSnapshot, TrackSnapshot } from './snapshot.ts';

interface Placed {
  /** The same for the same sound in every window: record id, `@`, number of the repeat. */
  readonly id: string;
  readonly track: string;
  readonly tick: Ticks;
}

interface NoteEvent extends Placed {
  readonly kind: 'note';
  readonly length: Ticks;
  readonly pitch: Pitch;
  readonly velocity: Velocity;
}

interface HitEvent extends Placed {
  readonly kind: 'hit';
  readonly row: string;
  readonly velocity: Velocity;
}

export interface RecordingEvent extends Placed {
  readonly kind: 'recording';
  readonly length: Ticks;
  readonly asset: string;
  readonly offset: Seconds;
  readonly gain: Decibels;
}

export type ScheduledEvent = NoteEvent | HitEvent | RecordingEvent;

/** A pattern that repeats faster than a sixty-fourth note repeats at that: no document can flood the player. */
const SHORTEST_REPEAT: Ticks = 60;

/**
 * Everything that starts within [from, to): repeats unrolled, muted tracks and what lies past the song's end left out.
 * Windows laid end to end give exactly what one window over all of them gives.
 * @returns by tick, then by order of tracks, then by id
 */
export function schedule(song: SongSnapshot, from: Ticks, to: Ticks): readonly ScheduledEvent[] {
  const events: ScheduledEvent[] = [];
  const order = new Map<string, number>();
  for (const [index, track] of song.tracks.entries()) {
    order.set(track.id, index);
    for (const event of scheduleTrack(track, from, Math.min(to, song.end))) events.push(event);
  }
  const placeOf = ({ track }: ScheduledEvent): number => order.get(track) ?? 0;
  return events.sort(
    (left, right) => left.tick - right.tick || placeOf(left) - placeOf(right) || compareText(left.id, right.id),
  );
}

/** The same for one track; unsorted. */
export function scheduleTrack(track: TrackSnapshot, from: Ticks, to: Ticks): ScheduledEvent[] {
  if (track.isMuted) return [];
  return track.clips.flatMap((clip) =>
    repeatsBetween(clip, from, to).flatMap((repeat) => startsIn(track.id, clip, repeat, from, to)),
  );
}

/** Recordings that began before a tick and still sound there. */
export function recordingsAt(track: TrackSnapshot, tick: Ticks): RecordingEvent[] {
  if (track.isMuted) return [];
  return track.clips.flatMap((clip) =>
    repeatsBetween(clip, tick, tick + 1).flatMap((repeat) => {
      const event = recordingIn(track.id, clip, repeat);
      return event && event.tick < tick && tick < event.tick + event.length ? [event] : [];
    }),
  );
}

/** One round of a clip's pattern. */
interface Repeat {
  readonly number: number;
  readonly start: Ticks;
  readonly length: Ticks;
}

function repeatsBetween(clip: ClipSnapshot, from: Ticks, to: Ticks): Repeat[] {
  const end = clip.start + clip.length;
  if (clip.length <= 0 || end <= from || clip.start >= to) return [];
  if (clip.loop <= 0 || clip.loop >= clip.length) return [{ number: 0, start: clip.start, length: clip.length }];
  const span = Math.max(clip.loop, SHORTEST_REPEAT);
  const repeats: Repeat[] = [];
  for (let number = Math.max(0, Math.floor((from - clip.start) / span)); ; number++) {
    const start = clip.start + number * span;
    if (start >= Math.min(end, to)) return repeats;
    repeats.push({ number, start, length: Math.min(span, end - start) });
  }
}

function startsIn(track: string, clip: ClipSnapshot, repeat: Repeat, from: Ticks, to: Ticks): ScheduledEvent[] {
  const events: ScheduledEvent[] = [];
  const low = Math.max(0, from - repeat.start);
  const high = Math.min(repeat.length, to - repeat.start);
  for (let index = firstFrom(clip.notes, low); index < clip.notes.length; index++) {
    const note = clip.notes[index];
    if (!note || note.start >= high) break;
    const { pitch, velocity } = note;
    const length = Math.min(note.length, repeat.length - note.start);
    events.push({ kind: 'note', id: `${note.id}@${repeat.number}`, track, tick: repeat.start + note.start, length, pitch, velocity });
  }
  for (let index = firstFrom(clip.hits, low); index < clip.hits.length; index++) {
    const hit = clip.hits[index];
    if (!hit || hit.start >= high) break;
    const { row, velocity } = hit;
    events.push({ kind: 'hit', id: `${hit.id}@${repeat.number}`, track, tick: repeat.start + hit.start, row, velocity });
  }
  const recording = recordingIn(track, clip, repeat);
  if (recording && recording.tick >= from && recording.tick < to) events.push(recording);
  return events;
}

function recordingIn(track: string, clip: ClipSnapshot, repeat: Repeat): RecordingEvent | undefined {
  if (!clip.recording) return undefined;
  const id = `${clip.id}@${repeat.number}`;
  return { kind: 'recording', id, track, tick: repeat.start, length: repeat.length, ...clip.recording };
}

/** Index of the first thing that starts at or after a tick. */
function firstFrom(sorted: readonly { readonly start: Ticks }[], tick: Ticks): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}
