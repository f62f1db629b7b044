import { failed, ok, type Result } from '../base/result.ts';
import type { SealCode } from './keep-types.ts';

/**
 * The sealed form of a vault file.
 *
 * 8 bytes `IGVAULT` and the version · 4 the rounds of PBKDF2 · 16 salt · 12 nonce · 16 check · 8 the length of what is sealed ·
 * then AES-256-GCM of it, all before it under the same seal. Numbers are big-endian.
 */
const VAULT_VERSION = 1;

const SIGN = [...new TextEncoder().encode('IGVAULT')];
const HEADER_BYTES = 64;
const CHECK_AT = 40;
const CHECK_BYTES = 16;
const LENGTH_AT = 56;
/** OWASP's count for PBKDF2 with SHA-256; about half a second on a phone of 2019. */
const ROUNDS = 600_000;
/** A file that asks for more was made to hang the reader. */
const MOST_ROUNDS = 5_000_000;

/** Seals bytes with a passphrase. @param rounds of PBKDF2; fewer in tests only */
export async function seal(bytes: Uint8Array<ArrayBuffer>, passphrase: string, rounds = ROUNDS): Promise<Result<Blob, 'vault-needs-https'>> {
  if (!hasSubtle()) return failed('vault-needs-https');
  const header = new Uint8Array(HEADER_BYTES);
  header.set(SIGN);
  header[SIGN.length] = VAULT_VERSION;
  const view = new DataView(header.buffer);
  view.setUint32(8, rounds);
  header.set(crypto.getRandomValues(new Uint8Array(28)), 12);
  const keys = await keysOf(passphrase, { salt: header.slice(12, 28), rounds });
  header.set(keys.check, CHECK_AT);
  view.setBigUint64(LENGTH_AT, BigInt(bytes.length + TAG_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: header.slice(28, CHECK_AT), additionalData: header }, keys.seal, bytes);
  return ok(new Blob([header, sealed], { type: 'application/octet-stream' }));
}

const TAG_BYTES = 16;

/** Opens what `seal` made. A cut or changed file, another passphrase and a newer form each have a code of their own. */
export async function unseal(file: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Result<Uint8Array<ArrayBuffer>, SealCode>> {
  if (!hasSubtle()) return failed('vault-needs-https');
  if (file.length < 8) return failed('vault-none');
  if (!SIGN.every((byte, index) => file[index] === byte)) return failed('vault-none');
  if ((file[SIGN.length] ?? 0) > VAULT_VERSION) return failed('vault-newer');
  if (file.length < HEADER_BYTES) return failed('vault-cut-off');
  const header = file.slice(0, HEADER_BYTES);
  const view = new DataView(header.buffer);
  const rounds = view.getUint32(8);
  const length = Number(view.getBigUint64(LENGTH_AT));
  if (rounds < 1 || rounds > MOST_ROUNDS) return failed('vault-damaged');
  if (file.length < HEADER_BYTES + length) return failed('vault-cut-off');
  const keys = await keysOf(passphrase, { salt: header.slice(12, 28), rounds });
  if (!keys.check.every((byte, index) => header[CHECK_AT + index] === byte)) return failed('vault-wrong-passphrase');
  try {
    const sealed = file.slice(HEADER_BYTES, HEADER_BYTES + length);
    const algorithm = { name: 'AES-GCM', iv: header.slice(28, CHECK_AT), additionalData: header };
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, keys.seal, sealed)));
  } catch {
    return failed('vault-damaged'); // the passphrase is right, the bytes are not those that were sealed
  }
}

const hasSubtle = (): boolean => typeof crypto !== 'undefined' && 'subtle' in crypto;

/** From one slow derivation: the key of the seal, and a check that tells a wrong passphrase from a damaged file. */
async function keysOf(
  passphrase: string,
  { salt, rounds }: { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number },
): Promise<{ readonly seal: CryptoKey; readonly check: Uint8Array }> {
  // One spelling, whichever keyboard it came from.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const slow = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, 256);
  const root = await crypto.subtle.importKey('raw', slow, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const part = (purpose: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(purpose) });
  const sealKey = await crypto.subtle.deriveKey(part('seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const check = await crypto.subtle.deriveBits(part('check'), root, CHECK_BYTES * 8);
  return { seal: sealKey, check: new Uint8Array(check) };
}
