import { describe, expect, it } from 'vitest';
import { BAR_PRESETS, renderBar } from '../../worklets/dsp/models/bar.ts';
import { FLUTE_PRESETS, renderFlute } from '../../worklets/dsp/models/flute.ts';
import { PLUCK_PRESETS } from '../../worklets/dsp/models/pluck-presets.ts';
import { renderPluck } from '../../worklets/dsp/models/pluck.ts';
import { REED_PRESETS, renderReed } from '../../worklets/dsp/models/reed.ts';
import { SKIN_PRESETS } from '../../worklets/dsp/models/skin-presets.ts';
import { renderSkin } from '../../worklets/dsp/models/skin.ts';
import type { RenderedSound } from '../../worklets/dsp/models/sound.ts';
import { centsOff, power } from './support/hearing.ts';
import { peakOf } from './support/kernels.ts';

type Render = (rate: number, pitch: number, seed: number) => RenderedSound;
type Model = readonly [string, Render];

/** Each instrument as it is played. */
const TONES: readonly Model[] = [
  ...Object.entries(PLUCK_PRESETS).map(([name, preset]): Model => [name, (r, p, s) => renderPluck(r, p, preset, s)]),
  ...Object.entries(BAR_PRESETS).map(([name, preset]): Model => [name, (r, p, s) => renderBar(r, p, preset, s)]),
  ...Object.entries(FLUTE_PRESETS).map(([name, preset]): Model => [name, (r, p, s) => renderFlute(r, p, preset, s)]),
  ...Object.entries(REED_PRESETS).map(([name, preset]): Model => [name, (r, p, s) => renderReed(r, p, preset, s)]),
];
const SKINS: readonly Model[] = Object.entries(SKIN_PRESETS).map(([name, preset]): Model => [
  name,
  (rate, pitch, seed) => renderSkin(rate, pitch === 60 ? preset.pitch : pitch, preset, seed),
]);
/** The same with one string, bar or reed, so that nothing beats and the pitch can be measured. */
const SINGLE: readonly Model[] = [
  ...Object.entries(PLUCK_PRESETS).map(([name, preset]): Model => [
    name,
    (r, p, s) => renderPluck(r, p, { ...preset, detune: [0] }, s),
  ]),
  ...Object.entries(BAR_PRESETS).map(([name, preset]): Model => [
    name,
    (r, p, s) => renderBar(r, p, { ...preset, detune: [0] }, s),
  ]),
  ...Object.entries(FLUTE_PRESETS).map(([name, preset]): Model => [name, (r, p, s) => renderFlute(r, p, preset, s)]),
  ...Object.entries(REED_PRESETS).map(([name, preset]): Model => [
    name,
    (r, p, s) => renderReed(r, p, { ...preset, reeds: [{ octave: 0, gain: 1, cents: 0 }] }, s),
  ]),
];
const PITCHES = [28, 40, 51.5, 60, 67.5, 76, 88, 98];

describe('every tone', () => {
  it.each(SINGLE)('%s is in tune to 3 cents over its range, quarter tones too', (_name, render) => {
    for (const [rate, pitches] of [
      [44_100, [33, 61.5, 90]],
      [48_000, PITCHES],
    ] as const) {
      for (const pitch of pitches) {
        const sound = render(rate, pitch, 1);
        const hertz = 440 * 2 ** ((pitch - 69) / 12);
        const from = sound.loopStart ?? Math.round(0.03 * rate);
        const to = Math.min(sound.loopEnd ?? sound.samples.length, from + Math.round(0.5 * rate));
        expect(Math.abs(centsOff(sound.samples, rate, hertz, from, to)), `pitch ${pitch} at ${rate}`).toBeLessThan(3);
      }
    }
  });

  it.each(TONES.slice(-6))('%s loops without a seam', (_name, render) => {
    for (const pitch of PITCHES) {
      const { samples, loopStart = 0, loopEnd = 0 } = render(48_000, pitch, 2);
      expect(loopEnd).toBeGreaterThan(loopStart + 24_000);
      let bend = 0;
      let seam = 0;
      for (let i = loopStart + 2; i < loopEnd; i++) bend = Math.max(bend, bendAt(samples, i, i - 1, i - 2));
      seam = Math.max(
        bendAt(samples, loopStart, loopEnd - 1, loopEnd - 2),
        bendAt(samples, loopStart + 1, loopStart, loopEnd - 1),
      );
      expect(seam).toBeLessThanOrEqual(bend * 1.0001);
      for (let i = 0; i < 32; i++) expect(samples[loopEnd + i]).toBeCloseTo(samples[loopStart + i] ?? 0, 3);
      expect(
        Math.abs(power(samples, loopStart, loopStart + 9600) - power(samples, loopEnd - 9600, loopEnd)),
      ).toBeLessThan(8);
    }
  });
});

