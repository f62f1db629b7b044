import { readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { hex } from '../../../src/base/sha256.ts';
import { bundledDocuments, OPEN_BADGES_CONTEXT, type DocumentLoader } from '../../../src/learning/credentials/contexts.ts';
import { bytesToSign, isSignedBy } from '../../../src/learning/credentials/data-integrity.ts';
import { publicKeyOf, signingKeyOf, verifyBytes } from '../../../src/learning/credentials/keys.ts';

const vendor = (name: string) => JSON.parse(readFileSync(new URL(`../../vendor/${name}`, import.meta.url), 'utf8'));
const badges = vendor('open-badges-3.0-vector.json');
const eddsa = vendor('vc-di-eddsa-vector.json');

/** The published examples name vocabularies by addresses of their day. */
const withNames =
  (names: Readonly<Record<string, object | string>>): DocumentLoader =>
  async (url) => {
    const named = names[url];
    if (typeof named === 'object') return { documentUrl: url, document: named };
    return { ...(await bundledDocuments(named ?? url)), documentUrl: url };
  };

describe('[LC1] published test vectors come out to the bit', () => {
  const [vector] = badges.vectors;
  const loader = withNames({ 'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld': OPEN_BADGES_CONTEXT });
  const did = `did:key:${badges.publicKeyMultibase}`;
  const { proof, ...document } = vector.signed;
  const { proofValue, ...options } = proof;

  it('[LC1] Open Badges 3.0: both hashes', async () => {
    expect(hex(await bytesToSign(document, options, loader))).toBe(vector.proofHash + vector.documentHash);
  });

  it('[LC1] Open Badges 3.0: the published signature is accepted, and ours is the same', async () => {
    expect(await isSignedBy(vector.signed, { did, loader })).toBe(true);
    const key = signingKeyOf(bytesOf(badges.privateKeyHex).slice(0, 32));
    expect(key.did).toBe(did);
    const signature = key.sign(await bytesToSign(document, options, loader));
    expect(hex(signature)).toBe(vector.signature);
    expect(`z${base58.encode(signature)}`).toBe(proofValue);
  });

  it('[LC1] W3C Data Integrity EdDSA: hashes and signature', async () => {
    const names = withNames({ 'https://www.w3.org/ns/credentials/examples/v2': eddsa.examplesContext });
    const { proof: given, ...alumni } = eddsa.signed;
    const { proofValue: value, ...rest } = given;
    const bytes = await bytesToSign(alumni, rest, names);
    expect(hex(bytes)).toBe(eddsa.combinedHash);
    expect(await isSignedBy(eddsa.signed, { did: `did:key:${eddsa.publicKeyMultibase}`, loader: names })).toBe(true);
    const key = signingKeyOf(base58.decode(eddsa.privateKeyMultibase.slice(1)).slice(2));
    expect(`z${base58.encode(key.sign(bytes))}`).toBe(value);
  });

  it('[LC1] the platform checks the signature of our key too', async () => {
    const key = signingKeyOf(new Uint8Array(32).fill(9));
    const bytes = new TextEncoder().encode('a word that was signed');
    const raw = Uint8Array.from(publicKeyOf(key.did) ?? []);
    const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    expect(await crypto.subtle.verify('Ed25519', imported, key.sign(bytes), bytes)).toBe(true);
  });
});

describe('[LC2] a signature proves a key and bytes, nothing else', () => {
  const key = signingKeyOf(new Uint8Array(32).fill(1));
  const bytes = Uint8Array.of(1, 2, 3);

  it('[LC2] other bytes, another key, a broken signature and a broken name are refused', () => {
    const signature = key.sign(bytes);
    expect(verifyBytes(key.did, bytes, signature)).toBe(true);
    expect(verifyBytes(key.did, Uint8Array.of(1, 2, 4), signature)).toBe(false);
    expect(verifyBytes(signingKeyOf(new Uint8Array(32).fill(2)).did, bytes, signature)).toBe(false);
    expect(verifyBytes(key.did, bytes, signature.with(0, (signature[0] ?? 0) ^ 1))).toBe(false);
    expect(verifyBytes(key.did, bytes, signature.slice(1))).toBe(false);
    for (const did of ['', 'did:key:z', 'did:web:example.org', `${key.did}#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp`]) {
      expect(verifyBytes(did, bytes, signature), did).toBe(false);
    }
  });
});

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}
