import { bundledDocuments, CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.ts';
import { secondsOf, signDocument, type Json, type Proven } from './data-integrity.ts';
import type { SigningKey } from './keys.ts';

/** What a badge says, in words that were already spoken in the person's language. */
export interface BadgeDraft {
  /** Unique; becomes `urn:integrart:badge:<id>`. */
  readonly id: string;
  readonly at: number;
  /** BCP 47 tag of all its words. */
  readonly language: string;
  /** Whom it is about; the signer herself unless said otherwise. */
  readonly to?: { readonly did: string; readonly name: string };
  /** The name the signer goes by; may be empty. */
  readonly signerName: string;
  /** Unique for what was achieved, such as `digcomp-2.4` or `apprenticeship-<id>`. */
  readonly achievement: string;
  readonly achievementType: 'Competency' | 'ApprenticeshipCertificate' | 'CommunityService';
  readonly name: string;
  readonly description: string;
  /** How it was worked out, so that anybody can judge it. */
  readonly criteria: string;
  readonly alignment?: Alignment | undefined;
  readonly level?: { readonly reached: number; readonly names: readonly string[]; readonly title: string } | undefined;
  readonly evidence: readonly BadgeEvidence[];
  /** Signed endorsements, as they were received. */
  readonly endorsements: readonly Json[];
}

/** What it means in a framework that others know. */
export interface Alignment {
  readonly framework: string;
  readonly code: string;
  readonly name: string;
  readonly url: string;
}

export interface BadgeEvidence {
  readonly id: string;
  readonly name: string;
  /** When, on which piece, its digest. */
  readonly narrative: string;
  /** Evidence kind of the catalogue. */
  readonly genre: string;
}

/** An Open Badges 3.0 credential with its proof. It holds without a network and without us. */
export function signBadge(draft: BadgeDraft, key: SigningKey): Promise<Proven<Json>> {
  return signDocument(badgeDocument(draft, key.did), { key, at: draft.at, loader: bundledDocuments });
}

function badgeDocument(draft: BadgeDraft, did: string): Json {
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id: `urn:integrart:badge:${draft.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: draft.name,
    inLanguage: draft.language,
    issuer: profile(did, draft.signerName),
    validFrom: secondsOf(draft.at),
    credentialSubject: {
      id: draft.to?.did ?? did,
      type: ['AchievementSubject'],
      ...(draft.to && draft.to.name !== '' ? { narrative: draft.to.name } : {}),
      achievement: {
        id: achievementUrn(draft),
        type: ['Achievement'],
        achievementType: draft.achievementType,
        name: draft.name,
        description: draft.description,
        criteria: { narrative: draft.criteria },
        ...(draft.alignment ? { alignment: [alignmentOf(draft.alignment)] } : {}),
        ...(draft.level ? { resultDescription: [rubricOf(draft, draft.level)] } : {}),
      },
      ...(draft.level ? { result: [resultOf(draft, draft.level.reached)] } : {}),
    },
    ...(draft.evidence.length > 0
      ? { evidence: draft.evidence.map((record) => ({ ...record, id: `urn:integrart:evidence:${record.id}`, type: ['Evidence'] })) }
      : {}),
    ...(draft.endorsements.length > 0 ? { endorsement: draft.endorsements } : {}),
  };
}

const profile = (id: string, name: string): Json => ({ id, type: ['Profile'], ...(name === '' ? {} : { name }) });

const achievementUrn = ({ achievement }: BadgeDraft): string => `urn:integrart:achievement:${achievement}`;
const levelUrn = (draft: BadgeDraft, level: number): string => `${achievementUrn(draft)}:level:${level}`;

const alignmentOf = ({ framework, code, name, url }: Alignment): Json => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: url,
  targetCode: code,
  targetFramework: framework,
  targetType: 'CFItem',
});

const rubricOf = (draft: BadgeDraft, { names, title }: NonNullable<BadgeDraft['level']>): Json => ({
  id: `${achievementUrn(draft)}:levels`,
  type: ['ResultDescription'],
  name: title,
  resultType: 'RubricCriterionLevel',
  rubricCriterionLevel: names.map((name, index) => ({
    id: levelUrn(draft, index + 1),
    type: ['RubricCriterionLevel'],
    name,
    level: String(index + 1),
  })),
});

const resultOf = (draft: BadgeDraft, reached: number): Json => ({
  type: ['Result'],
  resultDescription: `${achievementUrn(draft)}:levels`,
  achievedLevel: levelUrn(draft, reached),
});
