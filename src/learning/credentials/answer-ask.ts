import { failed, ok, type Result } from '../../base/result.ts';
import { signEndorsement } from './endorsement-credential.ts';
import type { SigningKey } from './keys.ts';
import { confirmedCompetence, LONGEST_WORDS, type Ask } from './letters.ts';
import { packCredential } from './pack.ts';

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
