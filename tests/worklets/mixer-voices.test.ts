import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { CUT_VOICE, HUSH_STRIP, MAX_VOICES, TURN_VOICE } from '../../worklets/mixer/voice-record.ts';
import { largestDifference, mixerOf, peakOf, QUANTUM, run, sharpestBend } from './support/kernels.ts';
import { voicesMessage, type VoiceFacts } from './support/voices.ts';
import { seedFor } from '../support/seed.ts';

const nothing = () => [];
const hard = (pan: number) => ({ type: 'strip', index: 0, set: { pan } }) as const;
const noise = (length: number, seed = 5): Float32Array => {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => random() - 0.5);
};
const wave = (length: number, hertz = 440): Float32Array =>
  Float32Array.from({ length }, (_, frame) => 0.5 * Math.sin((2 * Math.PI * hertz * frame) / 48_000));

/** Plays voices on a mixer whose strips lie hard left or in the middle, and gives what is heard on the left. */
function play(
  channels: readonly Float32Array[],
  voices: readonly VoiceFacts[],
  quanta: number,
  more: readonly { frame: number; message: unknown }[] = [],
) {
  const { mixer, reports } = mixerOf('wasm', { changes: [hard(-1)] });
  const messages = [
    { frame: 0, message: { type: 'sound', id: 1, channels } },
    { frame: 0, message: voicesMessage(voices) },
    ...more,
  ];
  return { ...run(mixer, quanta, nothing, messages), reports };
}

