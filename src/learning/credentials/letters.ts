import { base64urlnopad } from '@scure/base';
import { failed, ok, type Result } from '../../base/result.ts';
import { number, row, text } from '../../document/plan/read-values.ts';
import { evidenceKind } from '../evidence/catalogue.ts';
import { competenceOf } from '../frameworks/competences.ts';
import { publicKeyOf } from './keys.ts';
import { unpackCredential } from './pack.ts';

/** A person asks somebody who was there to say what she saw, or a facilitator to confirm a competence. */
export interface Ask {
  readonly id: string;
  readonly at: number;
  readonly fromPersonId: string;
  readonly fromName: string;
  readonly fromDid: string;
  readonly pieceId: string;
  readonly pieceTitle: string;
  /** An evidence kind of the catalogue, or `confirm:` and a competence. */
  readonly act: string;
}

/** What came through the room, as a file or as a picture of squares: a request, or somebody's signed word. */
export type Letter =
  | { readonly type: 'ask'; readonly ask: Ask }
  /** A credential as JSON, nothing of it checked yet. */
  | { readonly type: 'word'; readonly signed: string };

/** The competence that an act asks a facilitator to confirm; `undefined` for a word of a peer. */
export const confirmedCompetence = (act: string): string | undefined =>
  act.startsWith(CONFIRM) ? act.slice(CONFIRM.length) : undefined;

export const confirmationAct = (competence: string): string => `${CONFIRM}${competence}`;

const CONFIRM = 'confirm:';
/** Stands before a packed request; a packed word has the sign of every packed credential. */
const ASK_SIGN = 'IGA1.';
const LONGEST_LETTER = 64 * 1024;

/** A request, small enough for a picture of squares, a link or a message. */
export const packAsk = (ask: Ask): string => ASK_SIGN + base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(ask)));

/** Reads what somebody handed over: the letters alone, a link around them, or a file. Others' text comes out inert and cut to size. */
export async function readLetter(given: string): Promise<Result<Letter, 'letter-unreadable' | 'letter-too-big'>> {
  if (given.length > LONGEST_LETTER) return failed('letter-too-big');
  const packed = /IGA1\.([\w-]+)/.exec(given)?.[1];
  if (packed !== undefined) {
    const ask = readAsk(packed);
    return ask ? ok({ type: 'ask', ask }) : failed('letter-unreadable');
  }
  const signed = await unpackCredential(given);
  return signed.startsWith('{') ? ok({ type: 'word', signed }) : failed('letter-unreadable');
}

function readAsk(packed: string): Ask | undefined {
  try {
    const from = row(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64urlnopad.decode(packed))) as unknown);
    const [id, fromPersonId, fromDid, pieceId, act] = ['id', 'fromPersonId', 'fromDid', 'pieceId', 'act'].map((name) => text(from?.[name]) ?? '');
    const at = number(from?.['at']);
    if (!from || !id || !fromPersonId || !fromDid || !pieceId || !act || at === undefined) return undefined;
    if (![id, fromPersonId, pieceId].every(isPlainId) || !publicKeyOf(fromDid) || !isKnownAct(act)) return undefined;
    return { id, at, fromPersonId, fromDid, pieceId, act, fromName: short(from['fromName']), pieceTitle: short(from['pieceTitle']) };
  } catch {
    return undefined; // cut off or no letter of ours
  }
}

const short = (from: unknown): string => (text(from) ?? '').slice(0, 80);
/** Ids stand between colons in what is signed. */
const isPlainId = (id: string): boolean => /^[\w-]{1,80}$/.test(id);

export function isKnownAct(act: string): boolean {
  const competence = confirmedCompetence(act);
  return competence === undefined ? evidenceKind(act) !== undefined : competenceOf(competence) !== undefined;
}

/** What a person can say in a picture of squares that a phone still reads. */
export const LONGEST_WORDS = 280;
