import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { letterOf, letterOfSwing, swingOf, valueOf } from '../../src/base/sound-curves.ts';
import { analyseSong, analyseSound, soundWantedBy } from '../../src/media/analyse-sound.ts';
import { createFourier } from '../../src/media/fourier.ts';
import { levelsAt, listenTo } from '../../src/stage/sound-levels.ts';
import { aDocument, aPicture, aScene } from '../stage/stage-piece.ts';

const RATE = 48_000;
const sine = (hertz: number, seconds: number, gain = 1): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: Math.round(seconds * RATE) }, (_, index) => gain * Math.sin((2 * Math.PI * hertz * index) / RATE));

it('[SC1] a value goes through its letter with at most half a step of loss, a swing finer where it is quiet', () => {
  for (let value = 0; value <= 1; value += 0.01) {
    expect(Math.abs(valueOf(letterOf(value)) - value)).toBeLessThanOrEqual(0.5 / 63 + 1e-9);
    expect(Math.abs(swingOf(letterOfSwing(value)) - value)).toBeLessThanOrEqual(0.04);
    expect(swingOf(letterOfSwing(-value))).toBeCloseTo(-swingOf(letterOfSwing(value)), 1);
  }
  expect([valueOf(undefined), valueOf('§'), swingOf(undefined)]).toEqual([0, 0, 0]);
});

it('[SC2] the transform finds a sine of full strength as 1 at its place, like a plain sum of waves', () => {
  const fourier = createFourier(256);
  const random = seededRandom(2);
  const samples = Float32Array.from({ length: 256 }, () => random() * 2 - 1);
  const powers = Array.from(fourier.powers(samples, 0));
  for (const bin of [1, 7, 64, 127]) {
    let [real, imaginary] = [0, 0];
    for (let index = 0; index < 256; index++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / 256);
      real += (samples[index] ?? 0) * window * Math.cos((2 * Math.PI * bin * index) / 256);
      imaginary -= (samples[index] ?? 0) * window * Math.sin((2 * Math.PI * bin * index) / 256);
    }
    expect(powers[bin]).toBeCloseTo((real ** 2 + imaginary ** 2) * (4 / 256) ** 2, 4);
  }
  expect(createFourier(2048).powers(sine((RATE / 2048) * 40, 0.1), 0)[40]).toBeCloseTo(1, 2);
});

it('[SC3] low, middle and high sounds are heard in their bands, the same each time', () => {
  const loudest = (hertz: number): string => {
    const { low, middle, high } = levelsAt(analyseSound([sine(hertz, 1, 0.5)], RATE, 30), 0.5);
    return Object.entries({ low, middle, high }).sort(([, one], [, other]) => (other ?? 0) - (one ?? 0))[0]?.[0] ?? '';
  };
  expect([70, 800, 5000].map(loudest)).toEqual(['low', 'middle', 'high']);
  const sound = [sine(440, 1), sine(660, 1)];
  expect(analyseSound(sound, RATE, 25, { hasSpectrum: true, hasWave: true })).toEqual(analyseSound(sound, RATE, 25, { hasSpectrum: true, hasWave: true }));
});

it('[SC4] silence is nothing; levels go in a straight line between two moments and sink slowly after a blow', () => {
  expect(levelsAt(analyseSound([new Float32Array(RATE)], RATE, 10, { hasWave: true }), 0.5)).toMatchObject({ master: 0, low: 0, middle: 0, high: 0 });
  expect(levelsAt(undefined, 3).master).toBe(0);
  const curve = { perSecond: 2, master: 'A/', low: '', middle: '', high: '' };
  expect([-1, 0.25, 0.5, 9].map((seconds) => levelsAt(curve, seconds).master)).toEqual([0, 0.5, 1, 0]);
  const blow = new Float32Array(RATE);
  blow.set(sine(200, 0.1));
  const after = [0.05, 0.2, 0.3].map((seconds) => levelsAt(analyseSound([blow], RATE, 30), seconds).master);
  expect(after[0]).toBeGreaterThan(after[1] ?? 1);
  expect(after[1]).toBeGreaterThan(after[2] ?? 1);
  expect(after[2]).toBeGreaterThan(0);
});

it('[SC5] in pieces it measures the same, tells how far it is and can be stopped', async () => {
  const channels = [sine(300, 5)];
  const done: number[] = [];
  const work = { onProgress: (share: number) => void done.push(share), signal: new AbortController().signal };
  const result = await analyseSong({ channels, sampleRate: RATE }, 30, { hasSpectrum: true }, work);
  expect(result).toEqual({ ok: true, value: analyseSound(channels, RATE, 30, { hasSpectrum: true }) });
  expect(done).toEqual(done.toSorted((one, other) => one - other));
  const stopped = await analyseSong({ channels, sampleRate: RATE }, 30, {}, { ...work, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({ ok: false, code: 'cancelled' });
});

it('[SC6] a file holds waves and bands only where something shows them', () => {
  const stage = (type: 'shape' | 'waveform' | 'spectrum') => aDocument({ scenes: [aScene({ pictures: [aPicture({ type })] })] });
  expect([soundWantedBy(stage('shape')), soundWantedBy(stage('waveform')), soundWantedBy(stage('spectrum'))]).toEqual([
    { hasSpectrum: false, hasWave: false },
    { hasSpectrum: false, hasWave: true },
    { hasSpectrum: true, hasWave: false },
  ]);
  expect(analyseSound([sine(99, 0.2)], RATE, 30)).not.toHaveProperty('spectrum');
});

it('[SC7] what an analyser hears while it plays is told in the same measures', () => {
  const samples = sine(90, 0.1, 0.4).slice(0, 2048);
  const probe = {
    context: { sampleRate: RATE },
    frequencyBinCount: 1024,
    fftSize: 2048,
    getFloatFrequencyData: (into: Float32Array) => void into.fill(-Infinity).fill(-20, 3, 5),
    getFloatTimeDomainData: (into: Float32Array) => into.set(samples),
  };
  const heard = listenTo(probe)();
  expect(heard.low).toBeGreaterThan(0.8);
  expect([heard.middle, heard.high]).toEqual([0, 0]);
  expect(heard.master).toBeGreaterThan(0.5);
  expect(heard.wave).toHaveLength(48);
});
