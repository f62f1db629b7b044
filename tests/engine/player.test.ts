import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { createTempoMap } from '../../src/document/music/tempo-map.ts';
import type { Timing } from '../../src/engine/play/band.ts';
import { createPlayer, EDIT_GUARD, type Player } from '../../src/engine/play/player.ts';
import { schedule, type ScheduledEvent } from '../../src/engine/score/schedule.ts';
import type { SongSnapshot } from '../../src/engine/score/snapshot.ts';
import { timeOf } from '../../src/engine/score/timeline.ts';
import type { Voice } from '../../src/engine/sounds/voice.ts';
import { randomSong, SEEDS } from './support/random-song.ts';

const RATE = 48000;

interface Handed extends Voice {
  readonly event: ScheduledEvent;
  readonly timing: Timing;
  state: 'on' | 'faded' | 'cancelled';
  end: number;
}

/** An audio clock that a test turns, and everything that was handed to it. */
function stand(song: SongSnapshot) {
  const clock = { now: 0 };
  const handed: Handed[] = [];
  const player = createPlayer(
    {
      now: () => clock.now,
      sampleRate: RATE,
      click() {},
      play(_, event, timing) {
        const voice: Handed = {
          event,
          timing,
          start: timing.start,
          state: 'on',
          end: timing.end,
          get silentAt() {
            return this.state === 'on' ? this.end : this.state === 'cancelled' ? -1 : this.end;
          },
          endAt(at) {
            this.end = at;
          },
          fade(at) {
            this.state = 'faded';
            this.end = at;
          },
          cancel() {
            this.state = 'cancelled';
          },
        };
        handed.push(voice);
        return voice;
      },
    },
    song,
  );
  return { clock, handed, player };
}

const frames = (seconds: number): number => Math.round(seconds * RATE);
const sounding = (handed: readonly Handed[]): string[] =>
  handed.filter(({ state }) => state !== 'cancelled').map(({ event, timing }) => `${event.track} ${event.id} ${frames(timing.start)}`);
const expectedFrom = (song: SongSnapshot, anchor: { time: number; tick: number }, from: number, to: number): string[] =>
  schedule(song, from, to).map((event) => `${event.track} ${event.id} ${frames(timeOf(song.tempo, anchor, event.tick))}`);

function run(player: Player, clock: { now: number }, until: number, random: () => number): void {
  while (clock.now < until) {
    player.advance(clock.now + 0.7);
    clock.now += 0.005 + random() * 0.3;
  }
}

