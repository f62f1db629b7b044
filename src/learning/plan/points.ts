import type { PlanInputs, PlanWeights } from '../../document/plan/plan-inputs.ts';
import { competenceSentence, hasLevels } from '../frameworks/competences.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Activity } from './activity.ts';
import { goalName } from './goals.ts';
import { interestName, strengthName } from './likes.ts';

/** Each from 0 to 1, before weights. */
type Terms = Readonly<Record<TermName, number>>;
type TermName = keyof PlanWeights;

/** Why an activity stands where it stands, from the same numbers that put it there. */
interface Reason {
  readonly term: TermName;
  /** Weight times term; the reasons' points add up to the activity's. */
  readonly points: number;
  readonly sentence: Sentence;
}

export interface Rating {
  readonly points: number;
  readonly terms: Terms;
  /** Of terms that count more than nothing, in the order of the rule. */
  readonly reasons: readonly Reason[];
}

const HIGHEST_TARGET = 6;
const VARIETY_MEMORY = 3;
const TOP_STRENGTHS = 5;

export const shownLevel = (inputs: PlanInputs, competence: string): number => inputs.shown[competence] ?? 0;

/** Her own target, or two above what is shown, at most 6. */
export const targetLevel = (inputs: PlanInputs, competence: string): number =>
  inputs.target[competence] ?? Math.min(HIGHEST_TARGET, shownLevel(inputs, competence) + 2);

/** Rates an activity by rule P1. */
export function rate(activity: Activity, inputs: PlanInputs): Rating {
  const goal = inputs.goals.find((chosen) => chosen.competences.some((id) => activity.competences.includes(id)));
  const gap = largestGap(activity, inputs);
  const interest = bestInterest(activity, inputs);
  const strength = inputs.topStrengths.slice(0, TOP_STRENGTHS).find((id) => activity.strengths.includes(id));
  const isNew = !inputs.lastDone.slice(-VARIETY_MEMORY).includes(activity.id);
  const terms: Terms = {
    goal: goal ? 1 : 0,
    gap: gap.term,
    interest: interest.term,
    strength: strength === undefined ? 0 : 1,
    variety: isNew ? 1 : 0,
  };
  const told: Readonly<Record<TermName, Sentence>> = {
    goal: sentence('learning.reason.goal', { goal: goalName(goal?.id ?? '') }),
    gap: sentence('learning.reason.gap', { competence: competenceSentence(gap.competence) }),
    interest: sentence('learning.reason.interest', { interest: interestName(interest.id) }),
    strength: sentence('learning.reason.strength', { strength: strengthName(strength ?? '') }),
    variety: sentence('learning.reason.variety'),
  };
  const reasons = (['goal', 'gap', 'interest', 'strength', 'variety'] as const)
    .map((term) => ({ term, points: inputs.weights[term] * terms[term], sentence: told[term] }))
    .filter((reason) => reason.points > 0);
  return { points: reasons.reduce((sum, reason) => sum + reason.points, 0), terms, reasons };
}

/** min(2, target − shown) / 2, the largest over the activity's competences that have levels. */
function largestGap(activity: Activity, inputs: PlanInputs): { term: number; competence: string } {
  let largest = { term: 0, competence: '' };
  for (const competence of activity.competences.filter(hasLevels)) {
    const missing = targetLevel(inputs, competence) - shownLevel(inputs, competence);
    const term = Math.max(0, Math.min(2, missing)) / 2;
    if (term > largest.term) largest = { term, competence };
  }
  return largest;
}

/** 1 in her top two, ½ in the next two. */
function bestInterest(activity: Activity, inputs: PlanInputs): { term: number; id: string } {
  const rank = inputs.interestsInOrder.slice(0, 4).findIndex((id) => activity.interests.includes(id));
  if (rank < 0) return { term: 0, id: '' };
  return { term: rank < 2 ? 1 : 0.5, id: inputs.interestsInOrder[rank] ?? '' };
}
