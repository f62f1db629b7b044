import ExifReader from 'exifreader';
import { commands } from 'vitest/browser';
import { expect, it } from 'vitest';
import { importImage } from '../../../src/media/image-in.ts';
import { coverFace } from '../../../src/media/image/cover-face.ts';
import { coloursOf } from '../../../src/media/image/colours-of.ts';

const SECRET = 'KRAKOW-SECRET-PLACE';
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function picture(name: string, codec: readonly string[] = []): Promise<Uint8Array> {
  const made = await commands.makeMedia(['-f', 'lavfi', '-i', 'testsrc2=size=320x200:rate=1:duration=1', '-frames:v', '1', ...codec], name);
  return Uint8Array.from(atob(made), (character) => character.charCodeAt(0));
}

const big = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, index) => (value >>> ((bytes - 1 - index) * 8)) & 255);
const small = (value: number): number[] => big(value, 4).reverse();

/** A place on the map, as cameras write it, and a name. */
function exif(): number[] {
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [...big(tag, 2), ...big(type, 2), ...big(count, 4), ...value];
  const degrees = [...big(50, 4), ...big(1, 4), ...big(3, 4), ...big(1, 4), ...big(42, 4), ...big(1, 4)];
  const head = [...letters('MM'), 0, 42, ...big(8, 4)];
  const first = [0, 2, ...entry(0x010e, 2, SECRET.length + 1, big(38, 4)), ...entry(0x8825, 4, 1, big(58, 4)), ...big(0, 4)];
  const name = [...letters(SECRET), 0];
  const places = [0, 2, ...entry(1, 2, 2, [...letters('N'), 0, 0, 0]), ...entry(2, 5, 3, big(88, 4)), ...big(0, 4)];
  return [...head, ...first, ...name, ...places, ...degrees];
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,3.7N" exif:UserComment="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

function jpegWithAll(plain: Uint8Array): Uint8Array {
  const segment = (mark: number, body: readonly number[]) => [0xff, mark, ...big(body.length + 2, 2), ...body];
  const city = [0x1c, 2, 90, ...big(SECRET.length, 2), ...letters(SECRET)];
  const iptc = [...letters('Photoshop 3.0'), 0, ...letters('8BIM'), ...big(0x0404, 2), 0, 0, ...big(city.length, 4), ...city, ...(city.length % 2 ? [0] : [])];
  return Uint8Array.from([
    ...plain.subarray(0, 2),
    ...segment(0xe1, [...letters('Exif'), 0, 0, ...exif()]),
    ...segment(0xe1, [...letters('http://ns.adobe.com/xap/1.0/'), 0, ...letters(XMP)]),
    ...segment(0xed, iptc),
    ...segment(0xfe, letters(SECRET)),
    ...plain.subarray(2),
  ]);
}

function crc(bytes: readonly number[]): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value;
}

function pngWithAll(plain: Uint8Array): Uint8Array {
  const chunk = (type: string, body: readonly number[]) => [...big(body.length, 4), ...letters(type), ...body, ...big(crc([...letters(type), ...body]), 4)];
  return Uint8Array.from([
    ...plain.subarray(0, 33),
    ...chunk('tEXt', [...letters('Comment'), 0, ...letters(SECRET)]),
    ...chunk('iTXt', [...letters('XML:com.adobe.xmp'), 0, 0, 0, 0, 0, ...letters(XMP)]),
    ...chunk('eXIf', exif()),
    ...plain.subarray(33),
  ]);
}

function webpWithAll(plain: Uint8Array): Uint8Array {
  const chunk = (type: string, body: readonly number[]) => [...letters(type), ...small(body.length), ...body, ...(body.length % 2 ? [0] : [])];
  const image = [...plain.subarray(12)];
  const extended = chunk('VP8X', [0x0c, 0, 0, 0, ...small(319).slice(0, 3), ...small(199).slice(0, 3)]);
  const body = [...letters('WEBP'), ...extended, ...image, ...chunk('EXIF', exif()), ...chunk('XMP ', letters(XMP))];
  return Uint8Array.from([...letters('RIFF'), ...small(body.length), ...body]);
}

