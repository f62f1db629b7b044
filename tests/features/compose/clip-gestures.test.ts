import { describe, expect, it } from 'vitest';
import { createMetreMap } from '../../../src/document/music/metre-map.ts';
import { snapClip } from '../../../src/features/compose/clip-gestures.ts';

const EIGHTH = 480;
const BAR = 7 * EIGHTH;
const seven = createMetreMap([{ tick: 0, groups: [2, 2, 3], unit: 8 }]);
const clip = { start: BAR, length: 2 * BAR };

describe('a clip dragged in 7/8', () => {
  it('lands on an eighth', () => {
    expect(snapClip(clip, { part: 'whole', ticks: 700 }, seven)).toEqual({ start: BAR + EIGHTH, length: 2 * BAR });
    expect(snapClip(clip, { part: 'whole', ticks: BAR - 100 }, seven)).toEqual({ start: 2 * BAR, length: 2 * BAR });
  });

  it('stays in the song', () => {
    expect(snapClip(clip, { part: 'whole', ticks: -10 * BAR }, seven).start).toBe(0);
  });

  it('is lengthened and cut at its end', () => {
    expect(snapClip(clip, { part: 'end', ticks: BAR + 90 }, seven)).toEqual({ start: BAR, length: 3 * BAR });
    expect(snapClip(clip, { part: 'end', ticks: -3 * EIGHTH }, seven)).toEqual({
      start: BAR,
      length: 2 * BAR - 3 * EIGHTH,
    });
  });

  it('never becomes empty', () => {
    expect(snapClip(clip, { part: 'end', ticks: -99 * BAR }, seven)).toEqual({ start: BAR, length: EIGHTH });
  });
});

it('a clip is snapped by the metre it lands in', () => {
  const turning = createMetreMap([
    { tick: 0, groups: [1, 1, 1], unit: 4 },
    { tick: 3 * 960, groups: [2, 3], unit: 8 },
  ]);
  expect(snapClip({ start: 0, length: 960 }, { part: 'whole', ticks: 1300 }, turning).start).toBe(960);
  expect(snapClip({ start: 0, length: 960 }, { part: 'whole', ticks: 3 * 960 + 500 }, turning).start).toBe(
    3 * 960 + 480,
  );
});

it('other facts of a clip stay', () => {
  const whole = { ...clip, id: 'a', loop: BAR };
  expect(snapClip(whole, { part: 'whole', ticks: 0 }, seven)).toEqual(whole);
});
