import { describe, expect, it } from 'vitest';
import type { RecorderReport } from '../../worklets/recorder/contract.ts';
import { RECORDER_CHUNK_FRAMES } from '../../worklets/recorder/contract.ts';
import { Take } from '../../worklets/recorder/take.ts';
import { QUANTUM, RATE } from './support/kernels.ts';

/** A main thread that keeps what it gets, gives memory back, and joins the take. */
function recording(channels: 1 | 2) {
  const reports: RecorderReport[] = [];
  const memories = new Set<ArrayBufferLike>();
  const joined: number[][] = Array.from({ length: channels }, () => []);
  const take = new Take(channels, RATE, (report) => {
    if (report.type !== 'chunk') {
      reports.push(report);
      return;
    }
    memories.add(report.samples.buffer);
    for (let channel = 0; channel < channels; channel++) {
      const from = channel * report.frames;
      joined[channel]?.push(...report.samples.subarray(from, from + report.frames));
    }
    reports.push({ ...report, samples: report.samples.slice(0, report.frames * channels) });
    take.recycle(report.samples);
  });
  const hear = (quanta: number, from: number, sides: 0 | 1 | 2): void => {
    for (let q = 0; q < quanta; q++) {
      const frame = from + q * QUANTUM;
      const plane = (side: number): Float32Array =>
        Float32Array.from({ length: QUANTUM }, (_, i) => (((frame + i) % 1000) / 1000) * (side === 0 ? 1 : -1));
      take.hear(sides > 0 ? plane(0) : undefined, sides > 1 ? plane(1) : undefined, frame);
    }
  };
  const chunks = () => reports.flatMap((report) => (report.type === 'chunk' ? [report] : []));
  const stopped = () => reports.flatMap((report) => (report.type === 'stopped' ? [report] : []));
  return { take, reports, memories, joined, hear, chunks, stopped };
}

describe('a take', () => {
  it('begins and ends on the frames it was told, to the sample', () => {
    const { take, hear, joined, chunks, stopped } = recording(1);
    take.start(0, 1234, 23_456);
    hear(400, 0, 1);
    expect(chunks()[0]?.frame).toBe(1234);
    expect(stopped()).toEqual([{ type: 'stopped', frames: 23_456 - 1234, missing: 0 }]);
    expect(joined[0]?.length).toBe(23_456 - 1234);
    joined[0]?.forEach((value, i) => expect(value).toBe(Math.fround(((1234 + i) % 1000) / 1000)));
  });

  it('has no gap between its chunks', () => {
    const { take, hear, chunks } = recording(1);
    take.start(128, undefined, undefined);
    hear(500, 128, 1);
    take.stop();
    let next = 128;
    for (const chunk of chunks()) {
      expect(chunk.frame).toBe(next);
      next += chunk.frames;
    }
    expect(next).toBe(128 + 500 * QUANTUM);
    expect(
      chunks()
        .slice(0, -1)
        .every((chunk) => chunk.frames === RECORDER_CHUNK_FRAMES),
    ).toBe(true);
  });

  it('keeps both sides of a stereo microphone, and doubles a mono one', () => {
    for (const sides of [1, 2] as const) {
      const { take, hear, joined } = recording(2);
      take.start(0, undefined, undefined);
      hear(45, 0, sides);
      take.stop();
      expect(joined[0]?.[700]).toBeCloseTo(0.7, 6);
      expect(joined[1]?.[700]).toBeCloseTo(sides === 2 ? -0.7 : 0.7, 6);
      expect(joined[1]?.length).toBe(45 * QUANTUM);
    }
  });

  it('records silence for a microphone that went away, and counts it', () => {
    const { take, hear, stopped, joined } = recording(1);
    take.start(0, undefined, undefined);
    hear(10, 0, 1);
    hear(10, 10 * QUANTUM, 0);
    hear(10, 20 * QUANTUM, 1);
    take.stop();
    expect(stopped()[0]).toEqual({ type: 'stopped', frames: 30 * QUANTUM, missing: 10 * QUANTUM });
    expect(joined[0]?.[15 * QUANTUM]).toBe(0);
  });

  it('uses the same memory again and again', () => {
    const { take, hear, memories } = recording(1);
    take.start(0, undefined, undefined);
    hear(5000, 0, 1);
    take.stop();
    expect(memories.size).toBeLessThanOrEqual(24);
  });

  it('loses nothing when the main thread gives no memory back', () => {
    const got: number[] = [];
    const take = new Take(1, RATE, (report) => {
      if (report.type === 'chunk') got.push(report.frame);
    });
    take.start(0, undefined, undefined);
    for (let q = 0; q < 2000; q++) take.hear(new Float32Array(QUANTUM), undefined, q * QUANTUM);
    take.stop();
    expect(got).toEqual(
      Array.from({ length: Math.ceil((2000 * QUANTUM) / RECORDER_CHUNK_FRAMES) }, (_, i) => i * RECORDER_CHUNK_FRAMES),
    );
  });

  it('shows the level also when nothing is recorded', () => {
    const { hear, reports } = recording(1);
    hear(375, 0, 1);
    const levels = reports.flatMap((report) => (report.type === 'level' ? [report] : []));
    expect(levels.length).toBeGreaterThanOrEqual(28);
    expect(levels.length).toBeLessThanOrEqual(31);
    expect(levels[3]?.peak).toBeCloseTo(0.999, 2);
    expect(Math.abs((levels[3]?.rms ?? 0) - Math.sqrt(1 / 3))).toBeLessThan(0.1);
  });
});
