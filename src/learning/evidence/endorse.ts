import { failed, ok, type Result } from '../../base/result.ts';
import type { Endorsement, PlanRecords } from '../../document/plan/records.ts';
import { evidenceKind } from './catalogue.ts';

export type EndorsementRefusal =
  'endorsement-self' | 'endorsement-stranger' | 'endorsement-twice' | 'endorsement-no-act' | 'endorsement-not-hers';

/**
 * Whether a peer's word may enter the plan: from somebody else who took part in the piece, once per piece and pair,
 * naming an act of the catalogue.
 * @param people ids of all who took part in the piece
 */
export function checkEndorsement(
  plan: PlanRecords,
  endorsement: Endorsement,
  people: readonly string[],
): Result<Endorsement, EndorsementRefusal> {
  if (endorsement.toPersonId !== plan.personId) return failed('endorsement-not-hers');
  if (endorsement.fromPersonId === plan.personId) return failed('endorsement-self');
  if (!people.includes(endorsement.fromPersonId)) return failed('endorsement-stranger');
  if (!evidenceKind(endorsement.act)) return failed('endorsement-no-act');
  const isTwice = plan.endorsements.some(
    (other) =>
      other.id !== endorsement.id &&
      other.fromPersonId === endorsement.fromPersonId &&
      other.pieceId === endorsement.pieceId,
  );
  return isTwice ? failed('endorsement-twice') : ok(endorsement);
}