const bendAt = (samples: Float32Array, a: number, b: number, c: number): number =>
  Math.abs((samples[a] ?? 0) - 2 * (samples[b] ?? 0) + (samples[c] ?? 0));

describe('every sound', () => {
  it.each([...TONES, ...SKINS])(
    '%s begins and ends in silence, sounds between, and is the same for the same seed',
    (_name, render) => {
      const { samples, sampleRate, pitch } = render(48_000, 60, 5);
      expect(sampleRate).toBe(48_000);
      expect(Number.isFinite(pitch)).toBe(true);
      expect(samples[0]).toBe(0);
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(1e-4);
      const last = samples.subarray(-96);
      for (let i = 1; i < last.length; i++) expect(Math.abs((last[i] ?? 0) - (last[i - 1] ?? 0))).toBeLessThan(0.02);
      expect(peakOf(samples)).toBeCloseTo(0.8, 2);
      expect(samples).toEqual(render(48_000, 60, 5).samples);
    },
  );

  it.each([...TONES, ...SKINS])('%s survives any pitch, rate and seed', (_name, render) => {
    for (const [rate, pitch, seed] of [
      [48_000, Number.NaN, 1],
      [48_000, Number.POSITIVE_INFINITY, Number.NaN],
      [48_000, -500, 1e20],
      [Number.NaN, 60, 0],
      [1, 127, -3],
      [22_050, 120, 1],
    ] as const) {
      const { samples } = render(rate, pitch, seed);
      expect(samples.length).toBeGreaterThan(0);
      expect(samples.every((value) => Number.isFinite(value) && (value === 0 || Math.abs(value) > 1e-13))).toBe(true);
    }
  });
});

describe('instruments differ as they should', () => {
  it('a closed hat is shorter than an open one, a tek brighter than a dum', () => {
    const closed = renderSkin(48_000, SKIN_PRESETS['hat-closed'].pitch, SKIN_PRESETS['hat-closed'], 1);
    const open = renderSkin(48_000, SKIN_PRESETS['hat-open'].pitch, SKIN_PRESETS['hat-open'], 1);
    expect(closed.samples.length * 3).toBeLessThan(open.samples.length);
    const turns = ({ samples }: RenderedSound): number =>
      samples.reduce((count, value, i) => count + (value > 0 !== (samples[i - 1] ?? 0) > 0 ? 1 : 0), 0) /
      samples.length;
    const tek = renderSkin(48_000, SKIN_PRESETS['darbuka-tek'].pitch, SKIN_PRESETS['darbuka-tek'], 1);
    const dum = renderSkin(48_000, SKIN_PRESETS['darbuka-dum'].pitch, SKIN_PRESETS['darbuka-dum'], 1);
    expect(turns(tek)).toBeGreaterThan(turns(dum) * 5);
  });

  it('a long string rings longer than a short one', () => {
    const low = renderPluck(48_000, 45, PLUCK_PRESETS.guitar, 1);
    const high = renderPluck(48_000, 96, PLUCK_PRESETS.guitar, 1);
    expect(high.samples.length).toBeLessThan(low.samples.length);
    expect(power(low.samples, 0, 4800)).toBeGreaterThan(power(low.samples, 96_000, 100_800) + 6);
  });
});
