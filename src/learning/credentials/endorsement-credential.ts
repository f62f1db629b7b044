import { bundledDocuments, CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.ts';
import { secondsOf, signDocument, type Json, type Proven } from './data-integrity.ts';
import type { SigningKey } from './keys.ts';

/** What one person says of another, before it is signed. */
export interface EndorsementDraft {
  /** Id of the endorsement in both plans. */
  readonly id: string;
  readonly at: number;
  /** Her key, as it came with the request. */
  readonly toDid: string;
  /** The name that the endorser goes by. */
  readonly fromName: string;
  readonly pieceId: string;
  /** The act, as an evidence kind of the catalogue. */
  readonly act: string;
  /** The act as a sentence in the endorser's language. */
  readonly actSentence: string;
  /** Her own words; may be empty. */
  readonly words: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
}

/** An endorsement as an Open Badges 3.0 EndorsementCredential, signed by the endorser. It can stand inside a badge. */
export async function signEndorsement(draft: EndorsementDraft, key: SigningKey): Promise<Proven<Json>> {
  const credential = {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
    id: endorsementUrn(draft.id),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: draft.actSentence,
    issuer: { id: key.did, type: ['Profile'], ...(draft.fromName === '' ? {} : { name: draft.fromName }) },
    validFrom: secondsOf(draft.at),
    credentialSubject: {
      id: draft.toDid,
      type: ['EndorsementSubject'],
      ...(draft.words === '' ? {} : { endorsementComment: draft.words }),
    },
    evidence: [{ id: pieceUrn(draft.pieceId), type: ['Evidence'], name: draft.actSentence, genre: draft.act }],
  };
  return signDocument(credential, { key, at: draft.at, loader: bundledDocuments });
}

const endorsementUrn = (id: string): string => `urn:integrart:endorsement:${id}`;
const pieceUrn = (id: string): string => `urn:integrart:piece:${id}`;
