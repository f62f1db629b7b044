import { failed, ok, type Result } from '../../base/result.ts';
import type { PlanChange } from '../../document/plan/change-plan.ts';
import type { PlanRecords } from '../../document/plan/records.ts';
import { row, text } from '../../document/plan/read-values.ts';
import { checkEndorsement, type EndorsementRefusal } from '../evidence/endorse.ts';
import { checkCredential, type CheckedEndorsement } from './check-badge.ts';
import { confirmedCompetence, isKnownAct } from './letters.ts';

export type WordRefusal =
  | EndorsementRefusal
  /** No signed word that this studio can read. */
  | 'endorsement-unreadable'
  /** Changed since it was signed, or never signed by the key it names. */
  | 'endorsement-forged'
  /** The same person signed with another key before. */
  | 'endorsement-other-key'
  /** The same key signed for another person before. */
  | 'endorsement-same-key'
  | 'plan-reason-missing';

/** Against what a word is held that came back. */
export interface Receiving {
  readonly plan: PlanRecords;
  /** Her own key. */
  readonly did: string;
  /** Who took part in a piece, by their ids; nobody for a piece that this device does not know. */
  peopleIn(pieceId: string): readonly string[];
  /** Who brought it, where the room knows that; `undefined` for a file or a picture of squares. */
  readonly broughtBy?: string | undefined;
  readonly now: number;
}

/** A word that holds, and what keeping it does to the plan. */
export interface ReceivedWord {
  readonly word: CheckedEndorsement;
  readonly change: PlanChange;
}

/** Checks somebody's signed word, with no network: the signature, who it is by, about and to, and whether she was there. */
export async function receiveWord(signed: string, receiving: Receiving): Promise<Result<ReceivedWord, WordRefusal>> {
  const checked = await checkCredential(signed, receiving.now);
  if (!checked.ok) return failed(checked.code === 'badge-changed' ? 'endorsement-forged' : 'endorsement-unreadable');
  if (checked.value.kind !== 'endorsement') return failed('endorsement-unreadable');
  const word = checked.value.endorsement;
  const [fromPersonId, toPersonId, pieceId, ask, more] = word.id.split(':');
  if (!fromPersonId || !toPersonId || !pieceId || !ask || more !== undefined) return failed('endorsement-unreadable');
  // What is shown as piece must be the one that is meant.
  if (pieceId !== word.piece) return failed('endorsement-forged');
  if (word.did === receiving.did || fromPersonId === toPersonId) return failed('endorsement-self');
  if (word.toDid !== receiving.did || toPersonId !== receiving.plan.personId) return failed('endorsement-not-hers');
  if (receiving.broughtBy !== undefined && receiving.broughtBy !== fromPersonId) return failed('endorsement-forged');
  if (!isKnownAct(word.act)) return failed('endorsement-no-act');
  const keys = keyTrouble(receiving.plan, fromPersonId, word.did);
  if (keys) return failed(keys);

  const competence = confirmedCompetence(word.act);
  if (competence !== undefined) {
    if (word.words.trim() === '') return failed('plan-reason-missing');
    const confirmation = { id: word.id, at: word.at, facilitatorId: fromPersonId, toPersonId, competence, reason: word.words, signed };
    return ok({ word, change: { type: 'receive-confirmation', confirmation } });
  }
  const endorsement = { id: word.id, at: word.at, fromPersonId, toPersonId, pieceId, act: word.act, words: word.words, signed };
  const fits = checkEndorsement(receiving.plan, endorsement, receiving.peopleIn(pieceId));
  return fits.ok ? ok({ word, change: { type: 'receive-endorsement', endorsement } }) : fits;
}

/** Of one person one key, and of one key one person: nobody speaks twice under two names. */
function keyTrouble(plan: PlanRecords, personId: string, did: string): 'endorsement-other-key' | 'endorsement-same-key' | undefined {
  const said = [
    ...plan.endorsements.map((word) => ({ personId: word.fromPersonId, did: signerOf(word.signed) })),
    ...plan.confirmations.map((word) => ({ personId: word.facilitatorId, did: signerOf(word.signed) })),
  ].filter((word) => word.did !== undefined);
  if (said.some((word) => word.personId === personId && word.did !== did)) return 'endorsement-other-key';
  return said.some((word) => word.personId !== personId && word.did === did) ? 'endorsement-same-key' : undefined;
}

function signerOf(signed: string | undefined): string | undefined {
  if (signed === undefined) return undefined;
  try {
    return text(row(row(JSON.parse(signed) as unknown)?.['issuer'])?.['id']);
  } catch {
    return undefined; // a damaged row names no key
  }
}
