import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { makeVideo } from '../../src/media/encode/make-video.ts';
import { planVideo } from '../../src/media/encode/plan-video.ts';
import { base64OfBlob, floatsOf } from './blobs.ts';
import { order, tools } from './orders.ts';
import { noted } from './works.ts';

/** What a viewer sees in the middle of the picture at a moment. */
async function colourAt(video: Blob, seconds: number): Promise<readonly number[]> {
  const element = document.createElement('video');
  element.muted = true;
  element.src = URL.createObjectURL(video);
  await new Promise<void>((resolve, reject) => {
    element.onseeked = () => resolve();
    element.onerror = () => reject(new Error('the browser cannot play its own video'));
    element.onloadeddata = () => (element.currentTime = seconds);
  });
  const canvas = new OffscreenCanvas(16, 9);
  const context = canvas.getContext('2d');
  context?.drawImage(element, 0, 0, 16, 9);
  URL.revokeObjectURL(element.src);
  return [...(context?.getImageData(8, 1, 1, 1).data ?? [])].slice(0, 3);
}

describe('making a video', () => {
  it('[ME11] the way is known before anything is fetched', async () => {
    const way = await planVideo({ width: 1280, height: 720 });
    expect(way).toMatchObject({ way: 'webcodecs' });
    expect(way !== 'none' && way.loadBytes).toBeLessThan(1_000_000);
  });

  it('[ME12] picture and sound are there, of the right length, in a form that plays everywhere', async () => {
    const work = noted();
    const made = await makeVideo(order(), 'webcodecs', tools, work);
    if (!made.ok) throw new Error(`${made.code}: ${String(made.facts['reason'])}`);
    const base64 = await base64OfBlob(made.value);
    const { streams, format } = await commands.probeMedia(base64, 'song.mp4');
    const picture = streams.find(({ codec_type }) => codec_type === 'video');
    const sound = streams.find(({ codec_type }) => codec_type === 'audio');
    expect(picture).toMatchObject({ codec_name: 'h264', width: 640, height: 360, nb_read_packets: '60' });
    expect(sound).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 });
    expect(Math.abs(Number(format.duration) - 2)).toBeLessThan(0.08);
    expect(Math.abs(Number(sound?.duration) - 2)).toBeLessThan(0.08);
    const heard = floatsOf(await commands.hearMedia(base64, 'song.mp4'));
    const loud = Math.sqrt(heard.slice(4800, 48_000).reduce((sum, sample) => sum + sample * sample, 0) / 43_200);
    expect(loud).toBeGreaterThan(0.2);
    expect(work.progress.at(-1)).toBe(1);
    const [early, late] = [await colourAt(made.value, 0.2), await colourAt(made.value, 1.6)];
    expect(early[0]).toBeGreaterThan(120);
    expect(early[2]).toBeLessThan(90);
    expect(late[2]).toBeGreaterThan(120);
    expect(late[0]).toBeLessThan(90);
  });

  it('[ME12] can be stopped, and then nothing is left behind', async () => {
    const work = noted();
    const making = makeVideo(order({ seconds: 60, width: 1280, height: 720 }), 'webcodecs', tools, {
      signal: work.signal,
      onProgress: () => work.stop(),
    });
    expect(await making).toMatchObject({ ok: false, code: 'cancelled' });
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    expect(names).toEqual([]);
  });

  it('[ME13] without encoders ffmpeg makes the same video', async () => {
    const work = noted();
    const made = await makeVideo(order({ seconds: 7, width: 320, height: 180 }), 'ffmpeg', tools, work);
    if (!made.ok) throw new Error(`${made.code}: ${String(made.facts['reason'])}`);
    const { streams, format } = await commands.probeMedia(await base64OfBlob(made.value), 'song.mp4');
    expect(streams.map(({ codec_name }) => codec_name)).toEqual(['h264', 'aac']);
    expect(streams[0]).toMatchObject({ width: 320, height: 180, nb_read_packets: '210' });
    expect(Math.abs(Number(format.duration) - 7)).toBeLessThan(0.1);
    expect(work.progress.at(-1)).toBe(1);
    const [early, late] = [await colourAt(made.value, 0.2), await colourAt(made.value, 6.5)];
    expect(early[0]).toBeGreaterThan(120);
    expect(late[2]).toBeGreaterThan(120);
  }, 120_000);
});
