/**
 * SHA-256 of bytes, 64 hexadecimal digits: the name of a file beside a document. The platform computes it where it can;
 * pages without a secure context (a hub at `http://192.168…`) have no `crypto.subtle` and compute it here.
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = platformDigest();
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

/** The same on the spot, about 150 MB a second. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mixBlock(state, schedule, bytes, at);

  const tail = new Uint8Array(bytes.length - whole < 56 ? 64 : 128);
  tail.set(bytes.subarray(whole));
  tail[bytes.length - whole] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(tail.length - 4, (bytes.length * 8) >>> 0);
  for (let at = 0; at < tail.length; at += 64) mixBlock(state, schedule, tail, at);

  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Digest {
  digest(name: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

function platformDigest(): Digest | undefined {
  const crypto: unknown = Reflect.get(globalThis, 'crypto');
  if (typeof crypto !== 'object' || crypto === null) return undefined;
  const subtle: unknown = Reflect.get(crypto, 'subtle');
  // The platform's own object: this layer is typed without a DOM, so its shape is stated here.
  return typeof subtle === 'object' && subtle !== null ? (subtle as Digest) : undefined;
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** FIPS 180-4, section 6.2.2. */
function mixBlock(state: Int32Array, schedule: Int32Array, bytes: Uint8Array, at: number): void {
  for (let index = 0; index < 16; index++) {
    const byte = at + index * 4;
    schedule[index] =
      ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
  }
  for (let index = 16; index < 64; index++) {
    const early = schedule[index - 15] ?? 0;
    const late = schedule[index - 2] ?? 0;
    const low = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const high = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule[index] = ((schedule[index - 16] ?? 0) + low + (schedule[index - 7] ?? 0) + high) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + (schedule[index] ?? 0)) | 0;
    const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    // Eight names move one place on; as a destructuring this line alone would cost three quarters of the speed.
    h = g; g = f; f = e; e = (d + first) | 0; d = c; c = b; b = a; a = (first + second) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = ((state[index] ?? 0) + (mixed[index] ?? 0)) | 0;
}

/** The first 32 bits of the fractional part of a root of each of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootBits(count: number, root: (prime: number) => number): Int32Array {
  const bits: number[] = [];
  for (let candidate = 2; bits.length < count; candidate++) {
    if (isPrime(candidate)) bits.push(Math.floor((root(candidate) % 1) * 2 ** 32));
  }
  return Int32Array.from(bits, (value) => value | 0);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}

const START = rootBits(8, Math.sqrt);
const ROUNDS = rootBits(64, Math.cbrt);
