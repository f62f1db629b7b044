import { describe, expect, it } from 'vitest';
import { instrumentById, INSTRUMENTS } from '../../src/document/catalogue/instruments.ts';
import { fillFromStarter } from '../../src/document/commands/starter.ts';
import { barTicks, metreName } from '../../src/document/music/metre-map.ts';
import { isInScale, SCALES } from '../../src/document/music/scales.ts';
import { metreMapOf, songEnd, tempoMapOf, tracksInOrder } from '../../src/document/queries/song.ts';
import { stepsOf } from '../../src/document/queries/steps.ts';
import { STARTERS } from '../../src/document/starters/starters.ts';
import { hands } from './hands.ts';

describe('starters', () => {
  it('[C9] there are five, in five metres', () => {
    expect(STARTERS.map(({ id, metre }) => [id, metreName(metre), metre.groups])).toEqual([
      ['ukraine-44', '4/4', [1, 1, 1, 1]], ['poland-34', '3/4', [1, 1, 1]], ['iran-68', '6/8', [3, 3]], ['balkans-78', '7/8', [2, 2, 3]], ['anatolia-98', '9/8', [2, 2, 2, 3]],
    ]);
    expect(STARTERS.some(({ scale }) => SCALES.find(({ id }) => id === scale)?.steps.some((step) => step % 100 !== 0))).toBe(true);
  });

  it.each(STARTERS)('[C9] $id: known instruments and scale, each row as long as its bars', ({ tracks, scale, metre, colours }) => {
    expect(SCALES.map(({ id }) => id)).toContain(scale);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    for (const track of tracks) {
      const instrument = INSTRUMENTS.find(({ id }) => id === track.instrument);
      expect(instrument?.role, track.instrument).toBe(track.role);
      if (track.role !== 'drums') continue;
      const stepsInBar = (barTicks(metre) / 960) * track.division;
      for (const [row, pattern] of Object.entries(track.rows)) {
        expect(instrumentById(track.instrument).rows).toContain(row);
        expect(pattern).toMatch(/^[Xxo.|]+$/);
        for (const bar of pattern.split('|')) expect(bar, row).toHaveLength(stepsInBar);
      }
    }
  });

  it.each(STARTERS)('[C9] $id: every note is in the scale, inside the round and in the reach of its instrument', (starter) => {
    const scale = SCALES.find(({ id }) => id === starter.scale);
    const end = starter.bars * starter.metre.groups.reduce((sum, group) => sum + group, 0);
    for (const track of starter.tracks) {
      if (track.role !== 'notes') continue;
      const { range } = instrumentById(track.instrument);
      for (const [start, length, pitch, velocity] of track.notes) {
        const note = `${track.instrument} ${start}: ${pitch}`;
        expect(scale && isInScale(scale, starter.tonic, pitch), note).toBe(true);
        expect(start >= 0 && length > 0 && start + length <= end, note).toBe(true);
        expect(pitch >= range.low && pitch <= range.high, note).toBe(true);
        expect(velocity > 0 && velocity <= 1, note).toBe(true);
      }
    }
  });

  it.each(STARTERS)('[C9] $id: fills a piece that lasts 20 to 60 seconds, with whole steps and whole ticks', (starter) => {
    const piece = hands('olena', 1);
    fillFromStarter(piece, starter, 'song');
    const { tables } = piece;
    const end = songEnd(tables);
    const seconds = tempoMapOf(tables).secondsAt(end);
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThan(60);
    expect(metreMapOf(tables).barAt(end).start).toBe(end);
    expect(tracksInOrder(tables).map(({ instrument }) => instrument)).toEqual(starter.tracks.map(({ instrument }) => instrument));
    for (const { id, loop, length, division } of tables.clip.all()) {
      expect([length % loop, division >= 1]).toEqual([0, true]);
      for (const { tick } of stepsOf(tables, id)) expect(Number.isInteger(tick) && tick < loop).toBe(true);
      expect(tables.note.where('clip', id).length + stepsOf(tables, id).length).toBeGreaterThanOrEqual(8);
    }
  });
});
