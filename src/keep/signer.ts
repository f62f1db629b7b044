import type { Signer } from './keep-types.ts';
import type { Shelves } from './shelves.ts';

const SEED_BYTES = 32;

/** A signing secret as it lies on the device: sealed under a key of the browser that no script can read out, where it has one. */
interface SignerRow {
  readonly key?: CryptoKey;
  readonly nonce?: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970: of two, the older is the one that others know. */
  readonly since: number;
}

const nameOf = (person: string): string => `signer:${person}`;

/** The signing secret of a person; made the first time it is asked for. Rejects with the platform's error. */
export function signerOf(shelves: Shelves, { person, now }: { readonly person: string; readonly now: number }): Promise<Signer> {
  return alone(async () => {
    const stored = await readSigner(shelves, person);
    if (stored) return stored;
    const made = { seed: crypto.getRandomValues(new Uint8Array(SEED_BYTES)), since: now };
    await write(shelves, person, made);
    return made;
  });
}

/** Takes over the secret of the same person from another device, unless this device knows an older one. */
export function takeSigner(shelves: Shelves, { person, signer }: { readonly person: string; readonly signer: Signer }): Promise<void> {
  return alone(async () => {
    const stored = await readSigner(shelves, person);
    if (!stored || signer.since < stored.since) await write(shelves, person, signer);
  });
}

async function write(shelves: Shelves, person: string, { seed, since }: Signer): Promise<void> {
  await shelves.settings.put({ name: nameOf(person), value: { ...(await sealed(seed)), since } });
}

async function readSigner(shelves: Shelves, person: string): Promise<Signer | undefined> {
  const row = (await shelves.settings.get(nameOf(person)))?.value;
  if (!isSignerRow(row)) return undefined;
  const { key, nonce, secret, since } = row;
  if (!key || !nonce) return { seed: secret, since };
  return { seed: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, secret)), since };
}

async function sealed(seed: Uint8Array<ArrayBuffer>): Promise<Omit<SignerRow, 'since'>> {
  if (!('subtle' in crypto)) return { secret: seed };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  return { key, nonce, secret: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, seed)) };
}

function isSignerRow(row: unknown): row is SignerRow {
  return typeof row === 'object' && row !== null && 'secret' in row && row.secret instanceof Uint8Array && 'since' in row;
}

/** Two tabs that ask at once make one secret, not two. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : Reflect.get(navigator, 'locks');
  return locks instanceof Object ? navigator.locks.request('integrart-signer', work) : work();
}
