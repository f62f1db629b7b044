import { assert } from '../../base/assert.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { changeOwnWords, type OwnWordChange } from './own-words.ts';
import type { PlanInputs, PlanWeights } from './plan-inputs.ts';
import {
  isSilent,
  type ChosenGoal,
  type Claim,
  type Confirmation,
  type Endorsement,
  type EvidenceRecord,
  type OwnStep,
  type PlanRecords,
  type Reflection,
  type Visibility,
} from './records.ts';

/** What a person can do to her plan. `at` is the time of the act. */
export type PlanChange =
  | { readonly type: 'say-host-language'; readonly language: string }
  | { readonly type: 'choose-goal'; readonly goal: ChosenGoal }
  | { readonly type: 'leave-goal'; readonly goal: string; readonly at: number }
  | { readonly type: 'set-target'; readonly competence: string; readonly level: number | null; readonly at: number }
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'keep-evidence'; readonly record: EvidenceRecord }
  | { readonly type: 'show-evidence'; readonly id: string; readonly visibility: Visibility }
  | { readonly type: 'delete-evidence'; readonly id: string }
  | { readonly type: 'drop-offer' | 'take-up-offer'; readonly key: string }
  | { readonly type: 'reflect'; readonly reflection: Reflection }
  | { readonly type: 'delete-reflection'; readonly id: string }
  | { readonly type: 'receive-endorsement'; readonly endorsement: Endorsement }
  | { readonly type: 'delete-endorsement'; readonly id: string }
  | { readonly type: 'receive-confirmation'; readonly confirmation: Confirmation }
  | { readonly type: 'delete-confirmation'; readonly id: string }
  | { readonly type: 'rank-interests' | 'rank-strengths'; readonly order: readonly string[]; readonly at: number }
  | { readonly type: 'pin'; readonly activity: string; readonly place?: number; readonly at: number }
  | { readonly type: 'unpin' | 'dismiss' | 'bring-back'; readonly activity: string; readonly at: number }
  | { readonly type: 'finish-activity'; readonly activity: string; readonly at: number }
  /** Takes back `finish-activity` of that moment; `pin` is the place it had among the pins. */
  | { readonly type: 'reopen-activity'; readonly activity: string; readonly at: number; readonly pin?: number }
  | { readonly type: 'add-own-step'; readonly step: OwnStep }
  | { readonly type: 'finish-own-step'; readonly id: string; readonly doneAt: number | null }
  | { readonly type: 'delete-own-step'; readonly id: string; readonly at: number }
  | { readonly type: 'weigh'; readonly weights: PlanWeights; readonly at: number }
  | { readonly type: 'review'; readonly at: number }
  | OwnWordChange
  | { readonly type: 'keep-plan'; readonly ruleset: string; readonly inputs: PlanInputs; readonly at: number };

/** Refusals that a person may meet; each is the key of a sentence. */
export type PlanRefusal =
  'plan-goals-full' | 'plan-reflection-empty' | 'plan-step-empty' | 'plan-reason-missing' | 'plan-record-twice';

const MOST_GOALS = 3;

/** One step of the plan document. Data in, data out; a change that changes nothing returns the same records. */
export function changePlan(plan: PlanRecords, change: PlanChange): Result<PlanRecords, PlanRefusal> {
  switch (change.type) {
    case 'say-host-language':
      return ok({ ...plan, hostLanguage: change.language });
    case 'choose-goal':
      return chooseGoal(plan, change.goal);
    case 'leave-goal':
      return ok(edited({ ...plan, goals: plan.goals.filter((goal) => goal.id !== change.goal) }, change.at));
    case 'set-target':
      return ok(edited(setTarget(plan, change.competence, change.level), change.at));
    case 'claim':
      return ok({
        ...plan,
        claims: [...plan.claims.filter((claim) => claim.competence !== change.claim.competence), change.claim],
      });
    case 'keep-evidence':
      return keepEvidence(plan, change.record);
    case 'show-evidence':
      return ok({
        ...plan,
        evidence: plan.evidence.map((it) => (it.id === change.id ? { ...it, visibility: change.visibility } : it)),
      });
    case 'delete-evidence':
      return ok({ ...plan, evidence: without(plan.evidence, change.id) });
    case 'drop-offer':
      return ok({ ...plan, dropped: withOnce(plan.dropped, change.key) });
    case 'take-up-offer':
      return ok({ ...plan, dropped: plan.dropped.filter((key) => key !== change.key) });
    case 'reflect':
      if (isSilent(change.reflection)) return failed('plan-reflection-empty');
      return ok({ ...plan, reflections: [...without(plan.reflections, change.reflection.id), change.reflection] });
    case 'delete-reflection':
      return ok({ ...plan, reflections: without(plan.reflections, change.id) });
    case 'receive-endorsement':
      return ok({ ...plan, endorsements: [...without(plan.endorsements, change.endorsement.id), change.endorsement] });
    case 'delete-endorsement':
      return ok({ ...plan, endorsements: without(plan.endorsements, change.id) });
    case 'receive-confirmation':
      if (change.confirmation.reason.trim() === '') return failed('plan-reason-missing');
      return ok({
        ...plan,
        confirmations: [...without(plan.confirmations, change.confirmation.id), change.confirmation],
      });
    case 'delete-confirmation':
      return ok({ ...plan, confirmations: without(plan.confirmations, change.id) });
    case 'rank-interests':
      return ok(edited({ ...plan, interests: [...new Set(change.order)] }, change.at));
    case 'rank-strengths':
      return ok(edited({ ...plan, strengths: [...new Set(change.order)] }, change.at));
    case 'keep-word':
    case 'leave-word':
    case 'put-word-back':
    case 'answer-word': {
      const words = changeOwnWords(plan.words, change);
      return ok(words === plan.words ? plan : { ...plan, words });
    }
    default:
      return changeSteps(plan, change);
  }
}

