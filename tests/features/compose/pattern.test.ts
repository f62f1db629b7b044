import { describe, expect, it } from 'vitest';
import {
  columnAt,
  columnsOf,
  patternLength,
  placeInPattern,
  usualDivision,
} from '../../../src/features/compose/pattern.ts';

const SEVEN = { groups: [2, 2, 3], unit: 8 };
const COMMON = { groups: [1, 1, 1, 1], unit: 4 };

describe('the columns of a step grid', () => {
  it('group 7/8 as it is felt, 2+2+3', () => {
    const bar = columnsOf(7 * 480, 2, SEVEN);
    expect(bar.map(({ beat, inside }) => `${beat}.${inside}`)).toEqual([
      '0.0',
      '0.1',
      '1.0',
      '1.1',
      '2.0',
      '2.1',
      '2.2',
    ]);
    expect(bar.map(({ tick }) => tick)).toEqual([0, 480, 960, 1440, 1920, 2400, 2880]);
  });

  it('count the bars of a longer pattern', () => {
    const two = columnsOf(2 * 7 * 480, 2, SEVEN);
    expect(two).toHaveLength(14);
    expect(two[7]).toEqual({ tick: 7 * 480, bar: 1, beat: 0, inside: 0 });
  });

  it('stand on whole ticks for every division that can be chosen', () => {
    for (const division of [1, 2, 3, 4, 6, 8]) {
      const columns = columnsOf(4 * 960, division, COMMON);
      expect(columns, `division ${division}`).toHaveLength(4 * division);
      expect(
        columns.every(({ tick }) => Number.isInteger(tick)),
        `division ${division}`,
      ).toBe(true);
    }
  });

  it('keep a last one that is cut short', () => {
    expect(columnsOf(1000, 4, COMMON).map(({ tick }) => tick)).toEqual([0, 240, 480, 720, 960]);
  });
});

describe('the pattern of a clip', () => {
  const clip = { start: 3840, loop: 960, length: 2400 };

  it('is its loop, or all of it', () => {
    expect(patternLength(clip)).toBe(960);
    expect(patternLength({ loop: 0, length: 2400 })).toBe(2400);
  });

  it('is heard again and again until the clip ends', () => {
    expect(placeInPattern(clip, 3840)).toBe(0);
    expect(placeInPattern(clip, 3840 + 960 + 7)).toBe(7);
    expect(placeInPattern(clip, 3840 + 2399)).toBe(479);
  });

  it('is not heard outside the clip', () => {
    expect(placeInPattern(clip, 3839)).toBeUndefined();
    expect(placeInPattern(clip, 3840 + 2400)).toBeUndefined();
  });
});

it('a new grid has eighths in /8 metres and sixteenths in /4', () => {
  expect(usualDivision(SEVEN)).toBe(2);
  expect(usualDivision(COMMON)).toBe(4);
});

describe('a hit that was played between the steps', () => {
  const grid = { stepTicks: 240, columns: 16 };

  it('is seen in the nearest column', () => {
    expect(columnAt(7, grid)).toBe(0);
    expect(columnAt(233, grid)).toBe(1);
    expect(columnAt(481, grid)).toBe(2);
  });

  it('is seen in the last column when it comes just before the next round', () => {
    expect(columnAt(16 * 240 - 5, grid)).toBe(15);
  });

  it('is not seen when it lies behind the pattern', () => {
    expect(columnAt(17 * 240, grid)).toBe(-1);
  });
});
