import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { LIMITER_LATENCY_FRAMES } from '../../worklets/mixer/contract.ts';
import {
  masterMeter,
  meterAt,
  meterFrame,
  createMeterMemory,
  meterSlots,
  readMeterMemory,
} from '../../worklets/mixer/meters.ts';
import { seedFor } from '../support/seed.ts';
import { mixerOf, peakOf, playing, QUANTUM, RATE, run, sharpestBend, sine } from './support/kernels.ts';

const KINDS = ['wasm', 'typescript'] as const;

describe.each(KINDS)('the master of the %s kernel', (kind) => {
  it('never lets a sample over the ceiling, whatever comes in', () => {
    const start = seedFor('limiter');
    const random = seededRandom(start);
    for (const ceiling of [0, -1, -6, -12]) {
      const { mixer } = mixerOf(kind, { limiter: true, changes: [{ type: 'master', set: { ceiling } }] });
      let level = 1;
      const { left, right } = run(
        mixer,
        600,
        playing((frame) => {
          if (frame % 97 === 0) level = random() < 0.1 ? 60 * random() : random();
          return (random() * 2 - 1) * level;
        }),
      );
      const limit = 10 ** (ceiling / 20);
      expect(Math.max(peakOf(left), peakOf(right)), `seed ${start}`).toBeLessThanOrEqual(limit);
      expect(peakOf(left), 'and is not simply quiet').toBeGreaterThan(limit * 0.8);
    }
  });

  it('holds back what is under the ceiling by its latency and changes nothing else', () => {
    const { mixer } = mixerOf(kind, { limiter: true });
    const { left } = run(
      mixer,
      40,
      playing((frame) => Math.fround(0.8 * Math.sin(frame * 0.3))),
    );
    for (let i = LIMITER_LATENCY_FRAMES; i < left.length; i++) {
      expect(left[i]).toBe(Math.fround(0.8 * Math.sin((i - LIMITER_LATENCY_FRAMES) * 0.3)));
    }
  });

  it('limits without a corner: no click on the way down or up', () => {
    const { mixer } = mixerOf(kind, { limiter: true });
    const { left } = run(
      mixer,
      600,
      playing((frame) => (frame % 24_000 < 3840 ? 4 : 0.4) * Math.sin((2 * Math.PI * 50 * frame) / RATE)),
    );
    expect(sharpestBend(left)).toBeLessThan(0.04);
  });

  it('lets the reverb ring by its decay and then falls silent', () => {
    for (const decay of [0.5, 2]) {
      const { mixer } = mixerOf(kind, {
        changes: [
          { type: 'reverb', set: { decay, damping: 20_000, preDelay: 0, level: 0 } },
          { type: 'strip', index: 0, set: { reverbSend: 1 } },
        ],
      });
      const random = seededRandom(3);
      const quanta = Math.ceil(((decay * 2.5 + 1) * RATE) / QUANTUM);
      const { left } = run(
        mixer,
        quanta,
        playing((frame) => (frame < 4800 ? random() - 0.5 : 0)),
      );
      const power = (seconds: number): number => {
        const from = Math.round(seconds * RATE);
        return 10 * Math.log10(left.subarray(from, from + 9600).reduce((sum, value) => sum + value * value, 0) / 9600);
      };
      const fall = power(0.2) - power(0.2 + decay / 2);
      expect(fall).toBeGreaterThan(22);
      expect(fall).toBeLessThan(40);
      expect(peakOf(left.subarray(left.length - 1280))).toBe(0);
    }
  });

  it('keeps the longest reverb and the most feedback stable for a minute', () => {
    const { mixer } = mixerOf(kind, {
      changes: [
        { type: 'reverb', set: { decay: 20, damping: 20_000, preDelay: 0.1, level: 0 } },
        { type: 'delay', set: { time: 0.01, feedback: 0.95, damping: 20_000, level: 0 } },
        { type: 'strip', index: 0, set: { reverbSend: 1, delaySend: 1 } },
      ],
    });
    const random = seededRandom(4);
    const { left } = run(
      mixer,
      kind === 'wasm' ? 22_500 : 4000,
      playing((frame) => (frame < 96_000 ? random() - 0.5 : 0)),
    );
    expect(left.every(Number.isFinite)).toBe(true);
    expect(peakOf(left.subarray(0, 96_000))).toBeGreaterThan(0.1);
    expect(peakOf(left.subarray(left.length - 12_800))).toBeLessThan(
      peakOf(left.subarray(0, 96_000)) / (kind === 'wasm' ? 1000 : 3),
    );
  });

  it('repeats in time: each echo on its frame, softer, from side to side', () => {
    const { mixer } = mixerOf(kind, {
      changes: [
        { type: 'delay', set: { time: 0.25, feedback: 0.5, damping: 20_000, pingPong: 1, level: 0 } },
        { type: 'strip', index: 0, set: { delaySend: 1 } },
      ],
    });
    const { left, right } = run(
      mixer,
      400,
      playing((frame) => (frame === 100 ? 1 : 0)),
    );
    const loudest = (plane: Float32Array, from: number): number => {
      const part = plane.subarray(from, from + 6000).map(Math.abs);
      return from + part.indexOf(Math.max(...part));
    };
    expect(loudest(left, 9000)).toBe(12_100);
    expect(loudest(right, 21_000)).toBe(24_100);
    expect(loudest(left, 33_000)).toBe(36_100);
    expect(Math.abs(left[36_100] ?? 0)).toBeLessThan(Math.abs(left[12_100] ?? 0) * 0.3);
  });

  it('moves to another delay time without a click', () => {
    const { mixer } = mixerOf(kind, {
      changes: [
        { type: 'strip', index: 0, set: { delaySend: 1, gain: 0 } },
        { type: 'delay', set: { damping: 20_000, level: 0 } },
      ],
    });
    const messages = [0.2, 0.31, 0.05, 0.4].map((time, i) => ({
      frame: (200 + i * 60) * QUANTUM,
      message: { type: 'delay', set: { time } },
    }));
    const { left } = run(mixer, 600, playing(sine(100, 0.3)), messages);
    expect(sharpestBend(left.subarray(100 * QUANTUM))).toBeLessThan(0.01);
  });

  it('applies a change in the quantum that holds its frame, and not before', () => {
    const { mixer } = mixerOf(kind);
    const at = 50 * QUANTUM + 17;
    const message = { type: 'strip', index: 0, set: { muted: true }, rampFrames: 128, atFrame: at };
    const { left } = run(
      mixer,
      100,
      playing(() => 0.5),
      [{ frame: 0, message }],
    );
    expect(left[50 * QUANTUM - 1]).toBe(0.5);
    expect(left[51 * QUANTUM]).toBe(0);
  });

  it('forgets changes that are not due yet when told to', () => {
    const { mixer } = mixerOf(kind);
    const message = { type: 'strip', index: 0, set: { muted: true }, atFrame: 50 * QUANTUM };
    const messages = [
      { frame: 0, message },
      { frame: 20 * QUANTUM, message: { type: 'flush' } },
    ];
    expect(
      run(
        mixer,
        100,
        playing(() => 0.5),
        messages,
      ).left[99 * QUANTUM],
    ).toBe(0.5);
  });

  it('empties every tail on reset, softly', () => {
    const { mixer } = mixerOf(kind, {
      limiter: true,
      changes: [
        { type: 'strip', index: 0, set: { reverbSend: 1, delaySend: 1 } },
        { type: 'delay', set: { feedback: 0.9 } },
      ],
    });
    const source = playing((frame) => (frame < 12_800 ? sine(150, 0.2)(frame) : 0));
    const { left } = run(mixer, 300, source, [{ frame: 150 * QUANTUM, message: { type: 'reset' } }]);
    expect(peakOf(left.subarray(149 * QUANTUM, 150 * QUANTUM))).toBeGreaterThan(0.001);
    expect(peakOf(left.subarray(151 * QUANTUM))).toBe(0);
    expect(sharpestBend(left)).toBeLessThan(0.01);
  });

  it('tells levels thirty times a second, by message or by shared memory', () => {
    const byMessage = mixerOf(kind, { metersPerSecond: 30 });
    const memory = createMeterMemory(16);
    const byMemory = mixerOf(kind, { metersPerSecond: 30, meterMemory: memory });
    for (const { mixer } of [byMessage, byMemory]) run(mixer, 375, playing(sine(1000, 0.5), [2]));
    const reports = byMessage.reports.filter((report) => isMeters(report));
    expect(reports.length).toBe(28);
    expect(byMemory.reports.length).toBe(1);
    const values = new Float64Array(meterSlots(16));
    expect(readMeterMemory(memory, values)).toBe(true);
    for (const reading of [values, reports.at(-1)?.values ?? values]) {
      expect(meterAt(reading, 2).peakLeft).toBeCloseTo(0.5, 3);
      expect(meterAt(reading, 2).rms).toBeCloseTo(0.5 * Math.SQRT1_2, 2);
      expect(masterMeter(reading).rms).toBeCloseTo(0.5 * Math.SQRT1_2, 2);
      expect(meterAt(reading, 3).peakLeft).toBe(0);
      expect(meterFrame(reading)).toBe(28 * 13 * QUANTUM);
    }
  });

  it('tells how much the limiter takes', () => {
    const { mixer, reports } = mixerOf(kind, { limiter: true, metersPerSecond: 30 });
    run(mixer, 100, playing(sine(1000, 2)));
    const last = reports.filter((report) => isMeters(report)).at(-1);
    expect(masterMeter(last?.values ?? new Float64Array(0)).reduction).toBeCloseTo(7, 0);
  });

  it('refuses what is no message, with a code, and plays on', () => {
    const { mixer, reports } = mixerOf(kind);
    const strange: unknown[] = [
      null,
      7,
      'strip',
      {},
      { type: 'strip' },
      { type: 'strip', index: 1.5, set: {} },
      { type: 'batch', changes: [null, { type: 'master' }] },
    ];
    for (const message of strange) mixer.receive(message, 0);
    mixer.receive({ type: 'strip', index: 16, set: { gain: 0 } }, 0);
    mixer.receive({ type: 'strip', index: -1, set: { gain: 0 } }, 0);
    expect(reports.filter((report) => codeOf(report) === 'not-a-message')).toHaveLength(8);
    expect(reports.filter((report) => codeOf(report) === 'no-such-strip')).toHaveLength(2);
    expect(
      peakOf(
        run(
          mixer,
          4,
          playing(() => 0.5),
        ).left,
      ),
    ).toBe(0.5);
  });

  it('survives inputs that are missing, empty or of another size', () => {
    const { mixer } = mixerOf(kind);
    const out = new Float32Array(QUANTUM);
    for (const inputs of [[], [[]], [[new Float32Array(0)]], [[new Float32Array(64), new Float32Array(64)]]]) {
      expect(mixer.process(inputs, out, out, 0)).toBe(true);
      expect(peakOf(out)).toBe(0);
    }
  });

  it('folds quad and 5.1 down to stereo as the browser would', () => {
    const planes = (levels: readonly number[]): Float32Array[] =>
      levels.map((level) => new Float32Array(QUANTUM).fill(level));
    for (const [levels, wanted] of [
      [
        [0.1, 0.2, 0.3, 0.4],
        [0.2, 0.3],
      ],
      [
        [0.1, 0.2, 0.3, 0.9, 0.4, 0.05],
        [0.1 + Math.SQRT1_2 * 0.7, 0.2 + Math.SQRT1_2 * 0.35],
      ],
      [
        [0.1, 0.2, 0.9],
        [0.1, 0.2],
      ],
    ] as const) {
      const { left, right } = run(mixerOf(kind).mixer, 1, (strip) => (strip === 0 ? planes(levels) : []));
      expect(left[64]).toBeCloseTo(wanted[0], 6);
      expect(right[64]).toBeCloseTo(wanted[1], 6);
    }
  });

  it('ends when disposed', () => {
    const { mixer } = mixerOf(kind);
    mixer.receive({ type: 'dispose' }, 0);
    expect(mixer.process([], new Float32Array(QUANTUM), new Float32Array(QUANTUM), 0)).toBe(false);
  });
});

function isMeters(report: unknown): report is { type: 'meters'; values: Float64Array } {
  return typeof report === 'object' && report !== null && 'type' in report && report.type === 'meters';
}

function codeOf(report: unknown): unknown {
  return typeof report === 'object' && report !== null && 'code' in report ? report.code : null;
}
