import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/random.ts';
import { failed, ok } from '../../../src/base/result.ts';
import { addRecording } from '../../../src/document/commands/recordings.ts';
import { createMetreMap } from '../../../src/document/music/metre-map.ts';
import { createTempoMap } from '../../../src/document/music/tempo-map.ts';
import { openPiece } from '../../../src/document/open.ts';
import { countInBeat } from '../../../src/features/record/count-in.ts';
import { placeTake } from '../../../src/features/record/place-take.ts';
import { createTakeLog } from '../../../src/features/record/take-log.ts';
import { addPeaks, NO_PEAKS } from '../../../src/features/record/take-peaks.ts';
import { freeVoiceTrack } from '../../../src/features/record/voice-track.ts';
import { meterAfter, SILENT } from '../../../src/ui/components/meter-fall.ts';

const tempos = createTempoMap([{ tick: 0, bpm: 60 }]);

describe('the place of a take', () => {
  it('is where it was sung, moved by what the device adds', () => {
    expect(placeTake({ start: 960, seconds: 2, nudge: 0 }, tempos)).toEqual({ start: 960, length: 1920, offset: 0 });
    expect(placeTake({ start: 960, seconds: 2, nudge: 0.5 }, tempos)).toEqual({ start: 1440, length: 1920, offset: 0 });
  });

  it('skips what would lie before the song', () => {
    expect(placeTake({ start: 0, seconds: 2, nudge: -0.25 }, tempos)).toEqual({ start: 0, length: 1680, offset: 0.25 });
    expect(placeTake({ start: 0, seconds: 0.1, nudge: -0.3 }, tempos).length).toBeGreaterThanOrEqual(1);
  });

  it('follows a tempo that changes inside it', () => {
    const faster = createTempoMap([{ tick: 0, bpm: 60 }, { tick: 960, bpm: 120 }]);
    expect(placeTake({ start: 0, seconds: 2, nudge: 0 }, faster).length).toBe(960 + 1920);
  });
});

describe('the picture of a take', () => {
  it('holds the loudest sample of each twentieth of a second, however it arrives', () => {
    const samples = new Float32Array(250);
    samples[10] = -0.5;
    samples[120] = 0.25;
    const whole = addPeaks(NO_PEAKS, samples, 1000);
    expect(whole.peaks).toEqual([0.5, 0, 0.25, 0, 0]);
    const parts = addPeaks(addPeaks(NO_PEAKS, samples.subarray(0, 70), 1000), samples.subarray(70), 1000);
    expect(parts).toEqual(whole);
  });
});

describe('the count-in', () => {
  it('counts the groups of the metre in the tempo of the place', () => {
    const metres = createMetreMap([{ tick: 0, groups: [2, 2, 3], unit: 8 }]);
    const beatAt = (seconds: number): number => countInBeat(seconds, 0, { metres, tempos });
    expect([0, 0.9, 1, 1.9, 2, 3.4, 3.5, 4.6].map(beatAt)).toEqual([0, 0, 1, 1, 2, 2, 0, 1]);
  });
});

describe('a voice that is kept', () => {
  const clip = { start: 0, length: 1920, offset: 0 };
  const asset = { mime: 'audio/mp4', bytes: 9, name: '', seconds: 2, peaks: [], width: 0, height: 0, author: '', licence: '', source: '' };
  const open = () => openPiece({ ydoc: new Y.Doc(), person: 'olena', random: seededRandom(1), clock: () => 0 });

  it('gets a track of its own, and the same track again where that has room', () => {
    const piece = open();
    expect(freeVoiceTrack(piece.tables, 'olena', clip)).toBeUndefined();
    const { track } = addRecording(piece, { sha256: 'a'.repeat(64), asset, clip });
    expect(freeVoiceTrack(piece.tables, 'olena', { start: 1920, length: 10 })).toBe(track);
    expect(freeVoiceTrack(piece.tables, 'olena', { start: 1919, length: 10 })).toBeUndefined();
    expect(freeVoiceTrack(piece.tables, 'sami', { start: 1920, length: 10 })).toBeUndefined();
  });
});

describe('a take on its way to the store', () => {
  const chunk = (length: number, at: number) => ({ samples: new Float32Array(length).fill(at), sampleRate: 100, at });

  it('is written about a second at a time, in order, with nothing left out', async () => {
    const written: number[] = [];
    const log = createTakeLog({
      start: 7,
      startTake: (facts) => {
        expect(facts).toEqual({ sampleRate: 100, start: 7 });
        const add = (samples: Float32Array) => {
          written.push(samples.length);
          return Promise.resolve(ok(undefined));
        };
        return Promise.resolve(ok({ add, discard: () => Promise.resolve() }));
      },
      onTrouble: () => expect.unreachable(),
    });
    for (let index = 0; index < 5; index++) log.add(chunk(60, index));
    await log.end();
    expect(written).toEqual([120, 120, 60]);
  });

  it('says once when the store is full, and lets the recording go on', async () => {
    const troubles: string[] = [];
    const log = createTakeLog({
      start: 0,
      startTake: () => Promise.resolve(failed('disk-full')),
      onTrouble: (code) => troubles.push(code),
    });
    for (let index = 0; index < 4; index++) log.add(chunk(100, index));
    await log.end();
    await log.discard();
    expect(troubles).toEqual(['disk-full']);
  });
});

describe('a meter', () => {
  it('jumps up at once and sinks slowly, the peak slowest, until nothing is seen', () => {
    const loud = meterAfter(SILENT, 0.8, 0.016);
    expect(loud).toEqual({ rms: 0.8, peak: 0.8 });
    const later = meterAfter(loud, 0, 0.5);
    expect(later.rms).toBeLessThan(later.peak);
    expect(later.peak).toBeLessThan(0.8);
    let shown = later;
    for (let frame = 0; frame < 120; frame++) shown = meterAfter(shown, 0, 0.1);
    expect(shown).toEqual(SILENT);
  });
});
