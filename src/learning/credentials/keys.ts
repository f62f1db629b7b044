import { hashes, getPublicKey, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';

// Signing works on the spot and without a secure context (a hub at http://192.168…), where the platform offers no keys.
hashes.sha512 = (message) => sha512(message);

/** Bytes of the secret from which a signing key is made. */
export const SEED_BYTES = 32;

/** The key of one person on this device: others can check what it signed, nobody can tell from it who she is. */
export interface SigningKey {
  /** `did:key:z6Mk…`: the public key as a name that needs no register. */
  readonly did: string;
  /** Ed25519, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
}

/** @param seed 32 secret bytes, from the platform's own source of chance */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  return {
    did: didKeyOf(getPublicKey(seed)),
    sign: (bytes) => Uint8Array.from(sign(bytes, seed)),
  };
}

/** Whether the holder of the key behind `did` signed exactly these bytes. Never throws; what cannot be read is `false`. */
export function verifyBytes(did: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = publicKeyOf(did);
  if (!publicKey || signature.length !== 64) return false;
  try {
    // Strict (RFC 8032): a signature has one form, and keys of small order prove nothing.
    return verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false; // bytes that are no point of the curve are no signature
  }
}

/** The name of a public key of 32 bytes. */
export const didKeyOf = (publicKey: Uint8Array): string => `did:key:${multikeyOf(publicKey)}`;

/** `z6Mk…`: the multicodec of Ed25519, then the key, in base 58. */
const multikeyOf = (publicKey: Uint8Array): string => `z${base58.encode(Uint8Array.of(...MULTICODEC, ...publicKey))}`;

/** The public key behind a `did:key`, or behind its verification method (`did:key:z6Mk…#z6Mk…`); `undefined` if it is none of ours. */
export function publicKeyOf(did: string): Uint8Array | undefined {
  const [, key, , method] = DID.exec(did) ?? [];
  if (key === undefined || (method !== undefined && method !== key)) return undefined;
  try {
    const bytes = base58.decode(key.slice(1));
    return bytes.length === 34 && MULTICODEC.every((byte, index) => bytes[index] === byte) ? bytes.slice(2) : undefined;
  } catch {
    return undefined; // not base 58
  }
}

/** The verification method that a proof of this key names. */
export const methodOf = (did: string): string => `${did}#${did.slice('did:key:'.length)}`;

const DID = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{40,60})(#(z[1-9A-HJ-NP-Za-km-z]{40,60}))?$/;
const MULTICODEC: readonly number[] = [0xed, 0x01];