/** Everything of a person or a place that an independent reader finds. */
function toldBy(bytes: Uint8Array<ArrayBuffer>): string[] {
  const { exif: camera = {}, gps = {}, xmp = {}, iptc = {}, pngText = {} } = ExifReader.load(bytes.buffer, { expanded: true });
  return [camera, gps, xmp, iptc, pngText].flatMap((group) => Object.keys(group)).filter((key) => !/^(Image (Width|Height)|_raw)$/.test(key));
}

it.each([
  ['a.jpg', [], jpegWithAll],
  ['a.png', [], pngWithAll],
  ['a.webp', ['-c:v', 'libwebp'], webpWithAll],
] as const)('[ME18] of all that %s told about a place nothing is left', async (name, codec, dress) => {
  const dressed = dress(await picture(name, codec));
  const file = new Uint8Array(dressed);
  expect(toldBy(file).length, 'the reader sees it before').toBeGreaterThan(1);
  const taken = await importImage(new Blob([file]));
  if (!taken.ok) throw new Error(taken.code);
  expect([taken.value.width, taken.value.height]).toEqual([320, 200]);
  expect(toldBy(taken.value.bytes)).toEqual([]);
  for (const bytes of [taken.value.bytes, Uint8Array.from(atob(taken.value.preview.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0))])
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(SECRET);
});

it('[ME22] a preview of at most 6,000 letters comes with each picture, as wide and high in proportion', async () => {
  for (const name of ['a.jpg', 'a.png']) {
    const taken = await importImage(new Blob([new Uint8Array(await picture(name))]));
    if (!taken.ok) throw new Error(taken.code);
    const { preview } = taken.value;
    expect(preview.length).toBeLessThanOrEqual(6000);
    expect(preview).toMatch(/^data:image\/(webp|jpeg);base64,/);
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(preview.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0))]));
    expect(image.width / image.height).toBeCloseTo(1.6, 1);
    expect(image.width).toBeGreaterThanOrEqual(64);
  }
});

it('[ME20] a covered face is another picture whose pixels are other ones, and the first stays as it was', async () => {
  const taken = await importImage(new Blob([new Uint8Array(await picture('a.png'))]));
  if (!taken.ok) throw new Error(taken.code);
  const blob = new Blob([taken.value.bytes], { type: taken.value.mime });
  const covered = await coverFace(blob, { x: 100, y: 80, r: 40, way: 'block' });
  if (!covered.ok) throw new Error(covered.code);
  const pixelsOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const context = new OffscreenCanvas(320, 200).getContext('2d');
    context?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return context?.getImageData(80, 60, 40, 40).data ?? new Uint8ClampedArray();
  };
  const [before, after] = [await pixelsOf(taken.value.bytes), await pixelsOf(covered.value.bytes)];
  const spread = (pixels: Uint8ClampedArray): number => Math.max(...pixels.filter((_, index) => index % 4 === 0)) - Math.min(...pixels.filter((_, index) => index % 4 === 0));
  expect(spread(before)).toBeGreaterThan(100);
  expect(spread(after)).toBeLessThan(12);
  expect(await bytesOf(blob)).toEqual(taken.value.bytes);
  expect(await coverFace(new Blob(['no picture']), { x: 0, y: 0, r: 1, way: 'blur' })).toMatchObject({ ok: false, code: 'image-unreadable' });
});

it('[ME21] the colours of a photo are the same each time', async () => {
  const photo = new Blob([new Uint8Array(await picture('a.png'))]);
  const [one, two] = [await coloursOf(photo), await coloursOf(photo)];
  expect(one).toEqual(two);
  expect(one).toMatchObject({ ok: true, value: [0, 1, 2, 3, 4].map(() => expect.stringMatching(/^#[0-9a-f]{6}$/)) });
});
