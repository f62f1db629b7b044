/** Media for a viewer's file, made here so that nothing has to be fetched. */

/** A tone as a 16-bit WAV. */
export function tone(seconds: number): Uint8Array<ArrayBuffer> {
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
  for (let index = 0; index < samples; index++)
    wav.writeInt16LE(Math.round(8000 * Math.sin((index / rate) * 2 * Math.PI * 440)), 44 + index * 2);
  return Uint8Array.from(wav);
}

/** A picture of one colour as a 24-bit BMP, 8 by 8. */
export function plainPicture([red, green, blue]: readonly [number, number, number]): Uint8Array<ArrayBuffer> {
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
  return Uint8Array.from(bmp);
}
