import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { importImage } from '../../src/media/image-in.ts';
import { imageSize } from '../../src/media/image-size.ts';
import { kindOf } from '../../src/media/sniff.ts';

const blobOf = (base64: string): Blob => new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const picture = async (name: string, size: string, codec: readonly string[] = []): Promise<Blob> =>
  blobOf(await commands.makeMedia(['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=1:duration=1`, '-frames:v', '1', ...codec], name));

/** A JPEG with camera data: a place on the map, and the order to turn it by a quarter. */
async function cameraPicture(): Promise<Blob> {
  const plain = await bytesOf(await picture('photo.jpg', '400x200'));
  const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const entry = (tag: number, type: number, count: number, value: number[]) => [tag >> 8, tag & 255, 0, type, 0, 0, 0, count, ...value];
  const tiff = [
    ...letters('MM'), 0, 42, 0, 0, 0, 8,
    0, 2, ...entry(0x0112, 3, 1, [0, 6, 0, 0]), ...entry(0x8825, 4, 1, [0, 0, 0, 38]), 0, 0, 0, 0,
    0, 1, ...entry(0x0001, 2, 2, [...letters('N'), 0, 0, 0]), 0, 0, 0, 0,
    ...letters('KRAKOW-SECRET-PLACE'),
  ];
  const body = [...letters('Exif'), 0, 0, ...tiff];
  const length = body.length + 2;
  return new Blob([plain.slice(0, 2), Uint8Array.from([0xff, 0xe1, length >> 8, length & 255, ...body]), plain.slice(2)]);
}

describe('taking in pictures', () => {
  it('[ME18] is drawn anew, at most 1920 long, as WebP', async () => {
    const taken = await importImage(await picture('large.png', '3000x1000'));
    if (!taken.ok) throw new Error(taken.code);
    expect(taken.value).toMatchObject({ mime: 'image/webp', width: 1920, height: 640 });
    const decoded = await createImageBitmap(new Blob([taken.value.bytes]));
    expect([decoded.width, decoded.height]).toEqual([1920, 640]);
    const small = await importImage(await picture('small.png', '300x100'));
    expect(small.ok && [small.value.width, small.value.height]).toEqual([300, 100]);
  });

  it('[ME18] is upright, and nothing is left of where it was taken', async () => {
    const photo = await cameraPicture();
    expect(new TextDecoder('latin1').decode(await photo.arrayBuffer())).toContain('SECRET-PLACE');
    const taken = await importImage(photo);
    if (!taken.ok) throw new Error(taken.code);
    expect([taken.value.width, taken.value.height]).toEqual([200, 400]);
    const text = new TextDecoder('latin1').decode(taken.value.bytes);
    expect(text).not.toContain('SECRET-PLACE');
    expect(text).not.toContain('EXIF');
  });

  it('[ME19] the size is known from the header of each kind', async () => {
    for (const [name, codec] of [['a.png', []], ['a.jpg', []], ['a.gif', []], ['a.bmp', []], ['a.webp', ['-c:v', 'libwebp']], ['l.webp', ['-c:v', 'libwebp', '-lossless', '1']]] as const) {
      const bytes = await bytesOf(await picture(name, '322x124', codec));
      const kind = kindOf(bytes);
      expect(kind, name).toBeDefined();
      expect(kind && imageSize(kind as Parameters<typeof imageSize>[0], bytes), name).toEqual({ width: 322, height: 124 });
    }
  });

  it('[ME19] empty, huge, broken and other files have their own answers, before they take memory', async () => {
    expect(await importImage(new Blob([]))).toMatchObject({ ok: false, code: 'image-empty' });
    expect(await importImage(new Blob(['no picture at all, a text']))).toMatchObject({ ok: false, code: 'image-unreadable' });
    const bomb = await bytesOf(await picture('a.png', '32x32'));
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    expect(await importImage(new Blob([bomb]))).toMatchObject({ ok: false, code: 'image-too-big' });
    expect(await importImage(new Blob([new Uint8Array(41 * 1024 * 1024)]))).toMatchObject({ ok: false, code: 'image-too-big' });
    const broken = await bytesOf(await picture('a.jpg', '640x480'));
    expect((await importImage(new Blob([broken.slice(0, 40)]))).ok).toBe(false);
    const stop = new AbortController();
    stop.abort();
    expect(await importImage(await picture('a.png', '32x32'), stop.signal)).toMatchObject({ ok: false, code: 'cancelled' });
  });
});
