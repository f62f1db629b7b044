import { isEqual } from '../../base/equal.ts';
import type { Seconds, Ticks } from '../../base/units.ts';
import type { TempoMap } from '../../document/music/tempo-map.ts';
import { recordingsAt, schedule, scheduleTrack, type ScheduledEvent } from '../score/schedule.ts';
import type { SongSnapshot, TrackSnapshot } from '../score/snapshot.ts';
import { anchorAt, tickOf, timeOf, windowsUntil, type Anchor, type Cursor, type Range, type Window } from '../score/timeline.ts';
import type { SongChange } from '../score/watch-song.ts';
import type { Voice } from '../sounds/voice.ts';
import type { Timing } from './band.ts';
import { createLanes, type Sounding } from './lanes.ts';

/** Where the player's sounds go. */
export interface Outlet {
  /** The audio clock. */
  now(): Seconds;
  readonly sampleRate: number;
  play(track: TrackSnapshot, event: ScheduledEvent, timing: Timing): Voice | undefined;
  /** Clicks of the metronome in a window. */
  click(window: Window, timeAt: (tick: Ticks) => Seconds): void;
}

/** Hands a song to the audio thread ahead of time and keeps what it handed over in step with the song. */
export interface Player {
  /** Begins with a place of the song at a moment of the audio clock. */
  start(anchor: Anchor): void;
  stop(): void;
  /** Hands over no more and lets ring what rings: the song is over. */
  finish(): void;
  /** Hands over everything up to a moment. Calling it late costs nothing as long as that moment is ahead. */
  advance(until: Seconds): void;
  change(change: SongChange): void;
  /** Plays a track's share anew: something it lacked is there now. */
  refresh(tracks: Iterable<string>): void;
  setLoop(loop: Range | undefined): void;
  /** The place in the song at a moment of the audio clock, as far as it is known. */
  tickAt(time: Seconds): Ticks;
  /** Whether a moment lies behind the song's last tick, with no loop that holds it. */
  isOverAt(time: Seconds): boolean;
  readonly isPlaying: boolean;
}

/** An edit takes hold this much ahead of the clock: what starts sooner is left alone. */
export const EDIT_GUARD: Seconds = 0.015;
const STOP_FADE: Seconds = 0.03;
/** Anchors older than this are no longer asked for. */
const KEPT_SECONDS: Seconds = 2;

