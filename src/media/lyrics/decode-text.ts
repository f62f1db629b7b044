import { ALPHABETS, scoreOf, type Alphabet } from './alphabets.ts';

export interface DecodedText {
  readonly text: string;
  /** How it was written, as `TextDecoder` names it. */
  readonly alphabet: string;
  /** It had been read in a wrong alphabet and saved so; that was undone. */
  readonly isMended: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a text of an unnamed alphabet: by its mark, as UTF-8 or UTF-16 if it is that, else the old alphabet whose letters make the likeliest words. */
export function decodeText(bytes: Bytes): DecodedText {
  const alphabet = markedAlphabet(bytes) ?? wideAlphabet(bytes) ?? (readStrictly(bytes, 'utf-8') === undefined ? likeliest(bytes) : 'utf-8');
  const text = new TextDecoder(alphabet).decode(bytes);
  const mended = alphabet === 'utf-8' ? mend(text) : text;
  return { text: mended, alphabet, isMended: mended !== text };
}

function markedAlphabet([first, second, third]: Bytes): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Spaces and line ends of UTF-16 have a byte of zero, always on the same side. */
function wideAlphabet(bytes: Bytes): string | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.max(even, odd) * 50 < bytes.length || Math.min(even, odd) * 10 > Math.max(even, odd)) return undefined;
  const alphabet = odd > even ? 'utf-16le' : 'utf-16be';
  return readStrictly(bytes, alphabet) === undefined ? undefined : alphabet;
}

function readStrictly(bytes: Bytes, alphabet: string): string | undefined {
  try {
    return new TextDecoder(alphabet, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // some byte is none of this alphabet: that is the answer
  }
}

/** A song is judged by its first part. */
const SAMPLE = 20_000;

function likeliest(bytes: Bytes): Alphabet {
  const sample = bytes.slice(0, SAMPLE);
  const scored = ALPHABETS.map((alphabet) => ({ alphabet, score: scoreOf(new TextDecoder(alphabet).decode(sample)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).alphabet;
}

/** Alphabets in which UTF-8 is read by mistake, and saved so. */
const MISTAKEN: readonly Alphabet[] = ['windows-1252', 'windows-1251', 'windows-1250'];

/** `Ð¿Ñ€Ð¸Ð²Ñ–Ñ‚` and `РїСЂРёРІС–С‚` become `привіт`, line by line, as often as it happened. What is no such mistake stays. */
function mend(text: string): string {
  return text.replace(/[^\r\n]+/gu, (line) => (/[^\u0000-\u007f]{2}/u.test(line) ? mendLine(mendLine(line)) : line));
}

function mendLine(line: string): string {
  for (const alphabet of MISTAKEN) {
    const bytes = bytesIn(line, alphabet);
    const meant = bytes && readStrictly(bytes, 'utf-8');
    if (meant !== undefined && meant.length < line.length) return meant;
  }
  return line;
}

function bytesIn(text: string, alphabet: Alphabet): Bytes | undefined {
  const places = PLACES.get(alphabet);
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = places?.get(letter);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

const PLACES: ReadonlyMap<Alphabet, ReadonlyMap<string, number>> = new Map(
  MISTAKEN.map((alphabet) => {
    const decoder = new TextDecoder(alphabet);
    return [alphabet, new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))];
  }),
);
