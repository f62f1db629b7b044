import { describe, expect, it } from 'vitest';
import type { EqBand, StripParameters } from '../../worklets/mixer/contract.ts';
import { DEFAULT_COMPRESSOR, DEFAULT_EQ } from '../../worklets/mixer/contract.ts';
import { mixerOf, peakOf, playing, QUANTUM, RATE, run, sharpestBend, sine } from './support/kernels.ts';

const KINDS = ['wasm', 'typescript'] as const;
const strip = (set: Partial<StripParameters>, more: object = {}): unknown => ({
  type: 'strip',
  index: 0,
  set,
  ...more,
});

/** Gain and phase at one frequency by correlation over whole turns of the settled end. */
function response(samples: Float32Array, hertz: number): number {
  const turns = Math.floor((hertz * 12_000) / RATE);
  const length = Math.round((turns * RATE) / hertz);
  const from = samples.length - length;
  let re = 0;
  let im = 0;
  for (let i = from; i < samples.length; i++) {
    re += (samples[i] ?? 0) * Math.cos((2 * Math.PI * hertz * i) / RATE);
    im += (samples[i] ?? 0) * Math.sin((2 * Math.PI * hertz * i) / RATE);
  }
  return (2 * Math.hypot(re, im)) / length;
}

/** |H| of one band by the formulas of the Audio EQ Cookbook, evaluated on the unit circle. */
function exactGain(kind: 'low' | 'peak' | 'high', band: EqBand, hertz: number): number {
  const a = 10 ** (band.gain / 40);
  const w = (2 * Math.PI * band.frequency) / RATE;
  const cos = Math.cos(w);
  const alpha = kind === 'peak' ? Math.sin(w) / (2 * band.q) : (Math.sin(w) / 2) * Math.SQRT2;
  const root = 2 * Math.sqrt(a) * alpha;
  const [b, d] =
    kind === 'peak'
      ? [
          [1 + alpha * a, -2 * cos, 1 - alpha * a],
          [1 + alpha / a, -2 * cos, 1 - alpha / a],
        ]
      : kind === 'low'
        ? [
            [a * (a + 1 - (a - 1) * cos + root), 2 * a * (a - 1 - (a + 1) * cos), a * (a + 1 - (a - 1) * cos - root)],
            [a + 1 + (a - 1) * cos + root, -2 * (a - 1 + (a + 1) * cos), a + 1 + (a - 1) * cos - root],
          ]
        : [
            [a * (a + 1 + (a - 1) * cos + root), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - root)],
            [a + 1 - (a - 1) * cos + root, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - root],
          ];
  const z = (2 * Math.PI * hertz) / RATE;
  const size = ([c0 = 0, c1 = 0, c2 = 0]: number[]): number =>
    Math.hypot(c0 + c1 * Math.cos(z) + c2 * Math.cos(2 * z), c1 * Math.sin(z) + c2 * Math.sin(2 * z));
  return size(b ?? []) / size(d ?? []);
}

