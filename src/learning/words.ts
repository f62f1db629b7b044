import type { Facts } from '../base/result.ts';
import type { PlanRefusal } from '../document/plan/change-plan.ts';
import type { Claim, EvidenceRecord, PlanRecords, Visibility } from '../document/plan/records.ts';
import type { EndorsementRefusal } from './evidence/endorse.ts';
import type { LicenceProblem } from './evidence/licences.ts';
import { evidenceKind } from './evidence/catalogue.ts';
import type { KeepRefusal } from './evidence/offers.ts';
import type { Needs } from './evidence/kind.ts';
import type { Level } from './levels/level-rule.ts';
import { needSentence } from './plan/activity.ts';
import type { Plan, PlanStep } from './plan/make-plan.ts';
import { competenceSentence } from './frameworks/competences.ts';
import { sentence, type Sentence } from './sentence.ts';

/** "I put sound, picture and words together": a kind of evidence by itself. */
export const kindSentence = (kind: string): Sentence => sentence(`learning.kind.${kind}`);

/** What a record says: in the person's own words if she gave any, else as it was offered, else the name of its kind. */
export function recordSentence({ kind, facts }: EvidenceRecord): Sentence | string {
  const words = facts['words'];
  if (typeof words === 'string' && words !== '') return words;
  return evidenceKind(kind)?.notYet === null ? sentence(`learning.offer.${kind}`, facts) : kindSentence(kind);
}

/** Why a kind cannot happen in the studio; `null` where it can. */
export function notYetSentence(kind: string): Sentence | null {
  const reason = evidenceKind(kind)?.notYet ?? null;
  return reason === null ? null : sentence(`learning.notyet.${reason}`);
}

/** What the person has to add before she can keep an offer. */
export const needsSentence = (needs: Needs): Sentence => sentence(`learning.needs.${needs}`);
export const licenceProblemSentence = (problem: LicenceProblem): Sentence => sentence(`learning.rights.${problem}`);
/** One of the four answers of the self-assessment. */
export const claimSentence = (level: Claim['level']): Sentence => sentence(`learning.claim.${level}`);
export const visibilitySentence = (visibility: Visibility): Sentence => sentence(`learning.visibility.${visibility}`);
export const stepSentence = (step: 'notice' | 'understand' | 'act'): Sentence => sentence(`learning.step.${step}`);

/** Stands above what is missing; at level 6 it says that the rest is beyond a studio. */
export const missingHeading = (level: Level): Sentence =>
  level === 6 ? sentence('learning.level.beyond') : sentence('learning.missing.next', { level: level + 1 });

/** "9 points in all". */
export const pointsSentence = (points: number): Sentence => sentence('learning.reason.total', { points });

/** What to know before beginning a step: why it is here, that it is a big one, what it takes. */
export function stepNotes(step: PlanStep): readonly Sentence[] {
  return [
    ...(step.keptFor === null
      ? []
      : [sentence('learning.plan.kept', { competence: competenceSentence(step.keptFor) })]),
    ...(step.isFar ? [sentence('learning.plan.far')] : []),
    ...step.lacks.map(needSentence),
    sentence('learning.plan.minutes', { minutes: step.activity.minutes }),
  ];
}

/** Goal competences that have no step. */
export const withoutStepSentences = (plan: Plan): readonly Sentence[] =>
  plan.withoutStep.map((id) => sentence('learning.plan.without', { competence: competenceSentence(id) }));

/** "How is this worked out?", for levels and for the plan with its present weights. */
export const levelRuleSentence = (): Sentence => sentence('learning.rule.levels');
export const planRuleSentence = ({ weights }: Pick<PlanRecords, 'weights'>): Sentence =>
  sentence('learning.rule.plan', { ...weights });

export type Refusal = PlanRefusal | KeepRefusal | EndorsementRefusal | 'plan-newer' | 'plan-unreadable';

/** What happened and what to do next, for a refusal of the plan; `facts` are those of the failed result. */
export const refusalSentence = (code: Refusal, facts: Facts = {}): Sentence =>
  sentence(`learning.refusal.${code}`, facts);
