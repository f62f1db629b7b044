import { commands } from 'vitest/browser';
import { expect, it } from 'vitest';
import { openClipFrames } from '../../../src/media/clip/clip-frames.ts';
import { importClip } from '../../../src/media/clip/clip-in.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

/** A second of red, a second of blue, with sound and a place. */
const filmed = async (size = '1920x1080', seconds = 1): Promise<Blob> => {
  const part = (colour: string, name: string) => `color=${colour}:s=${size}:d=${seconds}:r=15[${name}]`;
  const made = await commands.makeMedia(
    [
      '-f', 'lavfi', '-i', `sine=d=${seconds * 2}`,
      '-filter_complex', `${part('red', 'a')};${part('blue', 'b')};[a][b]concat=n=2[v]`,
      '-map', '[v]', '-map', '0:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac',
      '-metadata', 'location=+50.0614+019.9372/', '-metadata', 'comment=KRAKOW-SECRET-PLACE', '-movflags', 'use_metadata_tags',
    ],
    'clip.mp4',
  );
  return new Blob([bytesOf(made)], { type: 'video/mp4' });
};

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function colourAt(file: Blob, moments: readonly number[]): Promise<string[]> {
  const frames = await openClipFrames(file);
  if (!frames.ok) throw new Error(frames.code);
  const context = new OffscreenCanvas(8, 8).getContext('2d', { willReadFrequently: true });
  const seen: string[] = [];
  for (const moment of moments) {
    const frame = await frames.value.at(moment);
    if (!frame || !context) throw new Error(`no picture at ${moment}`);
    context.drawImage(frame, 0, 0, 8, 8);
    const [red = 0, , blue = 0] = context.getImageData(4, 4, 1, 1).data;
    seen.push(red > blue ? 'red' : 'blue');
  }
  await frames.value.close();
  return seen;
}

it('[ME23] a clip comes in at most 720 lines high, without sound and without the place it was taken at', async () => {
  const file = await filmed();
  expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).toContain('SECRET-PLACE');
  const taken = await importClip(file, quiet());
  if (!taken.ok) throw new Error(`${taken.code} ${JSON.stringify(taken.facts)}`);
  const { bytes, mime, width, height, seconds, preview } = taken.value;
  expect([width, height]).toEqual([1280, 720]);
  expect(seconds).toBeCloseTo(2, 0);
  expect(preview).toMatch(/^data:image\//);
  const found = await commands.probeMedia(base64(bytes), mime === 'video/mp4' ? 'clip.mp4' : 'clip.webm');
  expect(found.streams.map(({ codec_type }) => codec_type)).toEqual(['video']);
  expect(JSON.stringify(found.format.tags ?? {})).not.toMatch(/SECRET|\+50/);
  expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/SECRET-PLACE|\+50\.06/);
  expect(await colourAt(new Blob([bytes]), [0.2, 0.8, 1.3, 1.9])).toEqual(['red', 'red', 'blue', 'blue']);
});

it('[ME24] any moment of a clip is found, forward, backward and after its end', async () => {
  const file = await filmed('320x240', 3);
  expect(await colourAt(file, [0, 1, 2.5, 3.5, 5.9, 40, 0.5, 5, 1, 0, -3])).toEqual([
    'red', 'red', 'red', 'blue', 'blue', 'blue', 'red', 'blue', 'red', 'red', 'red',
  ]);
});

it('[ME23] empty, cut and other files have their own answers, and a stopped one ends', async () => {
  expect(await importClip(new Blob([]), quiet())).toMatchObject({ ok: false, code: 'clip-empty' });
  expect(await importClip(new Blob(['no clip at all']), quiet())).toMatchObject({ ok: false, code: 'clip-unreadable' });
  const file = await filmed('320x240', 1);
  expect((await importClip(file.slice(0, 900), quiet())).ok).toBe(false);
  const stop = new AbortController();
  stop.abort();
  expect(await importClip(file, { onProgress: () => undefined, signal: stop.signal })).toMatchObject({ ok: false, code: 'cancelled' });
});