type StepChange = Extract<
  PlanChange,
  {
    type:
      | 'pin'
      | 'unpin'
      | 'dismiss'
      | 'bring-back'
      | 'finish-activity'
      | 'reopen-activity'
      | 'add-own-step'
      | 'finish-own-step'
      | 'delete-own-step'
      | 'weigh'
      | 'review'
      | 'keep-plan';
  }
>;

function changeSteps(plan: PlanRecords, change: StepChange): Result<PlanRecords, PlanRefusal> {
  switch (change.type) {
    case 'pin':
      return ok(edited(pin(plan, change.activity, change.place ?? plan.pins.length), change.at));
    case 'unpin':
      return ok(edited({ ...plan, pins: plan.pins.filter((id) => id !== change.activity) }, change.at));
    case 'dismiss': {
      const pins = plan.pins.filter((id) => id !== change.activity);
      return ok(edited({ ...plan, pins, dismissed: withOnce(plan.dismissed, change.activity) }, change.at));
    }
    case 'bring-back':
      return ok(edited({ ...plan, dismissed: plan.dismissed.filter((id) => id !== change.activity) }, change.at));
    case 'finish-activity': {
      const pins = plan.pins.filter((id) => id !== change.activity);
      return ok({ ...plan, pins, done: [...plan.done, { activity: change.activity, at: change.at }] });
    }
    case 'reopen-activity': {
      const { activity, at, pin: place } = change;
      const open = { ...plan, done: plan.done.filter((it) => it.activity !== activity || it.at !== at) };
      return ok(place === undefined ? open : pin(open, activity, place));
    }
    case 'add-own-step':
      if (change.step.text.trim() === '') return failed('plan-step-empty');
      return ok(
        edited({ ...plan, ownSteps: [...without(plan.ownSteps, change.step.id), change.step] }, change.step.at),
      );
    case 'finish-own-step':
      return ok({
        ...plan,
        ownSteps: plan.ownSteps.map((step) => (step.id === change.id ? { ...step, doneAt: change.doneAt } : step)),
      });
    case 'delete-own-step':
      return ok(edited({ ...plan, ownSteps: without(plan.ownSteps, change.id) }, change.at));
    case 'weigh':
      for (const weight of Object.values(change.weights))
        assert(weight >= 0 && weight <= 5, `a weight is within 0 to 5, got ${weight}`);
      return ok(edited({ ...plan, weights: change.weights }, change.at));
    case 'review':
      return ok({ ...plan, reviewedAt: change.at });
    case 'keep-plan':
      return ok({ ...plan, lastPlan: { ruleset: change.ruleset, at: change.at, inputs: change.inputs } });
  }
}

function chooseGoal(plan: PlanRecords, goal: ChosenGoal): Result<PlanRecords, PlanRefusal> {
  const place = plan.goals.findIndex((it) => it.id === goal.id);
  if (place >= 0) return ok(edited({ ...plan, goals: plan.goals.with(place, goal) }, goal.chosenAt));
  if (plan.goals.length >= MOST_GOALS) return failed('plan-goals-full', { most: MOST_GOALS });
  return ok(edited({ ...plan, goals: [...plan.goals, goal] }, goal.chosenAt));
}

function setTarget(plan: PlanRecords, competence: string, level: number | null): PlanRecords {
  if (level !== null) {
    assert(Number.isInteger(level) && level >= 1 && level <= 6, `a target is a level from 1 to 6, got ${level}`);
    return { ...plan, targets: { ...plan.targets, [competence]: level } };
  }
  const { [competence]: _left, ...targets } = plan.targets;
  return { ...plan, targets };
}

function keepEvidence(plan: PlanRecords, record: EvidenceRecord): Result<PlanRecords, PlanRefusal> {
  assert(record.personId === plan.personId, 'evidence lands in the plan of the person who did it');
  assert(
    record.pieceId === null || /^[0-9a-f]{64}$/.test(record.pieceDigest ?? ''),
    'evidence from a piece needs its SHA-256',
  );
  if (plan.evidence.some((it) => it.id === record.id || it.key === record.key)) return failed('plan-record-twice');
  return ok({
    ...plan,
    evidence: [...plan.evidence, record],
    dropped: plan.dropped.filter((key) => key !== record.key),
  });
}

function pin(plan: PlanRecords, activity: string, place: number): PlanRecords {
  const others = plan.pins.filter((id) => id !== activity);
  return {
    ...plan,
    pins: others.toSpliced(place, 0, activity),
    dismissed: plan.dismissed.filter((id) => id !== activity),
  };
}

const edited = (plan: PlanRecords, at: number): PlanRecords => ({ ...plan, edits: [...plan.edits, at].slice(-200) });
const without = <T extends { readonly id: string }>(records: readonly T[], id: string): readonly T[] =>
  records.filter((it) => it.id !== id);
const withOnce = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];
