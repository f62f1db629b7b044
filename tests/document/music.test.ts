import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pitchToHertz } from '../../src/base/units.ts';
import { INSTRUMENTS, instrumentById } from '../../src/document/catalogue/instruments.ts';
import { drumRowOf, instrumentOf } from '../../src/document/music/general-midi.ts';
import { barTicks, createMetreMap, metreName } from '../../src/document/music/metre-map.ts';
import { isInScale, nearestInScale, scaleById, scalePitches, SCALES } from '../../src/document/music/scales.ts';
import { createTempoMap } from '../../src/document/music/tempo-map.ts';
import { rounds, SEED } from '../support/seed.ts';

const SEVEN = { groups: [2, 2, 3], unit: 8 };
const NINE = { groups: [2, 2, 2, 3], unit: 8 };

describe('tempo', () => {
  it('[M1] counts seconds over changes of tempo, and back', () => {
    const map = createTempoMap([{ tick: 3840, bpm: 120 }, { tick: 0, bpm: 60 }, { tick: 7680, bpm: 30 }]);
    expect([0, 960, 3840, 5760, 7680, 8640].map(map.secondsAt)).toEqual([0, 1, 4, 5, 6, 8]);
    expect([0, 0.5, 4, 5, 7].map(map.tickAt)).toEqual([0, 480, 3840, 5760, 8160]);
    expect([0, 3839, 3840, 1e6].map(map.bpmAt)).toEqual([60, 60, 120, 30]);
  });

  it('[M1] takes 100 where nothing is set, and the first tempo from the beginning', () => {
    expect(createTempoMap([]).bpmAt(0)).toBe(100);
    expect(createTempoMap([{ tick: 960, bpm: 50 }]).secondsAt(960)).toBeCloseTo(1.2, 12);
  });

  it('[M1] going there and back ends where it began, and time never stands still', () => {
    const changes = fc.array(fc.record({ tick: fc.nat(1e6), bpm: fc.double({ min: 20, max: 300, noNaN: true }) }), { maxLength: 20 });
    const check = fc.property(changes, fc.nat(2e6), (stored, tick) => {
      const map = createTempoMap(stored);
      expect(map.tickAt(map.secondsAt(tick))).toBeCloseTo(tick, 3);
      expect(map.secondsAt(tick + 1)).toBeGreaterThan(map.secondsAt(tick));
    });
    fc.assert(check, { seed: SEED, numRuns: rounds(200, 5_000) });
  });
});

describe('metre', () => {
  it('[M2] counts the groups that people feel', () => {
    const map = createMetreMap([{ ...SEVEN, tick: 0 }]);
    expect([barTicks(SEVEN), barTicks(NINE), metreName(SEVEN), metreName(NINE)]).toEqual([3360, 4320, '7/8', '9/8']);
    expect(map.beatsBetween(0, 3361)).toEqual([
      { tick: 0, bar: 0, beat: 0 }, { tick: 960, bar: 0, beat: 1 }, { tick: 1920, bar: 0, beat: 2 }, { tick: 3360, bar: 1, beat: 0 },
    ]);
    expect(map.beatsBetween(1, 960)).toEqual([]);
  });

  it('[M2] changes at a bar line; a change inside a bar cuts that bar short', () => {
    const map = createMetreMap([{ groups: [1, 1, 1, 1], unit: 4, tick: 0 }, { ...NINE, tick: 7680 }, { ...SEVEN, tick: 7680 + 4320 + 960 }]);
    expect([0, 3839, 3840, 7680, 12_000, 12_959, 12_960].map((tick) => map.barAt(tick).bar)).toEqual([0, 0, 1, 2, 3, 3, 4]);
    expect(map.barAt(12_500)).toEqual({ bar: 3, start: 12_000, end: 12_960 });
    expect([0, 1, 2, 3, 4, 5].map(map.barStart)).toEqual([0, 3840, 7680, 12_000, 12_960, 16_320]);
    expect(map.beatsBetween(12_000, 13_000).map(({ tick, bar, beat }) => [tick, bar, beat])).toEqual([[12_000, 3, 0], [12_960, 4, 0]]);
    expect([map.barEnd(0), map.metreAt(12_960)]).toEqual([3840, SEVEN]);
  });

  it('[M2] with anything stored every tick has a bar, bars follow each other, and beats come to an end', () => {
    const signs = fc.array(
      fc.record({ tick: fc.integer({ min: -10, max: 40_000 }), groups: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }), unit: fc.integer({ min: 2, max: 16 }) }),
      { maxLength: 8 },
    );
    const check = fc.property(signs, fc.nat(60_000), (stored, tick) => {
      const map = createMetreMap(stored);
      const { bar, start, end } = map.barAt(tick);
      expect(start <= tick && tick < end).toBe(true);
      expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
      expect(map.barStart(bar)).toBe(start);
      expect(map.barAt(end)).toMatchObject({ bar: bar + 1, start: end });
      const beats = map.beatsBetween(start, end);
      expect(beats[0]).toEqual({ tick: start, bar, beat: 0 });
      expect(beats.every((beat, index) => index === 0 || beat.tick > (beats[index - 1]?.tick ?? Infinity))).toBe(true);
      expect(map.beatsBetween(0, 60_000).length).toBeLessThan(1_000);
    });
    fc.assert(check, { seed: SEED, numRuns: rounds(300, 10_000) });
  });
});

