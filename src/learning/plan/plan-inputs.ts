import type { PlanInputs } from '../../document/plan/plan-inputs.ts';
import type { PlanRecords } from '../../document/plan/records.ts';
import { shownLevels, type Profile } from '../levels/profile.ts';

/** What is true around the person now. */
export interface Situation {
  /** Of `AtHand`: what is missing, such as a microphone. */
  readonly lacks: readonly string[];
  readonly minutes: number | null;
}

const REMEMBERED = 3;

/** Gathers what the plan rule looks at from a person's records and her situation. */
export function planInputsOf(
  plan: PlanRecords,
  profile: Profile,
  situation: Situation = { lacks: [], minutes: null },
): PlanInputs {
  const lacks = plan.hostLanguage === '' ? [...new Set([...situation.lacks, 'host-language'])] : situation.lacks;
  return {
    goals: plan.goals.map(({ id, competences }) => ({ id, competences })),
    shown: shownLevels(profile),
    target: plan.targets,
    interestsInOrder: plan.interests,
    topStrengths: plan.strengths.slice(0, 5),
    lastDone: plan.done
      .toSorted((left, right) => left.at - right.at)
      .slice(-REMEMBERED)
      .map((done) => done.activity),
    pins: plan.pins,
    dismissed: plan.dismissed,
    lacks,
    minutes: situation.minutes,
    weights: plan.weights,
  };
}
