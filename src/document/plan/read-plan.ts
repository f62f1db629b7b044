import { failed, ok, type Facts, type Result } from '../../base/result.ts';
import { readPlanInputs, readWeights } from './read-plan-inputs.ts';
import { choiceOf, listOf, nameMap, number, row, text, texts, wholeWithin, type Row } from './read-values.ts';
import { readOwnWord } from './own-words.ts';
import {
  emptyPlan,
  PLAN_FORMAT,
  type ChosenGoal,
  type Claim,
  type Confirmation,
  type DoneActivity,
  type Endorsement,
  type EvidenceRecord,
  type KeptPlan,
  type OwnStep,
  type PlanRecords,
  type Reflection,
} from './records.ts';

const VISIBILITIES = ['me', 'makers', 'shared'] as const;
const FORMS = ['written', 'spoken', 'drawn'] as const;

/**
 * Reads a stored or carried plan. A row that cannot be read is left out, the rest stands.
 * @returns `plan-newer` where a newer studio wrote it (it must not be written over), `plan-unreadable` where it is no plan
 */
export function readPlan(stored: unknown): Result<PlanRecords, 'plan-newer' | 'plan-unreadable'> {
  const from = row(stored);
  const personId = text(from?.['personId']);
  const format = number(from?.['format']);
  if (!from || !personId || format === undefined) return failed('plan-unreadable');
  if (format > PLAN_FORMAT) return failed('plan-newer');
  return ok({
    ...emptyPlan(personId),
    hostLanguage: text(from['hostLanguage']) ?? '',
    goals: listOf(from['goals'], readGoal),
    targets: nameMap(from['targets'], (value) => wholeWithin(value, 1, 6)),
    claims: listOf(from['claims'], readClaim),
    evidence: listOf(from['evidence'], readEvidence).filter((record) => record.personId === personId),
    reflections: listOf(from['reflections'], readReflection),
    endorsements: listOf(from['endorsements'], readEndorsement),
    confirmations: listOf(from['confirmations'], readConfirmation),
    dropped: texts(from['dropped']),
    interests: texts(from['interests']),
    strengths: texts(from['strengths']),
    pins: texts(from['pins']),
    dismissed: texts(from['dismissed']),
    ownSteps: listOf(from['ownSteps'], readOwnStep),
    done: listOf(from['done'], readDone),
    words: listOf(from['words'], readOwnWord),
    weights: readWeights(from['weights']),
    edits: listOf(from['edits'], number),
    reviewedAt: number(from['reviewedAt']) ?? null,
    lastPlan: readKeptPlan(from['lastPlan']),
  });
}

function readGoal(stored: unknown): ChosenGoal | undefined {
  const from = row(stored);
  const id = text(from?.['id']);
  if (!from || !id) return undefined;
  return { id, competences: texts(from['competences']), chosenAt: number(from['chosenAt']) ?? 0 };
}

function readClaim(stored: unknown): Claim | undefined {
  const from = row(stored);
  const competence = text(from?.['competence']);
  const level = choiceOf([0, 1, 3, 5] as const, from?.['level']);
  if (!from || !competence || level === undefined) return undefined;
  return { competence, level, at: number(from['at']) ?? 0 };
}

function readEvidence(stored: unknown): EvidenceRecord | undefined {
  const dated = readDated(stored);
  if (!dated) return undefined;
  const { from, id, at } = dated;
  const kind = text(from['kind']);
  const personId = text(from['personId']);
  if (!kind || !personId) return undefined;
  return {
    id,
    at,
    kind,
    personId,
    pieceId: text(from['pieceId']) ?? null,
    pieceDigest: text(from['pieceDigest']) ?? null,
    key: text(from['key']) ?? id,
    facts: readFacts(from['facts']),
    visibility: choiceOf(VISIBILITIES, from['visibility']) ?? 'me',
    withHelp: from['withHelp'] !== false,
  };
}

const readFacts = (stored: unknown): Facts => nameMap(stored, (value) => text(value) ?? number(value));

function readReflection(stored: unknown): Reflection | undefined {
  const dated = readDated(stored);
  const form = choiceOf(FORMS, dated?.from['form']);
  if (!dated || !form) return undefined;
  const { from, id, at } = dated;
  return {
    id,
    at,
    form,
    pieceId: text(from['pieceId']) ?? null,
    text: text(from['text']) ?? '',
    asset: text(from['asset']) ?? null,
    seconds: number(from['seconds']) ?? 0,
    language: text(from['language']) ?? '',
    visibility: choiceOf(VISIBILITIES, from['visibility']) ?? 'me',
  };
}

function readEndorsement(stored: unknown): Endorsement | undefined {
  const dated = readDated(stored);
  if (!dated) return undefined;
  const { from, id, at } = dated;
  const fromPersonId = text(from['fromPersonId']);
  const toPersonId = text(from['toPersonId']);
  const pieceId = text(from['pieceId']);
  const act = text(from['act']);
  if (!fromPersonId || !toPersonId || !pieceId || !act) return undefined;
  return { id, at, fromPersonId, toPersonId, pieceId, act, words: text(from['words']) ?? '', ...readSigned(from) };
}

function readConfirmation(stored: unknown): Confirmation | undefined {
  const dated = readDated(stored);
  if (!dated) return undefined;
  const { from, id, at } = dated;
  const facilitatorId = text(from['facilitatorId']);
  const toPersonId = text(from['toPersonId']);
  const competence = text(from['competence']);
  const reason = text(from['reason']);
  if (!facilitatorId || !toPersonId || !competence || !reason) return undefined;
  return { id, at, facilitatorId, toPersonId, competence, reason, ...readSigned(from) };
}

function readSigned(from: Row): { readonly signed?: string } {
  const signed = text(from['signed']);
  return signed ? { signed } : {};
}

function readOwnStep(stored: unknown): OwnStep | undefined {
  const dated = readDated(stored);
  const words = text(dated?.from['text']);
  if (!dated || !words) return undefined;
  const { from, id, at } = dated;
  return { id, at, text: words, competences: texts(from['competences']), doneAt: number(from['doneAt']) ?? null };
}

function readDone(stored: unknown): DoneActivity | undefined {
  const from = row(stored);
  const activity = text(from?.['activity']);
  return from && activity ? { activity, at: number(from['at']) ?? 0 } : undefined;
}

function readKeptPlan(stored: unknown): KeptPlan | null {
  const from = row(stored);
  const ruleset = text(from?.['ruleset']);
  const inputs = readPlanInputs(from?.['inputs']);
  return from && ruleset && inputs ? { ruleset, at: number(from['at']) ?? 0, inputs } : null;
}

/** What all dated records have in common. */
function readDated(stored: unknown): { from: Row; id: string; at: number } | undefined {
  const from = row(stored);
  const id = text(from?.['id']);
  const at = number(from?.['at']);
  return from && id && at !== undefined ? { from, id, at } : undefined;
}
