import { failed, ok, type Result } from '../../base/result.ts';
import { listOf, row, text, type Row } from '../../document/plan/read-values.ts';
import { bundledDocuments, UnknownVocabulary } from './contexts.ts';
import { isSignedBy } from './data-integrity.ts';
import { methodOf, publicKeyOf } from './keys.ts';
import { LONGEST_CREDENTIAL, readCredential, type ReadCredential } from './read-credential.ts';

export type CheckCode =
  /** No badge that this studio can read. */
  | 'badge-unreadable'
  | 'badge-too-big'
  /** Something was changed since it was signed, or the signature is not that of the key it names. */
  | 'badge-changed'
  /** Whoever signed is named by an address, not by a key: that cannot be checked without a network. */
  | 'badge-key-elsewhere'
  | 'badge-not-yet'
  | 'badge-over';

/** Somebody who signed: a key, and the name that she gave herself. */
export interface Signer {
  readonly did: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An endorsement that holds by itself. */
export interface CheckedEndorsement extends Signer {
  readonly id: string;
  readonly toDid: string;
  readonly words: string;
  readonly act: string;
  readonly actSentence: string;
  readonly piece: string;
}

/** A badge whose signature holds. What stands in it is what was signed; whether it is true, people judge. */
export interface CheckedBadge {
  readonly signer: Signer;
  readonly subjectDid: string;
  /** Of another person, where the badge was given to her. */
  readonly subjectName: string;
  readonly isOfHerself: boolean;
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
  readonly language: string;
  readonly level: { readonly reached: string; readonly name: string } | null;
  readonly alignments: readonly { readonly framework: string; readonly code: string; readonly name: string }[];
  readonly evidence: readonly { readonly name: string; readonly narrative: string }[];
  /** By others about her, each signature checked. */
  readonly endorsements: readonly CheckedEndorsement[];
  /** How many stand in it that do not hold, are about somebody else or by herself. */
  readonly endorsementsLeftOut: number;
}

export type Checked = { readonly kind: 'badge'; readonly badge: CheckedBadge } | { readonly kind: 'endorsement'; readonly endorsement: CheckedEndorsement };

/**
 * Checks a badge or an endorsement, with no network.
 * @param words the file's text
 * @param now milliseconds since 1970
 */
export async function checkCredential(words: string, now: number): Promise<Result<Checked, CheckCode>> {
  if (words.length > LONGEST_CREDENTIAL) return failed('badge-too-big');
  const credential = readCredential(parsed(words));
  if (!credential) return failed('badge-unreadable');
  const holds = await signatureHolds(credential);
  if (!holds.ok) return holds;
  if (Date.parse(credential.validFrom) > now + CLOCKS_DIFFER) return failed('badge-not-yet', { date: credential.validFrom });
  if (credential.validUntil !== undefined && Date.parse(credential.validUntil) < now) {
    return failed('badge-over', { date: credential.validUntil });
  }
  if (credential.kind === 'endorsement') {
    const endorsement = endorsementOf(credential);
    return endorsement ? ok({ kind: 'endorsement', endorsement }) : failed('badge-unreadable');
  }
  const badge = await badgeOf(credential);
  return badge ? ok({ kind: 'badge', badge }) : failed('badge-unreadable');
}

/** Clocks of devices differ; a day is no forgery. */
const CLOCKS_DIFFER = 24 * 60 * 60_000;
/** A badge with more is read by nobody. */
const MOST_ENDORSEMENTS = 40;

async function signatureHolds({ signed, issuer }: ReadCredential): Promise<Result<void, CheckCode>> {
  if (!publicKeyOf(issuer.id)) return failed('badge-key-elsewhere');
  if (signed.proof.verificationMethod !== methodOf(issuer.id)) return failed('badge-changed');
  try {
    const isWhole = await isSignedBy(signed, { did: issuer.id, loader: bundledDocuments });
    return isWhole ? ok(undefined) : failed('badge-changed');
  } catch (error) {
    // Words that no vocabulary knows cannot have been signed by us.
    return failed(error instanceof UnknownVocabulary ? 'badge-unreadable' : 'badge-changed');
  }
}

async function badgeOf(credential: ReadCredential): Promise<CheckedBadge | undefined> {
  const { subject, signed } = credential;
  const achievement = row(subject['achievement']);
  const name = text(achievement?.['name']);
  const subjectDid = text(subject['id']);
  if (!achievement || name === undefined || subjectDid === undefined) return undefined;
  const nested = listOf(signed['endorsement'], (item) => ({ read: readCredential(item) })).slice(0, MOST_ENDORSEMENTS);
  const endorsements = await Promise.all(nested.map(({ read }) => nestedEndorsement(read, subjectDid)));
  const holding = endorsements.filter((endorsement) => endorsement !== undefined);
  return {
    signer: signerOf(credential),
    subjectDid,
    subjectName: text(subject['narrative']) ?? '',
    isOfHerself: subjectDid === credential.issuer.id,
    name,
    description: text(achievement['description']) ?? '',
    criteria: text(row(achievement['criteria'])?.['narrative']) ?? '',
    language: text(signed['inLanguage']) ?? '',
    level: levelOf(subject, achievement),
    alignments: listOf(achievement['alignment'], (item) => {
      const alignment = row(item);
      const title = text(alignment?.['targetName']);
      if (!alignment || title === undefined) return undefined;
      return { name: title, framework: text(alignment['targetFramework']) ?? '', code: text(alignment['targetCode']) ?? '' };
    }),
    evidence: listOf(signed['evidence'], (item) => {
      const title = text(row(item)?.['name']);
      return title === undefined ? undefined : { name: title, narrative: text(row(item)?.['narrative']) ?? '' };
    }),
    endorsements: holding,
    endorsementsLeftOut: endorsements.length - holding.length,
  };
}

/** One that holds, is about the person of the badge and not by herself. */
async function nestedEndorsement(read: ReadCredential | undefined, about: string): Promise<CheckedEndorsement | undefined> {
  if (read?.kind !== 'endorsement' || !(await signatureHolds(read)).ok) return undefined;
  const endorsement = endorsementOf(read);
  return endorsement && endorsement.toDid === about && endorsement.did !== about ? endorsement : undefined;
}

function endorsementOf(credential: ReadCredential): CheckedEndorsement | undefined {
  const { subject, signed } = credential;
  const toDid = text(subject['id']);
  const id = /^urn:integrart:endorsement:(.+)$/.exec(text(signed['id']) ?? '')?.[1];
  const [evidence] = listOf(signed['evidence'], row);
  if (toDid === undefined || id === undefined) return undefined;
  return {
    ...signerOf(credential),
    id,
    toDid,
    words: text(subject['endorsementComment']) ?? '',
    act: text(evidence?.['genre']) ?? '',
    actSentence: text(signed['name']) ?? '',
    piece: /^urn:integrart:piece:(.+)$/.exec(text(evidence?.['id']) ?? '')?.[1] ?? '',
  };
}

const signerOf = ({ issuer, signed }: ReadCredential): Signer => ({
  did: issuer.id,
  name: issuer.name,
  at: Date.parse(signed.proof.created),
});

/** The step that was reached, by its name among the steps that the badge itself describes. */
function levelOf(subject: Row, achievement: Row): CheckedBadge['level'] {
  const [result] = listOf(subject['result'], row);
  const reached = text(result?.['achievedLevel']);
  const steps = listOf(achievement['resultDescription'], row).flatMap((rubric) => listOf(rubric['rubricCriterionLevel'], row));
  const step = steps.find((candidate) => candidate['id'] === reached);
  return step && reached !== undefined ? { reached: text(step['level']) ?? '', name: text(step['name']) ?? '' } : null;
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return undefined; // not JSON: said as unreadable
  }
}
