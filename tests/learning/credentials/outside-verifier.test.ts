import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { expect, it } from 'vitest';
import { signBadge } from '../../../src/learning/credentials/badge.ts';
import { bundledDocuments } from '../../../src/learning/credentials/contexts.ts';
import { signEndorsement } from '../../../src/learning/credentials/endorsement-credential.ts';
import { badgeDraft, endorsementFor, OLENA, ZAHRA } from './people.ts';

/** The library asks for the key by its address, as it would ask the network; everything else comes from our bundle. */
async function documentLoader(url: string) {
  if (!url.startsWith('did:key:')) return bundledDocuments(url);
  const [did = '', fragment] = url.split('#');
  const publicKeyMultibase = did.slice('did:key:'.length);
  const key = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  });
  const method = await key.export({ publicKey: true, includeContext: true });
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
  return { contextUrl: undefined, documentUrl: url, document: fragment === undefined ? controller : method };
}

const verify = (credential: unknown) =>
  vc.verifyCredential({ credential, suite: new DataIntegrityProof({ cryptosuite }), documentLoader });

it('[LC7] an independent library accepts our badge, our endorsement, and refuses a forged one', async () => {
  const word = await signEndorsement(endorsementFor(OLENA.did), ZAHRA);
  const badge = await signBadge(badgeDraft({ endorsements: [word] }), OLENA);
  const found = await verify(badge);
  expect(found.verified, JSON.stringify(found.error, Object.getOwnPropertyNames(found.error ?? {}))).toBe(true);
  expect((await verify(word)).verified).toBe(true);
  expect((await verify({ ...badge, name: 'Another name' })).verified).toBe(false);
});