describe.each(KINDS)('a strip of the %s kernel', (kind) => {
  it.each([
    ['low', 'low'],
    ['lowMid', 'peak'],
    ['highMid', 'peak'],
    ['high', 'high'],
  ] as const)('band %s has exactly the gain of its formula', (place, shape) => {
    const band = { frequency: 800, gain: 9, q: 1.4 };
    for (const hertz of [100, 400, 800, 1600, 6000]) {
      const { mixer } = mixerOf(kind, {
        changes: [{ type: 'strip', index: 0, set: { eq: { ...DEFAULT_EQ, [place]: band } } }],
      });
      const { left } = run(mixer, 200, playing(sine(hertz, 0.25)));
      expect(response(left, hertz) / 0.25).toBeCloseTo(exactGain(shape, band, hertz), 3);
    }
  });

  it('is transparent when nothing is set', () => {
    const { mixer } = mixerOf(kind);
    const { left, right } = run(
      mixer,
      4,
      playing((frame, side) => Math.fround(Math.sin(frame * (side + 1)))),
    );
    left.forEach((value, i) => expect(value).toBe(Math.fround(Math.sin(i))));
    right.forEach((value, i) => expect(value).toBe(Math.fround(Math.sin(i * 2))));
  });

  it('pans stereo and mono by the law of StereoPannerNode', () => {
    for (const pan of [-1, -0.6, 0, 0.25, 1]) {
      const changes = [{ type: 'strip' as const, index: 0, set: { pan } }];
      const stereo = run(
        mixerOf(kind, { changes }).mixer,
        1,
        playing((_, side) => (side === 0 ? 0.5 : 0.25)),
      );
      const mono = run(mixerOf(kind, { changes }).mixer, 1, (index) =>
        index === 0 ? [new Float32Array(QUANTUM).fill(0.5)] : [],
      );
      const x = ((pan <= 0 ? pan + 1 : pan) * Math.PI) / 2;
      const [kept, moved] = [Math.cos(x), Math.sin(x)];
      const wanted = pan <= 0 ? [0.5 + 0.25 * kept, 0.25 * moved] : [0.5 * kept, 0.25 + 0.5 * moved];
      expect(stereo.left[9]).toBeCloseTo(wanted[0] ?? 0, 6);
      expect(stereo.right[9]).toBeCloseTo(wanted[1] ?? 0, 6);
      expect(mono.left[9]).toBeCloseTo(0.5 * Math.cos(((pan + 1) * Math.PI) / 4), 6);
      expect(mono.right[9]).toBeCloseTo(0.5 * Math.sin(((pan + 1) * Math.PI) / 4), 6);
    }
  });

  it('does not click when any knob jumps', () => {
    const jumps: Partial<StripParameters>[] = [
      { muted: true },
      { muted: false },
      { gain: -60 },
      { gain: 0, pan: -1 },
      { pan: 1 },
      { eq: { ...DEFAULT_EQ, low: { frequency: 300, gain: -24, q: 1 } } },
      { eq: { ...DEFAULT_EQ, lowMid: { frequency: 200, gain: 12, q: 4 } } },
      { eq: DEFAULT_EQ },
      { compressor: { ...DEFAULT_COMPRESSOR, threshold: -40, makeup: 6 } },
      { compressor: null },
    ];
    const { mixer } = mixerOf(kind);
    const messages = jumps.map((set, i) => ({
      frame: (20 + 40 * i) * QUANTUM,
      message: strip(set, { rampFrames: 512 }),
    }));
    const { left, right } = run(mixer, 500, playing(sine(200)), messages);
    const loudestTone = 4 * ((2 * Math.PI * 200) / RATE) ** 2;
    expect(Math.max(sharpestBend(left), sharpestBend(right))).toBeLessThan(2 * loudestTone);
  });

  it('is silent when muted, and at the lowest point of its fader', () => {
    for (const set of [{ muted: true }, { gain: -96 }, { gain: Number.NEGATIVE_INFINITY }]) {
      const { mixer } = mixerOf(kind);
      const { left } = run(mixer, 40, playing(sine(440)), [{ frame: 0, message: strip(set) }]);
      expect(peakOf(left.subarray(20 * QUANTUM))).toBe(0);
    }
  });

  it('compresses what is over the threshold by the ratio and lets go afterwards', () => {
    const compressor = { threshold: -20, ratio: 4, knee: 0, attack: 0.005, release: 0.05, makeup: 0 };
    const { mixer } = mixerOf(kind, { changes: [{ type: 'strip', index: 0, set: { compressor } }] });
    const loud = 10 ** (-8 / 20);
    const quiet = 10 ** (-40 / 20);
    const level = (frame: number): number => (frame < RATE / 2 ? loud : quiet);
    const { left } = run(
      mixer,
      750,
      playing((frame) => level(frame) * Math.sin((2 * Math.PI * 1000 * frame) / RATE)),
    );
    const settled = peakOf(left.subarray(RATE / 2 - 4800, RATE / 2));
    expect(20 * Math.log10(settled)).toBeCloseTo(-17, 0);
    expect(20 * Math.log10(peakOf(left.subarray(left.length - 4800)))).toBeCloseTo(-40, 0);
    const levels = new Float64Array(17 * 4);
    mixer.kernel.readMeters(levels, 0, 96_000);
    expect(levels[7]).toBeCloseTo(9, 0);
  });

  it('comes to rest after its input ends, whatever was set', () => {
    const eq = { ...DEFAULT_EQ, lowMid: { frequency: 60, gain: 20, q: 10 } };
    const { mixer } = mixerOf(kind, {
      changes: [{ type: 'strip', index: 0, set: { eq, compressor: DEFAULT_COMPRESSOR } }],
    });
    const { left } = run(mixer, 3000, (index, frame) => (frame < 9600 ? playing(sine(60))(index, frame) : []));
    expect(peakOf(left.subarray(0, 9600))).toBeGreaterThan(0.3);
    expect(peakOf(left.subarray(left.length - 12_800))).toBe(0);
  });

  it('turns what is no number into silence and recovers at once', () => {
    const { mixer } = mixerOf(kind, {
      limiter: true,
      changes: [
        {
          type: 'strip',
          index: 0,
          set: { eq: { ...DEFAULT_EQ, low: { frequency: 100, gain: 6, q: 1 } }, reverbSend: 1, delaySend: 1 },
        },
      ],
    });
    const hostile = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 3e38, 1e-40];
    const { left, right } = run(
      mixer,
      400,
      playing((frame) => (frame < 2560 ? (hostile[frame % 5] ?? 0) : sine(440)(frame))),
    );
    for (const plane of [left, right])
      expect(plane.every((value) => Number.isFinite(value) && Math.abs(value) <= 1)).toBe(true);
    expect(peakOf(left.subarray(left.length - 1280))).toBeGreaterThan(0.3);
  });

  it('takes impossible settings as the nearest possible ones', () => {
    const wild = { frequency: Number.NaN, gain: 1e9, q: -4 };
    const set = {
      gain: Number.NaN,
      pan: 99,
      eq: { low: wild, lowMid: wild, highMid: wild, high: { frequency: 1e9, gain: -1e9, q: 0 } },
      compressor: { threshold: 4, ratio: 0, knee: -1, attack: 0, release: Number.NaN, makeup: 1e9 },
      reverbSend: -3,
      delaySend: 1e9,
    };
    const { mixer } = mixerOf(kind);
    const { left, right } = run(mixer, 300, playing(sine(440, 0.1)), [{ frame: 0, message: strip(set) }]);
    for (const plane of [left, right]) expect(plane.every(Number.isFinite)).toBe(true);
  });

  it('can not be blown up by sweeping its equaliser as fast as it goes', () => {
    const { mixer } = mixerOf(kind);
    const messages = Array.from({ length: 400 }, (_, i) => {
      const frequency = i % 2 === 0 ? 40 : 15_000;
      const gain = i % 3 === 0 ? 24 : -24;
      const band = { frequency, gain, q: 10 };
      return {
        frame: i * QUANTUM,
        message: strip({ eq: { low: band, lowMid: band, highMid: band, high: band } }, { rampFrames: 128 }),
      };
    });
    const { left } = run(
      mixer,
      800,
      playing((frame) => (frame < 51_200 ? sine(300, 0.1)(frame) : 0)),
      messages,
    );
    expect(left.every(Number.isFinite)).toBe(true);
    expect(peakOf(left.subarray(left.length - 2560))).toBeLessThan(1e-3);
  });
});
