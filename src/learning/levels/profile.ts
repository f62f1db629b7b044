import type { Claim, PlanRecords } from '../../document/plan/records.ts';
import { evidenceKind } from '../evidence/catalogue.ts';
import { COMPETENCES, hasLevels } from '../frameworks/competences.ts';
import { sentence, type Sentence } from '../sentence.ts';
import { levelOf, missingFor, type Level } from './level-rule.ts';
import { stepsOf, type Step } from './steps.ts';
import { tallyOf, type Tally } from './tally.ts';

/** `open` nothing yet · `claimed` ○ · `shown` ◐ by work · `seen` ◑ by others · `confirmed` ● by a facilitator. */
export type State = 'open' | 'claimed' | 'shown' | 'seen' | 'confirmed';

export const STATE_SIGNS: Readonly<Record<State, string>> = {
  open: '·',
  claimed: '○',
  shown: '◐',
  seen: '◑',
  confirmed: '●',
};

/** Where a person stands in one competence, worked out from her records alone. */
export interface Standing {
  readonly competence: string;
  /** `null` where the framework has no levels; then `steps` tells. */
  readonly level: Level | null;
  readonly steps: readonly Step[];
  readonly state: State;
  /** What she said herself; `null` if she did not. */
  readonly claim: Claim['level'] | null;
  /** Her word beside what her work shows, kindly, in both directions; `null` where there is nothing to say. */
  readonly beside: Sentence | null;
  /** What the next level still takes. */
  readonly missing: readonly Sentence[];
  readonly tally: Tally;
}

export type Profile = Readonly<Record<string, Standing>>;

/** A person's profile: a pure function of her records, whatever their order. Delete a record and ask again. */
export function profileOf(plan: PlanRecords): Profile {
  return Object.fromEntries(COMPETENCES.map(({ id }) => [id, standingIn(plan, id)]));
}

function standingIn(plan: PlanRecords, competence: string): Standing {
  const tally = tallyOf(plan, competence);
  const level = hasLevels(competence) ? levelOf(tally) : null;
  const claim = claimOf(plan, competence);
  return {
    competence,
    level,
    steps: hasLevels(competence) ? [] : stepsOf(competence, tally),
    state: stateOf(tally, claim),
    claim,
    beside: level === null || claim === null ? null : besides(claim, level),
    missing: level === null ? [] : missingFor(tally),
    tally,
  };
}

const claimOf = (plan: PlanRecords, competence: string): Claim['level'] | null =>
  plan.claims
    .filter((claim) => claim.competence === competence)
    .reduce<Claim | null>((latest, claim) => (latest && latest.at >= claim.at ? latest : claim), null)?.level ?? null;

function stateOf(tally: Tally, claim: number | null): State {
  if (tally.acts === 0) return (claim ?? 0) > 0 ? 'claimed' : 'open';
  if (tally.facilitators > 0) return 'confirmed';
  return tally.endorsers > 0 ? 'seen' : 'shown';
}

function besides(claim: number, level: number): Sentence | null {
  if (claim >= level + 2) return sentence('learning.beside.show');
  if (level >= claim + 1) return sentence('learning.beside.more');
  return null;
}

/** Competences that a record speaks for, those with levels first. */
export function competencesOf(kind: string): readonly string[] {
  const all = evidenceKind(kind)?.competences ?? [];
  return [...all.filter(hasLevels), ...all.filter((id) => !hasLevels(id))];
}

/** Levels by competence, as the plan rule takes them. */
export const shownLevels = (profile: Profile): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.values(profile).flatMap(({ competence, level }) => (level ? [[competence, level] as const] : [])),
  );

/** "What does this level mean?", in our own plain words. */
export const levelSentence = (level: Level): Sentence => sentence(`learning.level.${level}`);
export const stateSentence = (state: State): Sentence => sentence(`learning.state.${state}`);
