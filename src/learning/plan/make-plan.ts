import { compareText } from '../../base/order.ts';
import type { PlanInputs } from '../../document/plan/plan-inputs.ts';
import { hasLevels } from '../frameworks/competences.ts';
import { ACTIVITIES } from './activities.ts';
import type { Activity } from './activity.ts';
import { rate, shownLevel, type Rating } from './points.ts';

const RULESET = 'P1';

export interface PlanStep extends Rating {
  readonly activity: Activity;
  readonly isPinned: boolean;
  /** The goal competence that would have no step without this one; it is here although it is hard or something lacks. */
  readonly keptFor: string | null;
  /** It asks three levels or more above what is shown: to be done with help. */
  readonly isFar: boolean;
  /** What it takes that is not at hand. */
  readonly lacks: readonly string[];
}

/** What to do next, worked out by a fixed rule from the inputs that it carries along. */
export interface Plan {
  readonly ruleset: typeof RULESET;
  readonly inputs: PlanInputs;
  /** Pinned ones first in her order, then by points. */
  readonly now: readonly PlanStep[];
  /** Three or more levels above what is shown. */
  readonly later: readonly PlanStep[];
  /** Not possible now: something lacks, or the time. */
  readonly waiting: readonly PlanStep[];
  /** Goal competences without a step, because she dismissed all or the studio has none. */
  readonly withoutStep: readonly string[];
}

const FAR = 3;

/** Plan rule P1. Equal inputs and an equal library give an equal plan; there is no chance and no clock in it. */
export function makePlan(inputs: PlanInputs, library: readonly Activity[] = ACTIVITIES): Plan {
  const steps = library
    .filter((activity) => !inputs.dismissed.includes(activity.id) || inputs.pins.includes(activity.id))
    .map((activity) => toStep(activity, inputs))
    .toSorted(byPoints);
  const isNow = (step: PlanStep): boolean => step.isPinned || (!step.isFar && isPossible(step, inputs));
  const kept = keepOneForEach(goalCompetences(inputs), steps, isNow);
  const now = [...steps.filter(isNow), ...kept.steps].toSorted(
    (left, right) => placeOf(inputs, left) - placeOf(inputs, right) || byPoints(left, right),
  );
  const others = steps.filter((step) => !now.some((chosen) => chosen.activity.id === step.activity.id));
  return {
    ruleset: RULESET,
    inputs,
    now,
    later: others.filter((step) => step.isFar),
    waiting: others.filter((step) => !step.isFar),
    withoutStep: kept.without,
  };
}

function toStep(activity: Activity, inputs: PlanInputs): PlanStep {
  return {
    ...rate(activity, inputs),
    activity,
    isPinned: inputs.pins.includes(activity.id),
    keptFor: null,
    isFar: activity.level - highestShown(activity, inputs) >= FAR,
    lacks: activity.needs.filter((need) => inputs.lacks.includes(need)),
  };
}

const highestShown = (activity: Activity, inputs: PlanInputs): number =>
  activity.competences.filter(hasLevels).reduce((highest, id) => Math.max(highest, shownLevel(inputs, id)), 0);

const isPossible = (step: PlanStep, inputs: PlanInputs): boolean =>
  step.lacks.length === 0 && (inputs.minutes === null || step.activity.minutes <= inputs.minutes);

const goalCompetences = (inputs: PlanInputs): readonly string[] => [
  ...new Set(inputs.goals.flatMap((goal) => goal.competences)),
];

/** Points, then the lower level, then the id. */
const byPoints = (left: PlanStep, right: PlanStep): number =>
  right.points - left.points ||
  left.activity.level - right.activity.level ||
  compareText(left.activity.id, right.activity.id);

function placeOf(inputs: PlanInputs, step: PlanStep): number {
  const place = inputs.pins.indexOf(step.activity.id);
  return place < 0 ? inputs.pins.length : place;
}

/** Each goal competence keeps at least one step: the one of lowest level, then of most points. */
function keepOneForEach(
  competences: readonly string[],
  steps: readonly PlanStep[],
  isNow: (step: PlanStep) => boolean,
) {
  const chosen: PlanStep[] = [];
  const without: string[] = [];
  for (const competence of competences) {
    const serving = steps.filter((step) => step.activity.competences.includes(competence));
    if (serving.some((step) => isNow(step) || chosen.some((kept) => kept.activity.id === step.activity.id))) continue;
    const easiest = serving.toSorted(
      (left, right) => left.activity.level - right.activity.level || byPoints(left, right),
    )[0];
    if (easiest) chosen.push({ ...easiest, keptFor: competence });
    else without.push(competence);
  }
  return { steps: chosen, without };
}
