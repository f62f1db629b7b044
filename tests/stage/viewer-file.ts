import { createHash } from 'node:crypto';
import { VIEWER_DATA_ID, viewerMediaId, type ViewerData } from '../../src/base/viewer-data.ts';

/** A file as `viewer-data.ts` describes it, with the strictest policy it has to live under. */
export function viewerFile(script: string, data: ViewerData, media: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src blob:; media-src blob:; base-uri 'none'; form-action 'none'`;
  const all = [...(data.audio ? [data.audio] : []), ...data.images];
  const parts = all.map((medium) => `<script type="text/plain" id="${viewerMediaId(medium)}">${Buffer.from(media.get(medium.id) ?? []).toString('base64')}</script>`);
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>-</title></head><body><script type="application/json" id="${VIEWER_DATA_ID}">${json}</script>${parts.join('')}<script>${script}</script></body></html>`;
}

/** A tone as a 16-bit WAV. */
export function tone(seconds: number): Uint8Array {
  const rate = 22050;
  const samples = Math.round(seconds * rate);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index++) wav.writeInt16LE(Math.round(8000 * Math.sin((index / rate) * 2 * Math.PI * 440)), 44 + index * 2);
  return wav;
}

/** A picture of one colour as a 24-bit BMP, 8 by 8. */
export function plainPicture([red, green, blue]: readonly [number, number, number]): Uint8Array {
  const bmp = Buffer.alloc(54 + 8 * 8 * 3);
  bmp.write('BM', 0);
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(8, 18);
  bmp.writeInt32LE(8, 22);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  for (let index = 54; index < bmp.length; index += 3) bmp.set([blue, green, red], index);
  return bmp;
}
