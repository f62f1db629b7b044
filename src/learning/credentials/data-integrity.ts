import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import type { DocumentLoader } from './contexts.ts';
import { methodOf, verifyBytes, type SigningKey } from './keys.ts';

/** A JSON object as it was read or built: nothing is known of its members yet. */
export type Json = Readonly<Record<string, unknown>>;

/** A proof of W3C Data Integrity, cryptosuite `eddsa-rdfc-2022`. */
export interface IntegrityProof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  /** ISO 8601, seconds, UTC. */
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** `z` and base 58 of 64 bytes. */
  readonly proofValue: string;
}

export type Proven<T extends Json> = T & { readonly proof: IntegrityProof };

/** What is signed: SHA-256 of the canonical proof options, then SHA-256 of the canonical document. 64 bytes. */
export async function bytesToSign(document: Json, options: Json, loader: DocumentLoader): Promise<Uint8Array> {
  const proofHash = sha256(await canonical({ ...options, '@context': document['@context'] }, loader));
  const documentHash = sha256(await canonical(document, loader));
  return Uint8Array.of(...proofHash, ...documentHash);
}

/**
 * Signs a document without a proof.
 * @throws if the document has words that no bundled vocabulary knows: a mistake of the caller
 */
export async function signDocument<T extends Json>(
  document: T,
  { key, at, loader }: { readonly key: SigningKey; readonly at: number; readonly loader: DocumentLoader },
): Promise<Proven<T>> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: secondsOf(at),
    verificationMethod: methodOf(key.did),
    proofPurpose: 'assertionMethod',
  } as const;
  const signature = key.sign(await bytesToSign(document, options, loader));
  return { ...document, proof: { ...options, proofValue: `z${base58.encode(signature)}` } };
}

/**
 * Whether the holder of `did` signed exactly this document.
 * @throws what the vocabulary reader says of words it does not know
 */
export async function isSignedBy(
  { proof, ...document }: Proven<Json>,
  { did, loader }: { readonly did: string; readonly loader: DocumentLoader },
): Promise<boolean> {
  const { proofValue, ...options } = proof;
  const signature = signatureOf(proofValue);
  return signature !== undefined && verifyBytes(did, await bytesToSign(document, options, loader), signature);
}

/** `2026-11-22T14:20:05Z`: Data Integrity knows no fractions of a second. */
export const secondsOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

function signatureOf(proofValue: string): Uint8Array | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(proofValue)) return undefined;
  try {
    return base58.decode(proofValue.slice(1));
  } catch {
    return undefined; // letters that are no base 58
  }
}

/** RDF canonical form (RDFC-1.0). Safe mode: a word that no vocabulary knows is an error, so nothing unsigned slips through. */
async function canonical(document: Json, documentLoader: DocumentLoader): Promise<Uint8Array> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
    createMessageDigest: () => new MessageDigest(),
  };
  return new TextEncoder().encode(await canonize(document, options));
}

/** The types of the package know neither this algorithm nor its digest. */
const canonize = jsonld.canonize as unknown as (document: Json, options: object) => Promise<string>;

/** SHA-256 in the shape that canonicalisation asks for: the platform's own needs a secure context. */
class MessageDigest {
  readonly #hash = sha256.create();

  update(text: string): void {
    this.#hash.update(new TextEncoder().encode(text));
  }

  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}
