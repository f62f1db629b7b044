import { base64urlnopad } from '@scure/base';
import { failed, ok, type Result } from '../../base/result.ts';
import { number, row, text } from '../../document/plan/read-values.ts';
import { evidenceKind } from '../evidence/catalogue.ts';
import { competenceOf } from '../frameworks/competences.ts';
import { signEndorsement } from './endorsement-credential.ts';
import { publicKeyOf, type SigningKey } from './keys.ts';
import { packCredential, unpackCredential } from './pack.ts';

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

/** What the one who was asked adds of her own. */
export interface Answer {
  readonly personId: string;
  readonly name: string;
  readonly words: string;
  /** The act as a sentence in her language. */
  readonly actSentence: string;
  /** BCP 47. */
  readonly language: string;
  readonly at: number;
}

export type AnswerRefusal = 'endorsement-self' | 'plan-reason-missing' | 'word-missing';

/**
 * Signs what was asked for and packs it for the way back. Who says it to whom, about which piece and for which request stands in
 * the signed id, so that no word can be moved to another piece or person.
 * @returns `endorsement-self` for one's own request, `plan-reason-missing` for a confirmation without a reason, `word-missing` for help that is not named
 */
export async function answerAsk(ask: Ask, answer: Answer, key: SigningKey): Promise<Result<string, AnswerRefusal>> {
  const { personId, name, words, actSentence, language, at } = answer;
  if (personId === ask.fromPersonId || key.did === ask.fromDid) return failed('endorsement-self');
  if (!/\p{L}/u.test(words)) {
    if (confirmedCompetence(ask.act) !== undefined) return failed('plan-reason-missing');
    if (ask.act === 'peer.helped') return failed('word-missing');
  }
  const credential = await signEndorsement(
    {
      id: [personId, ask.fromPersonId, ask.pieceId, ask.id].join(':'),
      at,
      toDid: ask.fromDid,
      fromName: name,
      pieceId: ask.pieceId,
      act: ask.act,
      actSentence,
      words: words.trim().slice(0, LONGEST_WORDS),
      language,
    },
    key,
  );
  return ok(await packCredential(JSON.stringify(credential)));
}

/** What a person can say in a picture of squares that a phone still reads. */
export const LONGEST_WORDS = 280;