describe('voices inside the mixer', () => {
  it('play a sound as it is, from its frame on', () => {
    const sound = noise(1000);
    const { left, right } = play([sound], [{ handle: 0, start: 333, gain: 0.5 }], 12);
    const wished = new Float32Array(left.length);
    sound.forEach((value, index) => (wished[333 + index] = value * 0.5));
    expect(largestDifference(left, wished)).toBeLessThan(1e-6);
    expect(peakOf(right)).toBe(0);
  });

  it('play between samples by straight lines, with offset and loop, wherever the quantum ends', () => {
    const sound = noise(700);
    const [from, to, step, offset] = [120, 611, 1.2345, 40];
    const { left } = play([sound], [{ handle: 3, start: 57, step, offset, loop: [from, to] }], 40);
    const wished = Float32Array.from(left, (_, frame) => {
      if (frame < 57) return 0;
      let place = offset + (frame - 57) * step;
      if (place >= to) place = from + ((place - from) % (to - from));
      const index = Math.floor(place);
      const here = sound[index] ?? 0;
      const next = sound[index + 1 >= to ? from : index + 1] ?? 0;
      return here + (next - here) * (place - index);
    });
    expect(largestDifference(left, wished)).toBeLessThan(2e-6);
  });

  it('rise, fall and fade as they were told, on the frame', () => {
    const flat = new Float32Array(20_000).fill(0.5);
    const falls = [
      { at: 3001.5, level: 1, frames: 4000 },
      { at: 5000, level: 0.1, frames: 480 },
    ];
    const { left } = play([flat], [{ handle: 0, start: 100, rise: 240, falls }], 60);
    const wished = Float32Array.from(left, (_, frame) => {
      if (frame < 100 || frame >= 5480) return 0;
      if (frame >= 5000) return 0.05 * Math.exp((-7 * (frame - 5000)) / 480);
      if (frame >= 3001.5) return 0.5 * Math.exp((-7 * (frame - 3001.5)) / 4000);
      return 0.5 * Math.min(1, (frame - 100) / 240);
    });
    expect(largestDifference(left, wished)).toBeLessThan(1e-6);
    const straight = play(
      [flat],
      [{ handle: 0, falls: [{ at: 1000, level: 1, frames: 240, isStraight: true }] }],
      12,
    ).left;
    expect(straight[1120]).toBeCloseTo(0.25, 5);
    expect(peakOf(straight.subarray(1240))).toBe(0);
  });

  it('join what is connected to the strip, mono and stereo', () => {
    const { mixer } = mixerOf('wasm', { changes: [hard(0)] });
    const [one, two, three] = [noise(600, 1), noise(600, 2), noise(600, 3)];
    const { left, right } = run(
      mixer,
      4,
      (strip, frame) => (strip === 0 ? [Float32Array.from({ length: QUANTUM }, (_, i) => three[frame + i] ?? 0)] : []),
      [
        { frame: 0, message: { type: 'sound', id: 1, channels: [one, two] } },
        { frame: 0, message: voicesMessage([{ handle: 0 }]) },
      ],
    );
    const sum = (side: Float32Array) => Float32Array.from({ length: 512 }, (_, i) => (side[i] ?? 0) + (three[i] ?? 0));
    expect(largestDifference(left, sum(one))).toBeLessThan(1e-6);
    expect(largestDifference(right, sum(two))).toBeLessThan(1e-6);
  });

  it.each([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ])('add up on a strip that one has to itself at other times, with %i and %i planes', (first, second) => {
    const sounds = [[noise(1280, 1)], [noise(1280, 2), noise(1280, 3)]];
    const messages = [
      ...sounds.map((channels, index) => ({ frame: 0, message: { type: 'sound', id: 1 + index, channels } })),
      {
        frame: 0,
        message: voicesMessage([
          { handle: 0, sound: first, gain: 0.5 },
          { handle: 1, sound: second, gain: 0.75, start: 300, falls: [{ at: 700, level: 0.75, frames: 100 }] },
        ]),
      },
    ];
    const [wasm, twin] = (['wasm', 'typescript'] as const).map((kind) =>
      run(mixerOf(kind, { changes: [hard(-0.3)] }).mixer, 12, nothing, messages),
    );
    if (!wasm || !twin) throw new Error('two mixes were made');
    expect(peakOf(wasm.left.subarray(0, 256)), 'the first sounds alone').toBeGreaterThan(0.1);
    expect(largestDifference(wasm.left, twin.left)).toBeLessThan(1e-6);
    expect(largestDifference(wasm.right, twin.right)).toBeLessThan(1e-6);
  });

  it('give the same sound in both kernels and in a mixer that joins in the middle', () => {
    const seed = seedFor('mixer voices');
    const random = seededRandom(seed);
    const voices = Array.from({ length: 300 }, (_, handle): VoiceFacts => {
      const start = Math.floor(random() * 20_000);
      const at = start + random() * 9000;
      return {
        handle,
        strip: Math.floor(random() * 16),
        sound: 1 + Math.floor(random() * 2),
        start,
        step: random() < 0.3 ? 1 : 0.5 + random() * 2,
        gain: random() * 0.1,
        offset: Math.floor(random() * 50),
        rise: random() < 0.3 ? random() * 900 : 0,
        ...(random() < 0.5 ? { loop: [1000, 2500] as const } : {}),
        falls: random() < 0.7 ? [{ at, level: 0.05, frames: 100 + random() * 4000, isStraight: random() < 0.3 }] : [],
      };
    });
    const sounds = [
      { frame: 0, message: { type: 'sound', id: 1, channels: [noise(6000, 1)] } },
      { frame: 0, message: { type: 'sound', id: 2, channels: [noise(4000, 2), noise(4000, 3)] } },
    ];
    const [wasm, twin] = (['wasm', 'typescript'] as const).map((kind) =>
      run(mixerOf(kind).mixer, 250, nothing, [...sounds, { frame: 0, message: voicesMessage(voices) }]),
    );
    if (!wasm || !twin) throw new Error('two mixes were made');
    expect(peakOf(wasm.left)).toBeGreaterThan(0.05);
    expect(largestDifference(wasm.left, twin.left), `seed ${seed}`).toBeLessThan(1e-5);
    const middle = 80 * QUANTUM;
    const late = voicesMessage(voices.map((voice) => ({ ...voice, isJoined: true })));
    const messages = [...sounds.map(({ message }) => ({ frame: middle, message })), { frame: middle, message: late }];
    const joined = run(mixerOf('wasm').mixer, 170, nothing, messages, middle);
    // Its strips take their pan law from the first sound; the others glided into it.
    expect(largestDifference(joined.left.subarray(512), wasm.left.subarray(middle + 512)), `seed ${seed}`).toBeLessThan(
      1e-5,
    );
  });

  it('begin late when they are told late, and lose nothing of their beginning', () => {
    const sound = noise(500);
    const { left } = play([sound], [], 16, [{ frame: 640, message: voicesMessage([{ handle: 0, start: 100 }]) }]);
    expect(largestDifference(left.subarray(640, 1140), sound)).toBeLessThan(1e-6);
    expect(peakOf(left.subarray(0, 640))).toBe(0);
  });

  it('are taken back before they begin, turned while they sound, and never click when that is told late', () => {
    const sound = wave(48_000);
    const calm = sharpestBend(sound);
    const cut = play([sound], [{ handle: 0, start: 2000 }], 40, [
      { frame: 1024, message: voicesMessage([{ handle: 0, kind: CUT_VOICE }]) },
    ]);
    expect(peakOf(cut.left)).toBe(0);
    const late = { handle: 0, kind: TURN_VOICE, falls: [{ at: 1500, level: 1, frames: 1440 }] };
    const turned = play([sound], [{ handle: 0 }], 60, [{ frame: 2048, message: voicesMessage([late]) }]);
    expect(sharpestBend(turned.left)).toBeLessThan(3 * calm);
    expect(peakOf(turned.left.subarray(2048 + 1440))).toBeLessThan(1e-3);
    for (const message of [
      voicesMessage([{ handle: 0, kind: CUT_VOICE }]),
      voicesMessage([{ handle: 9, kind: HUSH_STRIP, strip: 0 }]),
    ]) {
      const hushed = play([sound], [{ handle: 0 }], 40, [{ frame: 1024, message }]);
      expect(peakOf(hushed.left.subarray(1024 + QUANTUM))).toBe(0);
      expect(sharpestBend(hushed.left)).toBeLessThan(0.02);
    }
    const longer = { handle: 0, kind: TURN_VOICE, falls: [{ at: 4000, level: 1, frames: 480 }] };
    const again = play([sound], [{ handle: 0, falls: [{ at: 2000, level: 1, frames: 480 }] }], 60, [
      { frame: 1024, message: voicesMessage([longer]) },
    ]);
    expect(peakOf(again.left.subarray(3000, 3900))).toBeGreaterThan(0.4);
    expect(peakOf(again.left.subarray(4480))).toBe(0);
  });

  it('sound a thousand at once; one more takes the place of the oldest, softly', () => {
    const voices = Array.from({ length: MAX_VOICES }, (_, handle) => ({ handle, gain: 1e-3, loop: [0, 100] as const }));
    const one = new Float32Array(100).fill(1);
    const { left, reports } = play([one], voices, 20, [
      { frame: 1280, message: voicesMessage([{ handle: MAX_VOICES, start: 1280, gain: 1e-3, loop: [0, 100] }]) },
    ]);
    expect(left[1000]).toBeCloseTo(MAX_VOICES / 1000, 3);
    expect(left[2000]).toBeCloseTo(MAX_VOICES / 1000, 3);
    expect(sharpestBend(left.subarray(1200))).toBeLessThan(0.0015);
    expect(reports).toHaveLength(1);
  });

  it('refuse what is no voice or no sound, and play on', () => {
    const sound = noise(500);
    const bad = [
      { handle: 1, sound: 77 },
      { handle: 2, strip: 99 },
      { handle: 3, step: 0 },
      { handle: 4, step: Infinity },
      { handle: 5, gain: Number.NaN },
      { handle: 6, offset: -1 },
      { handle: 7, kind: 12 },
    ];
    const { left, reports } = play([sound], [...bad, { handle: 0 }], 8, [
      { frame: 0, message: { type: 'sound', id: 2, channels: [new Float32Array(0)] } },
      { frame: 0, message: { type: 'voices', records: [1, 2, 3] } },
      { frame: 0, message: { type: 'ask', token: 7 } },
    ]);
    expect(reports.filter((report) => JSON.stringify(report).includes('no-voice'))).toHaveLength(bad.length);
    expect(reports.filter((report) => JSON.stringify(report).includes('not-a-message'))).toHaveLength(2);
    expect(reports.at(-1)).toEqual({ type: 'answer', token: 7 });
    expect(largestDifference(left.subarray(0, 500), sound)).toBeLessThan(1e-6);
  });

  it('keep a sound that was dropped until they are over', () => {
    const sound = noise(500);
    const { left, reports } = play([sound], [{ handle: 0 }], 8, [
      { frame: 128, message: { type: 'drop-sound', id: 1 } },
      { frame: 256, message: voicesMessage([{ handle: 1, start: 256 }]) },
    ]);
    expect(largestDifference(left.subarray(0, 500), sound)).toBeLessThan(1e-6);
    expect(reports).toContainEqual({ type: 'refused', code: 'no-voice' });
  });

  it('play on while memory grows for more sounds, whose room is used again once they were dropped', () => {
    const { mixer, reports } = mixerOf('wasm', { changes: [hard(-1)] });
    const bytes = (): number => ('memoryBytes' in mixer.kernel ? Number(mixer.kernel.memoryBytes) : 0);
    const sound = noise(100_000);
    const large = Array.from({ length: 12 }, (_, index) => ({
      frame: 1280 + index * 640,
      message: { type: 'sound', id: 2 + index, channels: [new Float32Array(500_000).fill(0.25)] },
    }));
    const before = bytes();
    const heard = run(mixer, 100, nothing, [
      { frame: 0, message: { type: 'sound', id: 1, channels: [sound] } },
      { frame: 0, message: voicesMessage([{ handle: 0 }]) },
      ...large,
    ]);
    expect(largestDifference(heard.left, sound.subarray(0, 12_800))).toBeLessThan(1e-6);
    expect(bytes() - before).toBeGreaterThan(20_000_000);
    const grown = bytes();
    for (let round = 0; round < 40; round++) {
      mixer.receive({ type: 'drop-sound', id: 2 + (round % 12) }, 12_800);
      mixer.receive({ type: 'sound', id: 2 + (round % 12), channels: [new Float32Array(500_000).fill(0.5)] }, 12_800);
    }
    expect(bytes()).toBe(grown);
    const last = run(
      mixer,
      4,
      nothing,
      [{ frame: 12_800, message: voicesMessage([{ handle: 1, sound: 13, start: 12_800 }]) }],
      12_800,
    );
    expect(last.left[300]).toBeCloseTo((sound[13_100] ?? 0) + 0.5, 5);
    expect(reports).toHaveLength(1);
  });

  it('are refused when a fall takes no time or a level is beyond all measure, and spoil nothing', () => {
    const sound = noise(500);
    const bad = [
      { handle: 1, gain: 1e30 },
      { handle: 2, falls: [{ at: 10, level: 1, frames: 0 }] },
      { handle: 3, falls: [{ at: 10, level: Infinity, frames: 10 }] },
    ];
    const turn = { handle: 0, kind: TURN_VOICE, falls: [{ at: Number.NaN, level: 1, frames: 10 }] };
    const { left, reports } = play([sound], [...bad, { handle: 0 }, turn], 8);
    expect(reports.filter((report) => JSON.stringify(report).includes('no-voice'))).toHaveLength(4);
    expect(largestDifference(left.subarray(0, 500), sound)).toBeLessThan(1e-6);
  });
});
