import { listOf, row, text, type Row } from '../../document/plan/read-values.ts';
import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.ts';
import type { IntegrityProof, Json, Proven } from './data-integrity.ts';

/** A text the size of a page; a badge with many endorsements and a picture is smaller. */
export const LONGEST_CREDENTIAL = 256 * 1024;

/** The outside of a credential, before anything is known to be true. */
export interface ReadCredential {
  readonly kind: 'badge' | 'endorsement';
  readonly signed: Proven<Json>;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string | undefined;
  readonly subject: Row;
}

/**
 * Reads an Open Badges 3.0 credential with one proof of the kind we know. Everything it shows later is inside what is signed:
 * its vocabularies are the two of Open Badges, and none is brought along.
 */
export function readCredential(from: unknown): ReadCredential | undefined {
  const credential = row(from);
  const subject = row(credential?.['credentialSubject']);
  const proof = readProof(credential?.['proof']);
  const issuer = readIssuer(credential?.['issuer']);
  const validFrom = dateText(credential?.['validFrom']);
  if (!credential || !subject || !proof || !issuer || validFrom === undefined) return undefined;
  const types = listOf(credential['type'], text);
  const kind = types.includes('EndorsementCredential') ? 'endorsement' : 'badge';
  const isKnown = types.some((type) => KINDS.includes(type)) && types.includes('VerifiableCredential');
  if (!isKnown || !hasOnlyOurWords(credential)) return undefined;
  return {
    kind,
    signed: { ...credential, proof },
    issuer,
    validFrom,
    validUntil: dateText(credential['validUntil']),
    subject,
  };
}

const KINDS: readonly string[] = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'];

function readIssuer(from: unknown): ReadCredential['issuer'] | undefined {
  const id = text(from) ?? text(row(from)?.['id']);
  return id === undefined ? undefined : { id, name: text(row(from)?.['name']) ?? '' };
}

/** One proof, alone or in a list of one. Further members would be signed with it, so they are kept. */
function readProof(from: unknown): IntegrityProof | undefined {
  const proof = row(Array.isArray(from) && from.length === 1 ? from[0] : from);
  const created = dateText(proof?.['created']);
  const verificationMethod = text(proof?.['verificationMethod']);
  const proofValue = text(proof?.['proofValue']);
  const isOurs =
    proof?.['type'] === 'DataIntegrityProof' &&
    proof['cryptosuite'] === 'eddsa-rdfc-2022' &&
    proof['proofPurpose'] === 'assertionMethod';
  if (!isOurs || created === undefined || verificationMethod === undefined || proofValue === undefined) return undefined;
  return {
    ...proof,
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    created,
    verificationMethod,
    proofValue,
  };
}

/** A vocabulary written into the file could give signed words another meaning: only the two addresses may stand there. */
function hasOnlyOurWords(credential: Row): boolean {
  const [first, second, ...others] = listOf(credential['@context'], text);
  return (
    Array.isArray(credential['@context']) &&
    credential['@context'].length === 2 &&
    first === CREDENTIALS_CONTEXT &&
    second === OPEN_BADGES_CONTEXT &&
    others.length === 0 &&
    Object.entries(credential).every(([name, value]) => name === '@context' || name === 'endorsement' || isWithoutWords(value))
  );
}

function isWithoutWords(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([name, inner]) => name !== '@context' && isWithoutWords(inner, depth + 1));
}

/** A badge is flat; what is nested without end was made to harm a reader. */
const DEEPEST = 12;

const dateText = (from: unknown): string | undefined => {
  const written = text(from);
  return written !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(written) && !Number.isNaN(Date.parse(written))
    ? written
    : undefined;
};
