import { open } from 'node:fs/promises';
import { sniffType, UNKNOWN_TYPE } from '../assets/sniff.ts';

const FONT = 'wOF2';

/** What a file is by its first bytes: sound, picture, clip or font; everything else is bytes to be saved, never shown. */
export async function fileType(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return UNKNOWN_TYPE;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const head = new Uint8Array(buffer.subarray(0, bytesRead));
    return String.fromCharCode(...head.subarray(0, 4)) === FONT ? 'font/woff2' : sniffType(head);
  } finally {
    await file.close();
  }
}