export function createPlayer(outlet: Outlet, firstSong: SongSnapshot): Player {
  const lanes = createLanes();
  let song = firstSong;
  let loop: Range | undefined;
  let cursor: Cursor | undefined;
  let anchors: Anchor[] = [];
  /** The tempo an anchor was made under: what is still on its way to the ear was played by it. */
  const tempos = new WeakMap<Anchor, TempoMap>();

  const onFrame = (time: Seconds): Seconds => Math.round(time * outlet.sampleRate) / outlet.sampleRate;
  const startOf = (event: ScheduledEvent, anchor: Anchor): Seconds => onFrame(timeOf(song.tempo, anchor, event.tick));
  const endOf = (event: ScheduledEvent, anchor: Anchor): Seconds => {
    if (event.kind === 'hit') return Infinity;
    const turn = loop && event.tick < loop.to ? loop.to : Infinity;
    return onFrame(timeOf(song.tempo, anchor, Math.min(event.tick + event.length, turn, song.end)));
  };

  const hand = (track: TrackSnapshot, event: ScheduledEvent, anchor: Anchor, from = startOf(event, anchor)): void => {
    const start = Math.max(from, onFrame(outlet.now()));
    const timing = { start, end: endOf(event, anchor), late: Math.max(0, start - startOf(event, anchor)) };
    const voice = outlet.play(track, event, timing);
    if (voice) lanes.add({ event, voice });
  };
  const handRunning = (track: TrackSnapshot, anchor: Anchor, from: Seconds, known: ReadonlySet<string>): void => {
    const tick = Math.ceil(tickOf(song.tempo, anchor, from));
    if (tick >= song.end) return;
    for (const event of recordingsAt(track, tick)) if (!known.has(event.id)) hand(track, event, anchor, onFrame(from));
  };

  const advance = (until: Seconds): void => {
    if (!cursor) return;
    const ahead = windowsUntil(song.tempo, cursor, { until, loop });
    cursor = ahead.cursor;
    const tracks = new Map(song.tracks.map((track) => [track.id, track]));
    for (const window of ahead.windows) {
      const { anchor } = window;
      if (anchors.at(-1) !== anchor) {
        anchors.push(anchor);
        tempos.set(anchor, song.tempo);
        for (const track of song.tracks) handRunning(track, anchor, anchor.time, NOTHING);
      }
      for (const event of schedule(song, window.from, window.to)) {
        const track = tracks.get(event.track);
        if (track) hand(track, event, anchor);
      }
      outlet.click(window, (tick) => onFrame(timeOf(song.tempo, anchor, tick)));
    }
    const now = outlet.now();
    lanes.forgetBefore(now - 0.1);
    anchors = anchors.filter((_, index) => (anchors[index + 1]?.time ?? Infinity) > now - KEPT_SECONDS);
  };

  /** What a sounding event has become, in the song as it is now. */
  const nowOf = ({ event }: Sounding): ScheduledEvent | undefined => {
    const track = song.tracks.find(({ id }) => id === event.track);
    return track && scheduleTrack(track, event.tick, Math.min(event.tick + 1, song.end)).find(({ id }) => id === event.id);
  };
  const isSameSound = (left: ScheduledEvent, right: ScheduledEvent): boolean => {
    if (left.kind === 'recording' && right.kind === 'recording') {
      return left.asset === right.asset && left.offset === right.offset && left.gain === right.gain;
    }
    return left.kind !== 'note' || right.kind !== 'note' || left.pitch === right.pitch;
  };
  /** Brings what already sounds in step. @returns ids of what plays on */
  const keepSounding = (begun: readonly Sounding[], cut: Seconds): Set<string> => {
    const kept = new Set<string>();
    for (const sounding of begun) {
      const event = nowOf(sounding);
      const anchor = anchorAt(anchors, sounding.voice.start);
      if (!event || !anchor || !isSameSound(event, sounding.event)) {
        sounding.voice.fade(cut, STOP_FADE);
        lanes.drop(sounding);
        continue;
      }
      kept.add(event.id);
      const holds = anchorAt(anchors, cut) ?? anchor;
      if (event.kind === 'hit') continue;
      const wasLength = sounding.event.kind === 'hit' ? 0 : sounding.event.length;
      if (event.length !== wasLength || holds !== anchor) sounding.voice.endAt(Math.max(cut, endOf(event, holds)));
    }
    return kept;
  };

  const refresh = (tracks: Iterable<string>): void => {
    if (!cursor) return;
    const cut = outlet.now() + EDIT_GUARD;
    for (const id of new Set(tracks)) {
      const kept = keepSounding(lanes.cut(id, cut), cut);
      const track = song.tracks.find((other) => other.id === id);
      if (!track) continue;
      const holds = anchorAt(anchors, cut);
      if (holds && holds.time <= cut) handRunning(track, holds, cut, kept);
      for (const [index, anchor] of anchors.entries()) {
        const next = anchors[index + 1];
        if (next && next.time <= cut) continue;
        const to = next ? Math.round(tickOf(song.tempo, anchor, next.time)) : cursor.tick;
        const from = Math.max(anchor.tick, Math.floor(tickOf(song.tempo, anchor, Math.max(cut, anchor.time))) - 1);
        if (anchor.time > cut) handRunning(track, anchor, anchor.time, NOTHING);
        for (const event of scheduleTrack(track, Math.ceil(from), Math.min(to, song.end))) {
          if (startOf(event, anchor) > cut) hand(track, event, anchor);
        }
      }
    }
  };

  /** Nails the place where the song is now to the clock anew, and hands over again from there. */
  const anchorAnew = (before: SongSnapshot): void => {
    if (!cursor) return;
    const cut = onFrame(outlet.now() + EDIT_GUARD);
    const holds = anchorAt(anchors, cut) ?? cursor.anchor;
    const isBegun = holds.time <= cut;
    const anchor = isBegun ? { time: cut, tick: tickOf(before.tempo, holds, cut) } : holds;
    const reach = timeOf(before.tempo, cursor.anchor, cursor.tick);
    const begun = lanes.tracks().flatMap((track) => lanes.cut(track, cut));
    anchors = [...anchors.filter(({ time }) => time < anchor.time), anchor];
    tempos.set(anchor, song.tempo);
    const kept = keepSounding(begun, cut);
    cursor = { anchor, tick: Math.ceil(anchor.tick) };
    for (const track of song.tracks) handRunning(track, anchor, anchor.time, kept);
    advance(Math.max(reach, cut));
  };

  const leave = (): void => {
    cursor = undefined;
    anchors = [];
  };

  return {
    start(anchor) {
      lanes.fadeAll(outlet.now(), STOP_FADE);
      anchors = [];
      cursor = { anchor: { time: onFrame(anchor.time), tick: anchor.tick }, tick: Math.ceil(anchor.tick) };
    },
    stop() {
      lanes.fadeAll(outlet.now(), STOP_FADE);
      leave();
    },
    finish: leave,
    advance,
    change({ song: next, dirty, hasNewTempo }) {
      const before = song;
      song = next;
      if (hasNewTempo) anchorAnew(before);
      else refresh(next.end === before.end ? dirty : [...dirty, ...next.tracks.map(({ id }) => id)]);
    },
    refresh,
    setLoop(range) {
      if (isEqual(loop, range)) return;
      loop = range;
      anchorAnew(song);
    },
    tickAt(time) {
      const anchor = anchorAt(anchors, time) ?? cursor?.anchor;
      return anchor ? Math.max(0, tickOf(tempos.get(anchor) ?? song.tempo, anchor, Math.max(time, anchor.time))) : 0;
    },
    isOverAt(time) {
      const anchor = anchorAt(anchors, time);
      if (!cursor || !anchor) return false;
      const turns = loop !== undefined && anchor.tick < loop.to && loop.from < song.end;
      return !turns && tickOf(song.tempo, anchor, time) >= song.end;
    },
    get isPlaying() {
      return cursor !== undefined;
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();