/** Steps above the tonic in quarter tones: Arab theory of 1932 for the maqamat, Farhat's koron for shur, the church modes for the rest. */
const TABLES: Readonly<Record<string, readonly number[]>> = {
  major: [0, 4, 8, 10, 14, 18, 22], minor: [0, 4, 6, 10, 14, 16, 20], dorian: [0, 4, 6, 10, 14, 18, 20], lydian: [0, 4, 8, 12, 14, 18, 22],
  mixolydian: [0, 4, 8, 10, 14, 18, 20], 'harmonic-minor': [0, 4, 6, 10, 14, 16, 22], 'ukrainian-dorian': [0, 4, 6, 12, 14, 18, 20],
  hijaz: [0, 2, 8, 10, 14, 16, 20], rast: [0, 4, 7, 10, 14, 18, 21], bayati: [0, 3, 6, 10, 14, 16, 20], saba: [0, 3, 6, 8, 14, 16, 20], shur: [0, 3, 6, 10, 14, 16, 20],
};

describe('scales', () => {
  it('[M3] sound within a cent of the tables they come from', () => {
    for (const [id, quarters] of Object.entries(TABLES)) {
      const pitches = scalePitches(scaleById(id), 2, { low: 62, high: 73.9 });
      const cents = pitches.map((pitch) => 1200 * Math.log2(pitchToHertz(pitch) / pitchToHertz(62)));
      expect(cents, id).toHaveLength(quarters.length);
      for (const [index, quarter] of quarters.entries()) expect(Math.abs((cents[index] ?? NaN) - quarter * 50), `${id} ${index}`).toBeLessThan(1);
    }
  });

  it('[M3] begin at the tonic, rise within one octave and have ids of their own', () => {
    for (const { id, steps } of SCALES) {
      expect(steps[0], id).toBe(0);
      expect(steps.every((step, index) => index === 0 || (step > (steps[index - 1] ?? Infinity) && step < 1200)), id).toBe(true);
    }
    expect(new Set(SCALES.map(({ id }) => id)).size).toBe(SCALES.length);
    expect(scaleById('of a newer studio').id).toBe('minor');
  });

  it('[M3] the nearest pitch is in the scale, and a pitch of the scale is its own nearest', () => {
    const check = fc.property(fc.constantFrom(...SCALES), fc.integer({ min: 0, max: 47 }), fc.double({ min: 12, max: 115, noNaN: true }), (scale, quarter, pitch) => {
      const nearest = nearestInScale(scale, quarter / 4, pitch);
      expect(isInScale(scale, quarter / 4, nearest)).toBe(true);
      expect(nearestInScale(scale, quarter / 4, nearest)).toBeCloseTo(nearest, 9);
      expect(Math.abs(nearest - pitch)).toBeLessThanOrEqual(2);
    });
    fc.assert(check, { seed: SEED, numRuns: rounds(300, 5_000) });
  });
});

describe('instruments', () => {
  it('[M4] every General MIDI program and percussion note has an instrument of ours', () => {
    const ids = new Set(INSTRUMENTS.filter(({ role }) => role === 'notes').map(({ id }) => id));
    for (let program = 0; program < 128; program++) expect(ids, `program ${program}`).toContain(instrumentOf(program));
    const rows = new Set(instrumentById('drum-kit').rows);
    for (let note = 0; note < 128; note++) expect(rows, `note ${note}`).toContain(drumRowOf(note));
    expect([0, 14, 15, 24, 33, 39, 40, 46, 73, 104].map(instrumentOf)).toEqual(['piano', 'bell', 'tsymbaly', 'guitar', 'bass', 'synth-bass', 'strings', 'bandura', 'flute', 'saz']);
    expect([35, 36, 38, 42, 46, 49, 41, 47, 127].map(drumRowOf)).toEqual(['kick', 'kick', 'snare', 'hat-closed', 'hat-open', 'crash', 'tom', 'tom', 'tom']);
  });

  it('[M4] an instrument of a newer studio sounds as a piano', () => {
    expect(instrumentById('theremin').id).toBe('piano');
    expect(new Set(INSTRUMENTS.map(({ id }) => id)).size).toBe(INSTRUMENTS.length);
  });
});
