import { commands } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { createPictureStock } from '../../src/app/picture-stock.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

function colourOf(image: CanvasImageSource | undefined): string {
  const context = new OffscreenCanvas(8, 8).getContext('2d');
  if (!image || !context) return 'none';
  context.drawImage(image, 0, 0, 8, 8);
  const [red = 0, , blue = 0] = context.getImageData(4, 4, 1, 1).data;
  return red > blue ? 'red' : 'blue';
}

async function plain(colour: string, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(16, 16);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 16, 16);
  }
  return canvas.convertToBlob({ type });
}

async function addressOf(blob: Blob): Promise<string> {
  return `data:${blob.type};base64,${btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''))}`;
}

it('a preview shows until the picture has come', async () => {
  const changed = vi.fn();
  const stock = createPictureStock(changed);
  expect(stock.get('a')).toBeUndefined();
  await stock.addPreview('a', await addressOf(await plain('#ff0000', 'image/webp')));
  expect(colourOf(stock.get('a'))).toBe('red');
  expect(await stock.add('a', await plain('#0000ff'))).toBe(true);
  expect(colourOf(stock.get('a'))).toBe('blue');
  expect(changed).toHaveBeenCalledTimes(2);
  stock.dispose();
  expect(stock.get('a')).toBeUndefined();
});

it('what is no preview of ours is passed over', async () => {
  const stock = createPictureStock(() => undefined);
  for (const address of ['', 'https://example.org/a.webp', 'data:image/svg+xml;base64,AAAA', 'data:image/webp;base64,!!', 'data:image/webp;base64,AAAA'])
    await stock.addPreview('a', address);
  expect(stock.get('a')).toBeUndefined();
  expect(await stock.add('b', new Blob(['no picture'], { type: 'image/png' }))).toBe(false);
  stock.dispose();
});

it('a clip shows the picture of the second that is asked for', async () => {
  const part = (colour: string, name: string) => `color=${colour}:s=64x64:d=1:r=10[${name}]`;
  const made = await commands.makeMedia(
    ['-f', 'lavfi', '-i', 'anullsrc', '-filter_complex', `${part('red', 'a')};${part('blue', 'b')};[a][b]concat=n=2[v]`, '-map', '[v]', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    'clip.mp4',
  );
  const stock = createPictureStock(() => undefined);
  await stock.add('a', new Blob([bytesOf(made)], { type: 'video/mp4' }));
  await expect.poll(() => colourOf(stock.get('a', 0.3))).toBe('red');
  await expect.poll(() => colourOf(stock.get('a', 1.6))).toBe('blue');
  await expect.poll(() => colourOf(stock.get('a', 40))).toBe('blue');
  await expect.poll(() => colourOf(stock.get('a', 0))).toBe('red');
  stock.dispose();
});
