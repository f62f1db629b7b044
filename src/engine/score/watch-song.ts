import { createEmitter, type Signal } from '../../base/signal.ts';
import type { DocumentChange } from '../../document/changes.ts';
import { metreMapOf, songEnd, tempoMapOf, tracksInOrder } from '../../document/queries/song.ts';
import { stepPlace } from '../../document/queries/steps.ts';
import type { KindName } from '../../document/schema/kinds.ts';
import type { Track } from '../../document/schema/music.ts';
import type { Tables } from '../../document/tables.ts';
import { snapshotClips, snapshotTrack, stepsByClip, type SongSnapshot, type TrackSnapshot } from './snapshot.ts';

/** What the watcher needs of a piece. */
export interface WatchedPiece {
  readonly tables: Tables;
  readonly changes: Signal<DocumentChange>;
}

export interface SongChange {
  readonly song: SongSnapshot;
  /** Tracks whose sounding content changed, gone ones included. */
  readonly dirty: ReadonlySet<string>;
  readonly hasNewTempo: boolean;
}

export interface SongWatch {
  song(): SongSnapshot;
  readonly changed: Signal<SongChange>;
  dispose(): void;
}

/** The song as one immutable snapshot, read anew without watching. */
export function snapshotSong(tables: Tables): SongSnapshot {
  const steps = stepsByClip(tables);
  const tracks = tracksInOrder(tables).map((track) => snapshotTrack(track, snapshotClips(tables, track, steps)));
  return { tracks, ...songFacts(tables) };
}

const songFacts = (tables: Tables) => ({
  tempo: tempoMapOf(tables),
  metre: metreMapOf(tables),
  volume: tables.song.get('song')?.volume ?? 0,
  end: songEnd(tables),
});

const SOUNDING: readonly KindName[] = ['song', 'tempo', 'metre', 'track', 'clip', 'note', 'step', 'line'];

/** Keeps a snapshot in step with the piece: a change marks its tracks, and only those are read again. */
export function watchSong(piece: WatchedPiece): SongWatch {
  const { tables } = piece;
  const emitter = createEmitter<SongChange>();
  let song = snapshotSong(tables);
  let owners = ownersOf(song);

  const stop = piece.changes.listen((change) => {
    if (!SOUNDING.some((kind) => change.ids.has(kind))) return;
    const marked = markedTracks(change, tables, owners);
    const before = new Map(song.tracks.map((track) => [track.id, track]));
    song = rebuild(tables, song, marked, change);
    owners = ownersOf(song, owners, marked);
    const dirty = new Set<string>();
    for (const track of song.tracks) if (soundsOtherwise(before.get(track.id), track)) dirty.add(track.id);
    for (const track of song.tracks) before.delete(track.id);
    for (const gone of before.keys()) dirty.add(gone);
    emitter.emit({ song, dirty, hasNewTempo: change.ids.has('tempo') });
  });

  return { song: () => song, changed: emitter, dispose: stop };
}

const soundsOtherwise = (before: TrackSnapshot | undefined, now: TrackSnapshot): boolean =>
  before === undefined ||
  before.clips !== now.clips ||
  before.instrument !== now.instrument ||
  before.isMuted !== now.isMuted ||
  before.role !== now.role;

function rebuild(tables: Tables, song: SongSnapshot, marked: ReadonlySet<string>, change: DocumentChange): SongSnapshot {
  const before = new Map(song.tracks.map((track) => [track.id, track]));
  const steps = marked.size > 0 ? stepsByClip(tables) : new Map<string, never>();
  const heads = change.ids.get('track') ?? new Set<string>();
  const tracks = tracksInOrder(tables).map((track: Track) => {
    const known = before.get(track.id);
    if (known && known.role === track.role && !marked.has(track.id)) {
      return heads.has(track.id) ? snapshotTrack(track, known.clips) : known;
    }
    return snapshotTrack(track, snapshotClips(tables, track, marked.size > 0 ? steps : stepsByClip(tables)));
  });
  const { ids } = change;
  const isWhole = ['song', 'tempo', 'metre', 'clip', 'line', 'track'].some((kind) => ids.has(kind as KindName));
  if (!isWhole) return { ...song, tracks };
  const facts = songFacts(tables);
  return { ...facts, tempo: ids.has('tempo') ? facts.tempo : song.tempo, metre: ids.has('metre') ? facts.metre : song.metre, tracks };
}

/** Which track a clip, and which clip a note, belonged to when last read: a removed record no longer says so itself. */
interface Owners {
  readonly trackOfClip: ReadonlyMap<string, string>;
  readonly clipOfNote: ReadonlyMap<string, string>;
}

function ownersOf(song: SongSnapshot, known?: Owners, marked?: ReadonlySet<string>): Owners {
  if (known && marked?.size === 0) return known;
  const trackOfClip = new Map<string, string>();
  const clipOfNote = new Map(known?.clipOfNote);
  for (const track of song.tracks) {
    const isRead = !known || marked?.has(track.id) === true;
    for (const clip of track.clips) {
      trackOfClip.set(clip.id, track.id);
      if (isRead) for (const note of clip.notes) clipOfNote.set(note.id, clip.id);
    }
  }
  return { trackOfClip, clipOfNote };
}

function markedTracks(change: DocumentChange, tables: Tables, owners: Owners): Set<string> {
  const marked = new Set<string>();
  const markClip = (clip: string | undefined): void => {
    if (clip === undefined) return;
    for (const track of [tables.clip.get(clip)?.track, owners.trackOfClip.get(clip)]) if (track !== undefined) marked.add(track);
  };
  for (const clip of change.ids.get('clip') ?? []) markClip(clip);
  for (const note of change.ids.get('note') ?? []) {
    markClip(tables.note.get(note)?.clip);
    markClip(owners.clipOfNote.get(note));
  }
  for (const step of change.ids.get('step') ?? []) markClip(stepPlace(step)?.clip);
  return marked;
}
