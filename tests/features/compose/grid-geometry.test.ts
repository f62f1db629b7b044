import { describe, expect, it } from 'vitest';
import { scaleById, scalePitches } from '../../../src/document/music/scales.ts';
import {
  dragToSteps,
  movedByRows,
  pitchAt,
  placeAt,
  rowOf,
  ticksOf,
  xOf,
  type GridGeometry,
} from '../../../src/features/compose/grid-geometry.ts';

const gridOf = (scale: string, tonic = 2): GridGeometry => ({
  rows: scalePitches(scaleById(scale), tonic, { low: 50, high: 74 }).toReversed(),
  rowHeight: 44,
  stepWidth: 44,
  stepTicks: 240,
  length: 4 * 960,
});

describe('a note grid', () => {
  const grid = gridOf('minor');

  it('gives each cell its own place', () => {
    expect(placeAt(grid, { x: 1, y: 1 })).toEqual({ tick: 0, row: 0 });
    expect(placeAt(grid, { x: 44 * 3 + 43, y: 44 * 2 })).toEqual({ tick: 720, row: 2 });
  });

  it('keeps a point outside it in the nearest cell', () => {
    expect(placeAt(grid, { x: -20, y: -20 })).toEqual({ tick: 0, row: 0 });
    expect(placeAt(grid, { x: 1e6, y: 1e6 })).toEqual({ tick: 15 * 240, row: grid.rows.length - 1 });
  });

  it('goes from ticks to pixels and back', () => {
    for (const tick of [0, 60, 240, 3000]) expect(ticksOf(grid, xOf(grid, tick))).toBe(tick);
  });

  it('takes a drag by whole steps and rows', () => {
    expect(dragToSteps(grid, { x: 60, y: -70 })).toEqual({ ticks: 240, rows: -2 });
    expect(dragToSteps(grid, { x: -21, y: 21 })).toEqual({ ticks: -0, rows: 0 });
  });
});

describe('scale lock', () => {
  it('moves a note by rows of the scale, in quarter tones too', () => {
    const rast = gridOf('rast', 0);
    const up = movedByRows(rast, -1);
    expect(up(60)).toBe(62);
    expect(up(62)).toBe(63.5);
    expect(up(63.5)).toBe(65);
  });

  it('keeps notes that move together in the scale', () => {
    const grid = gridOf('hijaz');
    const chord = [62, 66, 69];
    const moved = chord.map(movedByRows(grid, -1));
    expect(moved).toEqual([63, 67, 70]);
    expect(moved.map(movedByRows(grid, 1))).toEqual(chord);
  });

  it('stops at the ends of the grid', () => {
    const grid = gridOf('minor');
    expect(movedByRows(grid, -99)(60)).toBe(74);
    expect(movedByRows(grid, 99)(60)).toBe(50);
  });

  it('draws a note outside the scale on the nearest row', () => {
    const grid = gridOf('pentatonic-minor', 0);
    expect(pitchAt(grid, rowOf(grid, 61))).toBe(60);
    expect(pitchAt(grid, rowOf(grid, 66.8))).toBe(67);
  });
});

it('a grid without rows or length still answers', () => {
  const nothing: GridGeometry = { rows: [], rowHeight: 44, stepWidth: 44, stepTicks: 240, length: 0 };
  expect(placeAt(nothing, { x: 10, y: 10 })).toEqual({ tick: 0, row: 0 });
  expect(pitchAt(nothing, 0)).toBe(60);
  expect(rowOf(nothing, 70)).toBe(0);
});
