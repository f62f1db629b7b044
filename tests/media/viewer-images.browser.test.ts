import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/base/sha256.ts';
import { fitImages } from '../../src/media/viewer-images.ts';
import { noted } from './works.ts';

/** Noise: nothing packs worse. */
async function noise(width: number, height: number): Promise<{ id: string; blob: Blob }> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const image = context.createImageData(width, height);
  let state = 7;
  for (let index = 0; index < image.data.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    image.data[index] = index % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return { id: await sha256Hex(new Uint8Array(await blob.arrayBuffer())), blob };
}

const sizeOf = (shown: readonly { readonly bytes: Uint8Array }[]): number => shown.reduce((sum, { bytes }) => sum + bytes.length, 0);

describe('pictures of a viewer’s file', () => {
  it('[ME10] that fit stay as they are, under their own names', async () => {
    const picture = await noise(200, 100);
    const fitted = await fitImages([picture], 1_000_000, noted());
    expect(fitted).toMatchObject({ ok: true, value: [{ image: { id: picture.id, mime: 'image/jpeg' } }] });
    expect(fitted.ok && fitted.value[0]?.image.asset).toBe(undefined);
  });

  it('[ME10] that do not fit are made smaller, all alike, until they do; the stage still finds them', async () => {
    const pictures = [await noise(1800, 1200), await noise(1200, 1800)];
    const most = 600_000;
    expect(pictures.reduce((sum, { blob }) => sum + blob.size, 0)).toBeGreaterThan(3 * most);
    const fitted = await fitImages(pictures, most, noted());
    if (!fitted.ok) throw new Error(fitted.code);
    expect(sizeOf(fitted.value)).toBeLessThanOrEqual(most);
    expect(fitted.value.map(({ image }) => image.asset)).toEqual(pictures.map(({ id }) => id));
    for (const { image, bytes } of fitted.value) expect(image.id).toBe(await sha256Hex(bytes));
  });

  it('[ME10] a clip stays as it is, and stopping is heard', async () => {
    const clip = { id: 'clip', blob: new Blob([new Uint8Array(5000)], { type: 'video/mp4' }) };
    const fitted = await fitImages([clip], 10, noted());
    expect(fitted.ok && sizeOf(fitted.value)).toBe(5000);
    const stopped = AbortSignal.abort();
    expect(await fitImages([clip], 10, { signal: stopped, onProgress: () => {} })).toMatchObject({ ok: false, code: 'cancelled' });
  });
});
