import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { makeLoop, makePoster } from '../../src/media/encode/make-still.ts';
import { makeVideo } from '../../src/media/encode/make-video.ts';
import type { VideoOrder } from '../../src/media/media-types.ts';
import { aDocument } from '../stage/stage-piece.ts';
import { base64OfBlob, floatsOf } from './blobs.ts';
import { clicks, flashes, order, tools } from './orders.ts';
import { noted } from './works.ts';

async function made(wanted: VideoOrder, way: 'webcodecs' | 'recorder' = 'webcodecs'): Promise<Blob> {
  const video = await makeVideo(wanted, way, tools, noted());
  if (!video.ok) throw new Error(`${video.code}: ${String(video.facts['reason'])}`);
  return video.value;
}

describe('a video', () => {
  it('[ME40] picture and sound differ by at most 40 ms at the beginning, in the middle and at the end', async () => {
    const at = [1, 6, 10];
    const wanted = { ...order({ seconds: 12 }), audio: clicks(12, at), stage: aDocument({ scenes: flashes(at) }) };
    const base64 = await base64OfBlob(await made(wanted));
    const light = await commands.seeMedia(base64, 'song.mp4');
    const heard = floatsOf(await commands.hearMedia(base64, 'song.mp4'));
    for (const second of at) {
      const seen = light.findIndex((value, frame) => frame / 30 > second - 0.4 && value > 230) / 30;
      const sounded = heard.findIndex((sample, index) => index / 48_000 > second - 0.4 && Math.abs(sample) > 0.3) / 48_000;
      expect(Math.abs(seen - sounded), `at ${second} s: seen ${seen}, heard ${sounded}`).toBeLessThanOrEqual(0.04);
      expect(Math.abs(sounded - second)).toBeLessThanOrEqual(0.02);
    }
  });

  it('[ME41] says what it is called, who made it and what others may do, and carries a cover', async () => {
    const about = { title: 'Ой у лузі', makers: ['Олена', 'أمل'], licence: 'CC BY-SA 4.0', coverAt: 0.5 };
    const { streams, format } = await commands.probeMedia(await base64OfBlob(await made({ ...order(), about })), 'song.mp4');
    expect(format.tags).toMatchObject({ title: 'Ой у лузі', artist: 'Олена, أمل', comment: 'CC BY-SA 4.0' });
    const cover = streams.find(({ disposition }) => disposition?.['attached_pic'] === 1);
    expect(cover).toMatchObject({ codec_name: 'mjpeg', width: 640, height: 360 });
  });

  it('[ME42] has a track of words for each language, with the times of the lines, and a picture without words', async () => {
    const texts = [
      { language: 'uk', words: 'Ой <у> лузі' },
      { language: 'ar', words: 'أغنية' },
    ];
    const lines = [
      { id: 'a', start: 480, end: 1440, texts },
      { id: 'b', start: 1920, end: 2880, texts: texts.slice(0, 1) },
    ];
    const base64 = await base64OfBlob(await made({ ...order(), stage: aDocument({ languages: ['uk', 'ar'], lines }), words: 'tracks' }));
    const { streams } = await commands.probeMedia(base64, 'song.mp4');
    const tracks = streams.filter(({ codec_type }) => codec_type === 'subtitle');
    expect(tracks.map(({ codec_name, tags }) => [codec_name, tags?.['language']])).toEqual([
      ['mov_text', 'ukr'],
      ['mov_text', 'ara'],
    ]);
    const read = await commands.readMedia(base64, 'song.mp4', 0);
    expect(read).toContain('00:00.250 --> 00:00.750\nОй <у> лузі\n');
    expect(read).toContain('00:01.000 --> 00:01.500\nОй <у> лузі\n');
    expect(await commands.readMedia(base64, 'song.mp4', 1)).toContain('أغنية');
  });

  it('[ME43] is no larger than was asked, whatever moves in it', async () => {
    const wanted = { ...order({ seconds: 8, width: 854, height: 480 }), mostBytes: 300_000 };
    const blob = await made(wanted);
    expect(blob.size).toBeLessThanOrEqual(300_000);
    const { streams } = await commands.probeMedia(await base64OfBlob(blob), 'song.mp4');
    expect(streams[0]).toMatchObject({ width: 854, height: 480, nb_read_packets: '240' });
  });

  it.each([
    [360, 640],
    [480, 480],
    [480, 600],
  ])('[ME12] is as wide and high as was asked: %i × %i at 25 pictures a second', async (width, height) => {
    const { streams } = await commands.probeMedia(await base64OfBlob(await made({ ...order({ width, height }), framesPerSecond: 25 })), 'song.mp4');
    expect(streams[0]).toMatchObject({ width, height, nb_read_packets: '50' });
  });

  it('[ME45] can be recorded while it plays, where the browser has no encoders', async () => {
    const blob = await made(order(), 'recorder');
    const { streams } = await commands.probeMedia(await base64OfBlob(blob), blob.type.includes('mp4') ? 'song.mp4' : 'song.webm');
    expect(streams.map(({ codec_type }) => codec_type).sort()).toEqual(['audio', 'video']);
    const picture = streams.find(({ codec_type }) => codec_type === 'video');
    expect(picture).toMatchObject({ width: 640, height: 360 });
    expect(Number(picture?.nb_read_packets)).toBeGreaterThan(20);
    const heard = floatsOf(await commands.hearMedia(await base64OfBlob(blob), 'song.webm'));
    expect(Math.max(...heard.slice(0, 96_000).map(Math.abs))).toBeGreaterThan(0.2);
  });
});

describe('still and moving pictures', () => {
  const still = (fields: object = {}) => {
    const { audio: _audio, ...rest } = order();
    return { ...rest, from: 0, ...fields };
  };

  it('[ME44] a poster is one moment of the song', async () => {
    const poster = await makePoster(still({ from: 1.5 }), 'image/png', tools, noted());
    if (!poster.ok) throw new Error(poster.code);
    expect(poster.value.type).toBe('image/png');
    const bitmap = await createImageBitmap(poster.value);
    const context = new OffscreenCanvas(640, 360).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    expect([bitmap.width, bitmap.height]).toEqual([640, 360]);
    expect([...(context?.getImageData(320, 20, 1, 1).data ?? [])].slice(0, 3)).toEqual([30, 30, 200]);
  });

  it('[ME44] a moving picture lasts as long as was asked, round and round', async () => {
    const work = noted();
    const loop = await makeLoop(still({ seconds: 2, framesPerSecond: 12, width: 320, height: 180 }), tools, work);
    if (!loop.ok) throw new Error(loop.code);
    const decoder = new ImageDecoder({ data: await loop.value.arrayBuffer(), type: 'image/webp' });
    await decoder.tracks.ready;
    const track = decoder.tracks.selectedTrack;
    expect(track?.repetitionCount).toBe(Infinity);
    const count = track?.frameCount ?? 0;
    expect(count).toBeGreaterThan(2);
    let microseconds = 0;
    for (let frameIndex = 0; frameIndex < count; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      expect([image.displayWidth, image.displayHeight]).toEqual([320, 180]);
      microseconds += image.duration ?? 0;
      image.close();
    }
    expect(Math.abs(microseconds / 1e6 - 2)).toBeLessThan(0.02);
    expect(work.progress.at(-1)).toBe(1);
  });

  it('[ME44] can be stopped', async () => {
    const work = noted();
    const loop = await makeLoop(still({ seconds: 20 }), tools, { signal: work.signal, onProgress: () => work.stop() });
    expect(loop).toMatchObject({ ok: false, code: 'cancelled' });
  });
});
