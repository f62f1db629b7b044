import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase64, toBase64 } from 'lib0/buffer';

const ROUNDS = 100_000;
const NAME = 'AES-GCM';

/** What members of a room tell each other through the hub, so that the hub cannot read it. The form is that of y-webrtc. */
export interface Sealing {
  seal(value: unknown): Promise<string>;
  /** @returns undefined for what was not sealed with this room's key */
  open(text: string): Promise<unknown>;
}

export function createSealing(password: string, topic: string): Sealing {
  const key = keyOf(password, topic);
  return {
    async seal(value) {
      const plain = encoding.createEncoder();
      // What is undefined is left out, as JSON does.
      const tidy: unknown = JSON.parse(JSON.stringify(value));
      encoding.writeAny(plain, tidy as Parameters<typeof encoding.writeAny>[1]); // JSON holds nothing else
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = new Uint8Array(encoding.toUint8Array(plain));
      const cipher = await crypto.subtle.encrypt({ name: NAME, iv }, await key, bytes);
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, NAME);
      encoding.writeVarUint8Array(encoder, iv);
      encoding.writeVarUint8Array(encoder, new Uint8Array(cipher));
      return toBase64(encoding.toUint8Array(encoder));
    },
    async open(text) {
      try {
        const decoder = decoding.createDecoder(fromBase64(text));
        if (decoding.readVarString(decoder) !== NAME) return undefined;
        const iv = new Uint8Array(decoding.readVarUint8Array(decoder));
        const cipher = new Uint8Array(decoding.readVarUint8Array(decoder));
        const plain = await crypto.subtle.decrypt({ name: NAME, iv }, await key, cipher);
        const value: unknown = decoding.readAny(decoding.createDecoder(new Uint8Array(plain)));
        return value;
      } catch {
        return undefined; // another key, or bytes that end too early: not from a member
      }
    },
  };
}

async function keyOf(password: string, topic: string): Promise<CryptoKey> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', salt: encoder.encode(topic), iterations: ROUNDS, hash: 'SHA-256' };
  return crypto.subtle.deriveKey(derivation, material, { name: NAME, length: 256 }, false, ['encrypt', 'decrypt']);
}
