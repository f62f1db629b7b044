import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { convertAudio } from '../../src/media/audio-convert.ts';
import { importAudio } from '../../src/media/audio-in.ts';
import { encodeAudio, encodeTake } from '../../src/media/encode/encode-audio.ts';
import { base64Of, floatsOf } from './blobs.ts';
import { noted, tone } from './works.ts';

const blobOf = (base64: string): Blob => new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);

/** A sound file of some seconds that ffmpeg made. */
const fileOf = async (name: string, codec: readonly string[], seconds = 3): Promise<Blob> =>
  blobOf(await commands.makeMedia(['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=44100:duration=${seconds}`, '-ac', '2', ...codec], name));

/** Clicks every half second, as a metronome gives them. */
function clicks(seconds: number, sampleRate = 48_000): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(seconds * sampleRate);
  for (let click = 0; click < seconds * 2; click++) {
    const at = click * 0.5 * sampleRate + 4800;
    for (let index = 0; index < 48; index++) samples[at + index] = 0.9 * Math.sin((2 * Math.PI * 2000 * index) / sampleRate);
  }
  return samples;
}

/** Where each click begins, in seconds. */
function onsets(samples: Float32Array, sampleRate: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < samples.length; index++) {
    const last = found.at(-1) ?? -1;
    if (Math.abs(samples[index] ?? 0) > 0.25 && index / sampleRate - last > 0.2) found.push(index / sampleRate);
  }
  return found;
}

describe('taking in sound', () => {
  for (const [name, codec] of [
    ['song.mp3', ['-c:a', 'libmp3lame']],
    ['song.m4a', ['-c:a', 'aac']],
  ] as const) {
    it(`[ME14] ${name} of a form that every browser plays stays as it is`, async () => {
      const file = await fileOf(name, codec);
      const work = noted();
      const taken = await importAudio(file, work);
      if (!taken.ok) throw new Error(taken.code);
      expect(taken.value.bytes).toEqual(new Uint8Array(await file.arrayBuffer()));
      expect(taken.value.mime).toBe(name.endsWith('mp3') ? 'audio/mpeg' : 'audio/mp4');
      expect(Math.abs(taken.value.seconds - 3)).toBeLessThan(0.1);
      expect(work.progress.at(-1)).toBe(1);
    });
  }

  for (const [name, codec] of [
    ['song.wav', ['-c:a', 'pcm_s24le']],
    ['song.flac', ['-c:a', 'flac']],
    ['song.ogg', ['-c:a', 'libvorbis']],
    ['song.opus', ['-ar', '48000', '-c:a', 'libopus']],
    ['film.mp4', ['-f', 'lavfi', '-i', 'color=red:size=64x64:rate=10:duration=3', '-map', '0:a', '-map', '1:v', '-ac', '2', '-c:a', 'flac', '-strict', '-2', '-c:v', 'libx264']],
  ] as const) {
    it(`[ME14] ${name} is packed so that every browser plays it`, async () => {
      const taken = await importAudio(await fileOf(name, codec), noted());
      if (!taken.ok) throw new Error(taken.code);
      expect(taken.value.mime).toBe('audio/mp4');
      const { streams } = await commands.probeMedia(base64Of(taken.value.bytes), 'taken.m4a');
      expect(streams).toMatchObject([{ codec_name: 'aac', channels: 2 }]);
      expect(Math.abs(taken.value.seconds - 3)).toBeLessThan(0.1);
      const middle = taken.value.peaks.slice(100, -100);
      expect(taken.value.peaks.length).toBeLessThanOrEqual(800);
      expect(Math.min(...middle)).toBeGreaterThan(7);
      expect(Math.max(...middle)).toBeLessThan(16);
    });
  }

  it('[ME15] empty, too big, too long and unreadable files have their own answers', async () => {
    expect(await importAudio(new Blob([]), noted())).toMatchObject({ ok: false, code: 'audio-empty' });
    expect(await importAudio(new Blob([new Uint8Array(201 * 1024 * 1024)]), noted())).toMatchObject({ ok: false, code: 'audio-too-big' });
    expect(await importAudio(new Blob(['this is a letter, not a song']), noted())).toMatchObject({ ok: false, code: 'audio-unreadable' });
    const long = await commands.makeMedia(['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '1300', '-c:a', 'libmp3lame', '-b:a', '8k'], 'long.mp3');
    expect(await importAudio(blobOf(long), noted())).toMatchObject({ ok: false, code: 'audio-too-long' });
    const picture = await commands.makeMedia(['-f', 'lavfi', '-i', 'color=red:size=64x64:duration=1', '-frames:v', '1'], 'picture.png');
    expect(await importAudio(blobOf(picture), noted())).toMatchObject({ ok: false, code: 'audio-unreadable' });
    const work = noted();
    work.stop();
    expect(await importAudio(await fileOf('song.flac', ['-c:a', 'flac']), work)).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('[ME15] a file cut in the middle is taken up to the cut or refused, and nothing is thrown', async () => {
    for (const [name, codec] of [['a.mp3', ['-c:a', 'libmp3lame']], ['a.m4a', ['-c:a', 'aac']], ['a.flac', ['-c:a', 'flac']], ['a.ogg', ['-c:a', 'libvorbis']]] as const) {
      const file = await fileOf(name, codec);
      const taken = await importAudio(file.slice(0, Math.floor(file.size / 2)), noted());
      expect(taken.ok ? taken.value.seconds < 2.5 : taken.code.startsWith('audio-'), name).toBe(true);
    }
  });

  it('[ME16] a form that browsers cannot read is named, and read by the converter', async () => {
    const file = await fileOf('song.aiff', ['-c:a', 'pcm_s16be']);
    expect(await importAudio(file, noted())).toMatchObject({ ok: false, code: 'audio-needs-converter' });
    const taken = await convertAudio(file, '/ffmpeg/', noted());
    if (!taken.ok) throw new Error(taken.code);
    expect(Math.abs(taken.value.seconds - 3)).toBeLessThan(0.1);
  });
});

describe('packing sound', () => {
  it('[ME17] a recording stays in time to the sample, as this browser and as others decode it', async () => {
    const samples = clicks(6);
    const packed = await encodeTake(samples, 48_000, noted());
    if (!packed.ok) throw new Error(packed.code);
    expect(packed.value.mime).toBe('audio/mp4');
    expect(packed.value.bytes.length).toBeLessThan(samples.length / 2);
    const expected = onsets(samples, 48_000);
    const buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(packed.value.bytes.buffer.slice(0));
    const here = onsets(buffer.getChannelData(0), 48_000);
    const there = onsets(floatsOf(await commands.hearMedia(base64Of(packed.value.bytes), 'take.m4a')), 48_000);
    expect(here).toHaveLength(expected.length);
    expect(there).toHaveLength(expected.length);
    for (const [index, onset] of expected.entries()) {
      expect(Math.abs((here[index] ?? 0) - onset), `click ${index} here`).toBeLessThan(0.001);
      expect(Math.abs((there[index] ?? 0) - onset), `click ${index} in ffmpeg`).toBeLessThan(0.001);
    }
  });

  it('[ME17] a song for viewers is a few megabytes and sounds the same', async () => {
    const song = tone({ seconds: 20 });
    const packed = await encodeAudio(song, noted());
    if (!packed.ok) throw new Error(packed.code);
    expect(packed.value.bytes.length).toBeLessThan(20 * 24_000);
    const heard = floatsOf(await commands.hearMedia(base64Of(packed.value.bytes), 'song.m4a'));
    expect(Math.abs(heard.length / 48_000 - 20)).toBeLessThan(0.05);
    const [left] = song.channels;
    const error = Math.sqrt(heard.slice(48_000, 96_000).reduce((sum, sample, index) => sum + (sample - (left?.[48_000 + index] ?? 0)) ** 2, 0) / 48_000);
    expect(error).toBeLessThan(0.01);
  });
});
