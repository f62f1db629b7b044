import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { INSTRUMENTS, instrumentById } from '../../src/document/catalogue/instruments.ts';
import { qualityFor } from '../../src/engine/quality.ts';
import { bakeLoop, wholePeriods } from '../../src/engine/sounds/bake-loop.ts';
import { bufferBytes, createByteCache } from '../../src/engine/sounds/byte-cache.ts';
import { makeModelled } from '../../src/engine/sounds/model-recipes.ts';
import { createPolyphony, STEAL_SECONDS } from '../../src/engine/sounds/polyphony.ts';
import { rootFor, soundingInstrument } from '../../src/engine/sounds/sound.ts';
import type { Voice } from '../../src/engine/sounds/voice.ts';

/** As much of a buffer as a cache weighs. */
const buffer = (length: number): AudioBuffer => ({
  length, numberOfChannels: 1, sampleRate: 48000, duration: length / 48000, copyFromChannel() {}, copyToChannel() {}, getChannelData: () => new Float32Array(length),
});

function voiceAt(start: number, silentAt: number): Voice & { fadedAt: number } {
  return {
    start,
    silentAt,
    fadedAt: Infinity,
    endAt() {},
    fade(at, seconds) {
      this.fadedAt = at;
      Object.assign(this, { silentAt: at + seconds });
    },
    cancel() {},
  };
}

describe('sounds', () => {
  it('[EN21] each modelled sound is the same every time, and its ends are silent', () => {
    for (const { id, rows, range, making, role } of INSTRUMENTS) {
      if (making !== 'modelled' || role === 'audio') continue;
      const names = role === 'drums' ? rows.map((row) => ({ instrument: id, row })) : [range.low, range.high].map((root) => ({ instrument: id, root }));
      for (const name of names) {
        const { samples, loop } = makeModelled(name);
        expect(samples).toEqual(makeModelled(name).samples);
        expect(Math.abs(samples[0] ?? 1), `${id} starts in silence`).toBeLessThan(0.003);
        const last = loop ? 0 : (samples.at(-1) ?? 1);
        expect(Math.abs(last), `${id} ends in silence`).toBeLessThan(0.001);
      }
    }
  });

  it('[EN23] no more voices than allowed sound at once, and the oldest gives way', () => {
    const random = seededRandom(11);
    const polyphony = createPolyphony(6);
    for (let at = 0; at < 20; at += random() * 0.1) {
      polyphony.makeRoom(at);
      expect(polyphony.at(at)).toBeLessThanOrEqual(5);
      polyphony.add(voiceAt(at, at + 0.1 + random() * 3));
    }
    const few = createPolyphony(1);
    const first = voiceAt(0, 10);
    few.add(first);
    few.makeRoom(1);
    expect([first.fadedAt, first.silentAt]).toEqual([1, 1 + STEAL_SECONDS]);
  });

  it('[EN24] decoded sound stays within its bytes, and what was used last stays', () => {
    const cache = createByteCache(1000 * 4);
    for (const key of ['a', 'b', 'c']) cache.put(key, buffer(400));
    expect(['a', 'b', 'c'].filter((key) => cache.has(key))).toEqual(['b', 'c']);
    cache.get('b');
    cache.put('d', buffer(300));
    expect(['b', 'c', 'd'].filter((key) => cache.has(key))).toEqual(['b', 'd']);
    cache.put('huge', buffer(5000));
    expect(cache.has('huge')).toBe(true);
    expect(cache.bytes).toBe(bufferBytes(buffer(5000)));
  });

  it('[EN26] a phone is asked for less than a laptop', () => {
    const phone = qualityFor({ memory: 2, cores: 8, isTouch: true });
    const laptop = qualityFor({ memory: 8, cores: 8, isTouch: false });
    expect(phone.decodedBytes).toBe(40 * 1024 * 1024);
    expect(laptop.decodedBytes).toBe(150 * 1024 * 1024);
    expect(phone.voices).toBeLessThan(laptop.voices);
    expect(phone.latencyHint).not.toBe('interactive');
    expect(qualityFor({ memory: undefined, cores: undefined, isTouch: false })).toEqual(laptop);
    for (const { lookAhead } of [phone, laptop]) expect(lookAhead).toBeGreaterThanOrEqual(0.5);
  });

  it('[EN27] every pitch has a root within two semitones inside the range, and every track an instrument of its role', () => {
    for (const instrument of INSTRUMENTS.filter(({ role }) => role === 'notes')) {
      for (let { low: pitch } = instrument.range; pitch <= instrument.range.high; pitch += 0.5) {
        expect(Math.abs(rootFor(instrument, pitch) - pitch)).toBeLessThanOrEqual(2);
      }
    }
    expect(soundingInstrument({ role: 'drums', instrument: 'guitar' })).toBe(instrumentById('drum-kit'));
    expect(soundingInstrument({ role: 'notes', instrument: 'darbuka' })).toBe(instrumentById('piano'));
    expect(soundingInstrument({ role: 'notes', instrument: 'of a newer version' }).id).toBe('piano');
  });

  it('[EN28] a loop holds whole periods and its turn is no jump', () => {
    for (const hertz of [65.4, 220, 443.7, 1318.5]) {
      const length = wholePeriods(hertz, 48000, 24000);
      const periods = (length * hertz) / 48000;
      expect(Math.abs(periods - Math.round(periods)) / periods).toBeLessThan(0.0002);
      const start = 12000;
      const samples = Float32Array.from({ length: start + length }, (_, frame) => Math.sin((2 * Math.PI * hertz * frame) / 48000) * (1 - frame / 90000));
      bakeLoop(samples, { start, end: start + length }, 9000);
      const step = (2 * Math.PI * hertz) / 48000;
      expect(Math.abs((samples[start + length - 1] ?? 0) - (samples[start] ?? 0))).toBeLessThan(step * 1.1 + 0.01);
    }
  });
});
