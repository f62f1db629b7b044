import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { recordingsAt, schedule, scheduleTrack } from '../../src/engine/score/schedule.ts';
import type { ClipSnapshot, SongSnapshot, TrackSnapshot } from '../../src/engine/score/snapshot.ts';
import { randomSong, SEEDS } from './support/random-song.ts';

const base = randomSong(0);
const clip = (fields: Partial<ClipSnapshot>): ClipSnapshot => ({
  id: 'c', start: 0, length: 3840, loop: 0, notes: [], hits: [], recording: undefined, ...fields,
});
const track = (clips: readonly ClipSnapshot[], fields: Partial<TrackSnapshot> = {}): TrackSnapshot => ({
  id: 't', role: 'notes', instrument: 'guitar', isMuted: false, volume: 0, pan: 0, clips, ...fields,
});
const song = (tracks: readonly TrackSnapshot[], end = 100_000): SongSnapshot => ({ ...base, tracks, end });
const note = (id: string, start: number, length = 100) => ({ id, start, length, pitch: 60, velocity: 1 });

describe('schedule', () => {
  it.each(SEEDS)('[EN1] windows laid end to end give what one window gives (seed %i)', (seed) => {
    const random = seededRandom(seed + 7);
    const piece = randomSong(seed);
    const whole = schedule(piece, 0, 40_000);
    const parts: (typeof whole)[number][] = [];
    for (let from = 0; from < 40_000; ) {
      const to = Math.min(40_000, from + 1 + Math.floor(random() * 900));
      parts.push(...schedule(piece, from, to));
      from = to;
    }
    expect(parts).toEqual(whole);
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    const ticks = whole.map(({ tick }) => tick);
    expect([...ticks].sort((left, right) => left - right)).toEqual(ticks);
  });

  it('[EN2] a pattern repeats until its clip ends, and a note ends with its round', () => {
    const piece = song([track([clip({ start: 100, length: 2500, loop: 1000, notes: [note('a', 0), note('b', 900, 500), note('c', 1000)] })])]);
    const found = schedule(piece, 0, 10_000).map((event) => [event.id, event.tick, event.kind === 'note' ? event.length : 0]);
    expect(found).toEqual([
      ['a@0', 100, 100],
      ['b@0', 1000, 100],
      ['a@1', 1100, 100],
      ['b@1', 2000, 100],
      ['a@2', 2100, 100],
    ]);
  });

  it('[EN3] muted tracks and what starts after the song are left out', () => {
    const clips = [clip({ notes: [note('a', 0), note('b', 500), note('c', 960)] })];
    expect(schedule(song([track(clips, { isMuted: true })]), 0, 5000)).toEqual([]);
    expect(schedule(song([track(clips)], 960), 0, 5000).map(({ id }) => id)).toEqual(['a@0', 'b@0']);
  });

  it('[EN4] a pattern of one tick repeats no faster than a sixty-fourth note', () => {
    const wild = track([clip({ length: 2 ** 31, loop: 1, notes: [note('a', 0)] })]);
    expect(scheduleTrack(wild, 0, 9600)).toHaveLength(160);
  });

  it('[EN6] a recording is found by what still sounds of it', () => {
    const voice = track([clip({ start: 960, length: 1920, recording: { asset: 'x', offset: 0.5, gain: -3 } })], { role: 'audio' });
    expect(recordingsAt(voice, 960)).toEqual([]);
    expect(recordingsAt(voice, 961).map(({ tick, length }) => [tick, length])).toEqual([[960, 1920]]);
    expect(recordingsAt(voice, 2879)).toHaveLength(1);
    expect(recordingsAt(voice, 2880)).toEqual([]);
    expect(schedule(song([voice]), 960, 961)).toHaveLength(1);
  });
});
