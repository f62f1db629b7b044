import { base64urlnopad } from '@scure/base';
import { LONGEST_CREDENTIAL } from './read-credential.ts';

/** Stands before a packed badge, so that it is known again in a link, a QR code or a message. */
const SIGN = 'IGB1.';

/** A badge small enough for a QR code or a link: compressed, then letters that survive both. */
export async function packCredential(words: string): Promise<string> {
  const stream = new Blob([words]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return SIGN + base64urlnopad.encode(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** What was packed, out of whatever it came in: the letters alone, a link around them, or the badge's own text. */
export async function unpackCredential(given: string): Promise<string> {
  const packed = /IGB1\.([\w-]+)/.exec(given)?.[1];
  if (packed === undefined) return given.trim();
  try {
    const stream = new Blob([Uint8Array.from(base64urlnopad.decode(packed))])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    return await textUpTo(stream.getReader(), LONGEST_CREDENTIAL);
  } catch {
    return ''; // cut off or misread: no badge
  }
}

/** Stops a small packet that unfolds without end. */
async function textUpTo(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let words = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return words + decoder.decode();
    words += decoder.decode(value, { stream: true });
    if (words.length > limit) {
      await reader.cancel();
      return words;
    }
  }
}
