import { describe, expect, it } from 'vitest';
import { makeWav, readWav, wavBytes } from '../../src/media/wav.ts';
import { heardBy, probe } from '../support/ffprobe.ts';
import { noted, tone } from './works.ts';

describe('WAV files', () => {
  const sound = tone({ seconds: 4 });

  for (const [depth, codec, error] of [
    [16, 'pcm_s16le', 1 / 32000],
    [24, 'pcm_s24le', 1 / 8_000_000],
    ['float', 'pcm_f32le', 0],
  ] as const) {
    it(`[ME7] ${depth}: an independent reader finds the same sound`, async () => {
      const work = noted();
      const made = await makeWav(sound, work, depth);
      const bytes = made.ok ? new Uint8Array(await made.value.arrayBuffer()) : new Uint8Array();
      const { streams, format } = probe(bytes, 'song.wav');
      expect(streams).toMatchObject([{ codec_name: codec, sample_rate: '48000', channels: 2 }]);
      expect(Number(format.duration)).toBeCloseTo(4, 3);
      const heard = heardBy(bytes, 'song.wav');
      const [left] = sound.channels;
      const far = heard.findIndex((sample, index) => Math.abs(sample - (left?.[index] ?? 0)) > error + 1e-6);
      expect(far).toBe(-1);
      expect(work.progress.at(-1)).toBe(1);
      const read = readWav(bytes);
      expect(read.ok && Math.max(...read.value.channels.map((plane, channel) => widest(plane, sound.channels[channel])))).toBeLessThanOrEqual(error + 1e-7);
    });
  }

  it('[ME7] written at once and in pieces is the same file', async () => {
    const made = await makeWav(sound, noted());
    expect(made.ok && new Uint8Array(await made.value.arrayBuffer())).toEqual(wavBytes(sound));
  });

  it('[ME7] can be stopped', async () => {
    const work = noted();
    work.stop();
    expect(await makeWav(sound, work)).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('[ME7] what is no WAV file, or cut, never throws', () => {
    const bytes = wavBytes(tone({ seconds: 0.01 }));
    for (let length = 0; length < bytes.length; length += 3) {
      const read = readWav(bytes.slice(0, length));
      expect(read.ok || read.code).toBe(length < 44 ? 'audio-unreadable' : true);
    }
    expect(readWav(new Uint8Array(100))).toMatchObject({ ok: false, code: 'audio-unreadable' });
  });
});

const widest = (left: Float32Array, right: Float32Array | undefined): number =>
  left.reduce((far, sample, index) => Math.max(far, Math.abs(sample - (right?.[index] ?? 0))), 0);