describe('player', () => {
  it.each(SEEDS)('[EN10] hands over each event once and on its frame, however rarely it is called (seed %i)', (seed) => {
    const song = randomSong(seed);
    const { clock, handed, player } = stand(song);
    const anchor = { time: 0.08, tick: 0 };
    player.start(anchor);
    run(player, clock, 30, seededRandom(seed));
    expect(sounding(handed).sort()).toEqual(expectedFrom(song, anchor, 0, song.end).sort());
  });

  it.each(SEEDS)('[EN11] after an edit while it plays, all that is ahead is as in the new song (seed %i)', (seed) => {
    const random = seededRandom(seed + 3);
    const [before, after] = [randomSong(seed), { ...randomSong(seed + 500), end: randomSong(seed).end }];
    const changed: SongSnapshot = { ...after, tempo: before.tempo };
    const { clock, handed, player } = stand(before);
    const anchor = { time: 0.08, tick: 0 };
    player.start(anchor);
    run(player, clock, 0.5 + random() * 3, random);
    player.advance(clock.now + 0.7);
    const cut = clock.now + EDIT_GUARD;
    const dirty = new Set([...before.tracks, ...changed.tracks].map(({ id }) => id));
    player.change({ song: changed, dirty, hasNewTempo: false });
    run(player, clock, 30, random);
    const ahead = handed.filter((voice) => voice.start > cut && voice.timing.late === 0);
    const wished = schedule(changed, 0, changed.end)
      .map((event) => ({ event, start: timeOf(changed.tempo, anchor, event.tick) }))
      .filter(({ start }) => Math.round(start * RATE) / RATE > cut)
      .map(({ event, start }) => `${event.track} ${event.id} ${frames(start)}`);
    expect(sounding(ahead).sort()).toEqual(wished.sort());
    // Nothing that was taken out of the song sounds on.
    const ids = new Set(schedule(changed, 0, changed.end).map(({ track, id }) => `${track} ${id}`));
    for (const voice of handed) {
      if (voice.state !== 'on' || ids.has(`${voice.event.track} ${voice.event.id}`) || voice.end <= cut) continue;
      expect.fail(`${voice.event.id} sounds on (seed ${seed})`);
    }
  });

  it.each(SEEDS)('[EN12] a new tempo takes hold at once and the place in the song does not jump (seed %i)', (seed) => {
    const random = seededRandom(seed + 5);
    const before = randomSong(seed);
    const { clock, handed, player } = stand(before);
    player.start({ time: 0.08, tick: 0 });
    run(player, clock, 0.3 + random() * 2, random);
    player.advance(clock.now + 0.7);
    const cut = clock.now + EDIT_GUARD;
    const place = player.tickAt(cut);
    const song = { ...before, tempo: createTempoMap([{ tick: 0, bpm: 50 + random() * 200 }]) };
    player.change({ song, dirty: new Set(), hasNewTempo: true });
    expect(Math.abs(player.tickAt(cut) - place)).toBeLessThan(0.1);
    const anchor = { time: Math.round(cut * RATE) / RATE, tick: player.tickAt(Math.round(cut * RATE) / RATE) };
    run(player, clock, 40, random);
    const ahead = handed.filter((voice) => voice.start > cut && voice.timing.late === 0);
    const wished = expectedFrom(song, anchor, Math.ceil(anchor.tick), song.end);
    expect(sounding(ahead).sort()).toEqual(wished.sort());
  });

  it('[EN13] a recording begins in its middle where the playhead is put into it', () => {
    const tempo = createTempoMap([{ tick: 0, bpm: 60 }]);
    const recording = { asset: 'x', offset: 0, gain: 0 };
    const clip = { id: 'c', start: 0, length: 9600, loop: 0, notes: [], hits: [], recording };
    const track = { id: 't', role: 'audio' as const, instrument: 'voice', isMuted: false, volume: 0, pan: 0, clips: [clip] };
    const song: SongSnapshot = { ...randomSong(1), tempo, tracks: [track], end: 9600 };
    const { clock, handed, player } = stand(song);
    player.start({ time: 1, tick: 2880 });
    player.advance(2);
    expect(handed.map(({ timing }) => timing)).toEqual([{ start: 1, end: 8, late: 3 }]);

    clock.now = 2;
    player.change({ song: { ...song, tracks: [{ ...track, isMuted: true }] }, dirty: new Set(['t']), hasNewTempo: false });
    expect(handed[0]?.state).toBe('faded');
    clock.now = 4;
    player.advance(5);
    player.change({ song, dirty: new Set(['t']), hasNewTempo: false });
    const again = handed[1]?.timing;
    expect(again?.start).toBeCloseTo(4 + EDIT_GUARD, 4);
    expect(again?.late).toBeCloseTo(6 + EDIT_GUARD, 4);
    expect(again?.end).toBe(8);
  });

  it('[EN14] what crosses the end of the loop ends there', () => {
    const tempo = createTempoMap([{ tick: 0, bpm: 60 }]);
    const note = { id: 'n', start: 0, length: 9600, pitch: 60, velocity: 1 };
    const clip = { id: 'c', start: 0, length: 9600, loop: 0, notes: [note], hits: [], recording: undefined };
    const track = { id: 't', role: 'notes' as const, instrument: 'organ', isMuted: false, volume: 0, pan: 0, clips: [clip] };
    const { handed, player } = stand({ ...randomSong(1), tempo, tracks: [track], end: 9600 });
    player.setLoop({ from: 0, to: 1920 });
    player.start({ time: 1, tick: 0 });
    player.advance(5.5);
    expect(handed.map(({ timing: { start, end } }) => [start, end])).toEqual([[1, 3], [3, 5], [5, 7]]);
    expect(player.isOverAt(100)).toBe(false);
    player.setLoop(undefined);
    expect(player.isOverAt(100)).toBe(true);
  });
});
