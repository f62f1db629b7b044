import { isSilent, type EvidenceRecord, type PlanRecords } from '../../document/plan/records.ts';
import { dayOf } from '../day.ts';
import { evidenceKind, speaksFor } from '../evidence/catalogue.ts';

/** All that the level rule counts for one competence. Every count only grows as records are added. */
export interface Tally {
  /** Acts: records on the same piece and the same day are one. */
  readonly acts: number;
  readonly pieces: number;
  readonly kinds: number;
  readonly withoutHelp: number;
  readonly reflections: number;
  /** Different peers who were there and named an act of this competence. */
  readonly endorsers: number;
  /** Different facilitators who confirmed it with a reason. */
  readonly facilitators: number;
  /** Acts of guiding others; three useful feedbacks are one. */
  readonly guided: number;
  /** Pieces of three or more people led to the end, and blocks led, two of which weigh as one piece. */
  readonly led: number;
}

const USEFUL_FEEDBACKS = 3;
const BLOCKS = 2;
const PEOPLE_LED = 3;

/**
 * Counts a plan's records for a competence, each source within its limits: the trace tells acts, reflections tell of her
 * own pieces, a peer only of a piece both were in, a facilitator only with a reason, a claim of nothing.
 */
export function tallyOf(plan: PlanRecords, competence: string): Tally {
  const records = plan.evidence.filter(
    (record) => record.personId === plan.personId && isPossibleRecord(record) && speaksFor(record.kind, competence),
  );
  const pieces = new Set(records.map((record) => record.pieceId));
  const reflections = plan.reflections.filter((reflection) => pieces.has(reflection.pieceId) && !isSilent(reflection));
  const endorsements = plan.endorsements.filter(
    (word) =>
      word.toPersonId === plan.personId &&
      word.fromPersonId !== plan.personId &&
      pieces.has(word.pieceId) &&
      speaksFor(word.act, competence),
  );
  const confirmations = plan.confirmations.filter(
    (word) =>
      word.toPersonId === plan.personId &&
      word.facilitatorId !== plan.personId &&
      word.competence === competence &&
      word.reason.trim() !== '',
  );
  return {
    acts: new Set(records.map((record) => `${record.pieceId ?? ''} ${dayOf(record.at)}`)).size,
    pieces: [...pieces].filter((piece) => piece !== null).length,
    kinds: new Set(records.map((record) => record.kind)).size,
    withoutHelp: records.filter((record) => !record.withHelp).length,
    reflections: reflections.length,
    endorsers: new Set(endorsements.map((word) => word.fromPersonId)).size,
    facilitators: new Set(confirmations.map((word) => word.facilitatorId)).size,
    guided: guidedOthers(records),
    led: led(plan, records),
  };
}

/** A record about a piece must name its state, else nobody can check it. */
const isPossibleRecord = (record: EvidenceRecord): boolean =>
  evidenceKind(record.kind) !== undefined && (record.pieceId === null || record.pieceDigest !== null);

function guidedOthers(records: readonly EvidenceRecord[]): number {
  const helped = records.filter((record) => record.kind === 'peer.helped').length;
  const useful = records.filter((record) => record.kind === 'feedback.given' && record.facts['useful'] === 1).length;
  return helped + Math.floor(useful / USEFUL_FEEDBACKS);
}

function led(plan: PlanRecords, records: readonly EvidenceRecord[]): number {
  const blocks = records.filter((record) => record.kind === 'block.facilitated').length;
  const finished = new Set(
    plan.evidence.filter((record) => record.kind === 'piece.published').map((record) => record.pieceId),
  );
  const organised = plan.evidence.filter(
    (record) =>
      record.kind === 'collab.organised' &&
      Number(record.facts['people'] ?? 0) >= PEOPLE_LED &&
      finished.has(record.pieceId),
  );
  const pieces = new Set(organised.map((record) => record.pieceId));
  const ofThisCompetence = [...pieces].filter((piece) => records.some((record) => record.pieceId === piece));
  return ofThisCompetence.length + Math.floor(blocks / BLOCKS);
}
