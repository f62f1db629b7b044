import { describe, expect, it } from 'vitest';
import { createTempoMap } from '../../../src/document/music/tempo-map.ts';
import { addTap, currentLine, isOver, nextLine, stepBack, tappedAt, timesOf, type TapRun } from '../../../src/features/words/tap-timing.ts';

const tempos = createTempoMap([{ tick: 0, bpm: 60 }]);
const start: TapRun = { lines: ['a', 'b', 'c'], taps: [] };
const line = (run: TapRun, seconds: number): TapRun => addTap(run, { type: 'line', seconds });
const rest = (run: TapRun, seconds: number): TapRun => addTap(run, { type: 'rest', seconds });

describe('tapping along', () => {
  it('begins a line with each tap and ends the one before', () => {
    const run = line(line(start, 1), 3);
    expect(currentLine(run)).toBe(1);
    expect(nextLine(run)).toBe(2);
    expect(timesOf(run, 4.5, tempos)).toEqual([
      { line: 'a', start: 960, end: 2880 },
      { line: 'b', start: 2880, end: 4320 },
    ]);
  });

  it('ends the last line with one more tap, and then is over', () => {
    const run = line(line(line(line(start, 1), 2), 3), 5);
    expect(isOver(run)).toBe(true);
    expect(timesOf(run, 99, tempos).at(-1)).toEqual({ line: 'c', start: 2880, end: 4800 });
    expect(line(run, 6)).toEqual(run);
  });

  it('leaves a gap where nobody sings', () => {
    const run = line(rest(line(start, 1), 2), 6);
    expect(timesOf(run, 7, tempos)).toEqual([
      { line: 'a', start: 960, end: 1920 },
      { line: 'b', start: 5760, end: 6720 },
    ]);
    expect(rest(start, 1)).toEqual(start);
  });

  it('takes two taps of a trembling finger as one', () => {
    expect(line(line(start, 1), 1.08).taps).toHaveLength(1);
  });

  it('goes back one line and tells where that line had begun', () => {
    const { run, seconds } = stepBack(rest(line(line(start, 1), 3), 4));
    expect(seconds).toBe(3);
    expect(currentLine(run)).toBe(0);
    expect(stepBack(start)).toEqual({ run: start, seconds: undefined });
  });

  it('forgets the taps ahead when the song was put back', () => {
    const run = line(line(line(start, 1), 3), 5);
    expect(line(run, 2).taps.map(({ seconds }) => seconds)).toEqual([1, 2]);
  });

  it('takes off the time that a tap took to be reported, within reason', () => {
    expect(tappedAt(2, 0.04)).toBeCloseTo(1.96, 9);
    expect(tappedAt(2, -1)).toBe(2);
    expect(tappedAt(2, 50)).toBeCloseTo(1.7, 9);
    expect(tappedAt(0.01, 0.2)).toBe(0);
  });

  it('follows a tempo that changes', () => {
    const changing = createTempoMap([{ tick: 0, bpm: 60 }, { tick: 960, bpm: 120 }]);
    expect(timesOf(line(start, 1), 2, changing)).toEqual([{ line: 'a', start: 960, end: 2880 }]);
  });

  it('never makes a line without length', () => {
    expect(timesOf(line(start, 1), 0.5, tempos)).toEqual([{ line: 'a', start: 960, end: 961 }]);
  });
});
