import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { createTempoMap } from '../../src/document/music/tempo-map.ts';
import { tickOf, timeOf, windowsUntil, type Cursor, type Window } from '../../src/engine/score/timeline.ts';
import { randomSong, SEEDS } from './support/random-song.ts';

describe('timeline', () => {
  it('[EN7] a loop turns at its end without losing or doubling a tick or a moment', () => {
    const tempo = createTempoMap([{ tick: 0, bpm: 120 }]);
    const anchor = { time: 10, tick: 0 };
    const { windows, cursor } = windowsUntil(tempo, { anchor, tick: 0 }, { until: 12.6, loop: { from: 960, to: 2880 } });
    // 120 bpm: 1920 ticks a second. Up to 2880 takes 1.5 s, each turn of 1920 ticks one second.
    expect(windows.map(({ from, to, anchor: { time } }) => [from, to, time])).toEqual([
      [0, 2880, 10],
      [960, 2880, 11.5],
      [960, 1152, 12.5],
    ]);
    expect(cursor.tick).toBe(1152);
  });

  it('[EN7] a playhead behind the loop plays on', () => {
    const tempo = createTempoMap([{ tick: 0, bpm: 120 }]);
    const cursor: Cursor = { anchor: { time: 0, tick: 5000 }, tick: 5000 };
    const { windows } = windowsUntil(tempo, cursor, { until: 1, loop: { from: 0, to: 2000 } });
    expect(windows.map(({ from, to }) => [from, to])).toEqual([[5000, 6920]]);
  });

  it.each(SEEDS)('[EN7] whatever the rhythm of asking, windows follow each other (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const { tempo } = randomSong(seed);
    const loop = random() < 0.5 ? undefined : { from: Math.floor(random() * 3000), to: 3100 + Math.floor(random() * 4000) };
    const anchor = { time: 3, tick: Math.floor(random() * 2000) };
    let cursor: Cursor = { anchor, tick: anchor.tick };
    const stepped: Window[] = [];
    for (let until = 3; until < 20; until += random() * 0.8) {
      const next = windowsUntil(tempo, cursor, { until, loop });
      stepped.push(...next.windows);
      cursor = next.cursor;
    }
    let before = { to: anchor.tick, anchor };
    for (const window of stepped) {
      const isTurn = window.anchor !== before.anchor;
      expect(window.from).toBe(isTurn ? loop?.from : before.to);
      expect(before.to).toBe(isTurn ? loop?.to : window.from);
      const turnedAt = isTurn ? timeOf(tempo, before.anchor, before.to) : window.anchor.time;
      expect(window.anchor.time).toBeCloseTo(turnedAt, 9);
      before = window;
    }
  });

  it.each(SEEDS)('[EN8] ticks and moments translate into each other across tempo changes (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const { tempo } = randomSong(seed);
    const anchor = { time: random() * 100, tick: random() * 9000 };
    for (let index = 0; index < 20; index++) {
      const tick = random() * 20_000;
      expect(tickOf(tempo, anchor, timeOf(tempo, anchor, tick))).toBeCloseTo(tick, 6);
    }
  });
});
