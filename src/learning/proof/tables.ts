import type { PlanRecords } from '../../document/plan/records.ts';
import { evidenceKind } from '../evidence/catalogue.ts';
import { competenceName, competenceOf, FRAMEWORKS } from '../frameworks/competences.ts';
import { profileOf } from '../levels/profile.ts';
import { activityTitle } from '../plan/activity.ts';
import { goalName } from '../plan/goals.ts';
import { makePlan, type PlanStep } from '../plan/make-plan.ts';
import { planInputsOf } from '../plan/plan-inputs.ts';
import type { Sentence } from '../sentence.ts';
import { csvOf } from './csv.ts';

/** Turns sentences of the rules into words of the person's language. */
type Speak = (spoken: Sentence) => string;

export interface TableOptions {
  readonly speak: Speak;
  /** The name of a piece; empty if it is no longer here. */
  pieceName(id: string): string;
}

/** Everything that she kept, one line a record. */
export function evidenceTable({ evidence, endorsements, confirmations }: PlanRecords, { pieceName }: TableOptions): string {
  const header = ['record_id', 'date_iso', 'kind', 'piece_title', 'piece_sha256', 'competence', 'lo_ids', 'channel', 'facts_json', 'confirmed_by', 'visibility'];
  const rows = evidence.map((record) => {
    const kind = evidenceKind(record.kind);
    const peers = endorsements.filter(({ pieceId, act }) => pieceId === record.pieceId && act === record.kind).length;
    const facilitators = confirmations.filter(({ competence }) => kind?.competences.includes(competence)).length;
    return [
      record.id,
      iso(record.at),
      record.kind,
      record.pieceId === null ? '' : pieceName(record.pieceId),
      record.pieceDigest ?? '',
      (kind?.competences ?? []).join(' '),
      (kind?.outcomesByTrace ?? []).join(' '),
      kind?.channel ?? '',
      JSON.stringify(record.facts),
      [`peers ${peers}`, `facilitators ${facilitators}`].join(', '),
      record.visibility,
    ];
  });
  return csvOf(header, rows);
}

/** Where she stands in each competence, with what the next level still takes. */
export function profileTable(plan: PlanRecords, { speak }: TableOptions): string {
  const header = ['framework', 'version', 'competence', 'name', 'shown_level', 'claimed_level', 'state', 'missing'];
  const rows = Object.values(profileOf(plan)).map((standing) => {
    const framework = FRAMEWORKS.find(({ id }) => id === competenceOf(standing.competence)?.framework);
    const [, name = '', version = ''] = /^(.*?)\s*(\d[\d.]*)?$/.exec(framework?.title ?? '') ?? [];
    return [
      name,
      version,
      standing.competence,
      speak(competenceName(standing.competence)),
      standing.level ?? '',
      standing.claim ?? '',
      standing.state,
      standing.missing.map(speak).join(' · '),
    ];
  });
  return csvOf(header, rows);
}

/** Her next steps with the reasons that put them there, then her own. */
export function planTable(plan: PlanRecords, { speak }: TableOptions): string {
  const header = ['goal', 'competence', 'from', 'to', 'step_no', 'activity_id', 'activity', 'reason', 'points', 'due', 'status'];
  const profile = profileOf(plan);
  const made = makePlan(planInputsOf(plan, profile));
  const line = (step: PlanStep, index: number, status: string): (string | number)[] => {
    const competence = step.activity.competences[0] ?? '';
    const from = profile[competence]?.level ?? 0;
    return [
      plan.goals.filter((goal) => goal.competences.some((id) => step.activity.competences.includes(id))).map(({ id }) => speak(goalName(id))).join(', '),
      competence,
      from,
      plan.targets[competence] ?? Math.min(6, from + 2),
      index + 1,
      step.activity.id,
      speak(activityTitle(step.activity.id)),
      step.reasons.map((reason) => `${speak(reason.sentence)} (${reason.points})`).join(' '),
      step.points,
      '',
      status,
    ];
  };
  const own = plan.ownSteps.map((step, index) => [
    '', step.competences[0] ?? '', '', '', index + 1, 'own', step.text, '', '', '', step.doneAt === null ? 'open' : `done ${iso(step.doneAt)}`,
  ]);
  return csvOf(header, [
    ...made.now.map((step, index) => line(step, index, step.isPinned ? 'pinned' : 'next')),
    ...made.waiting.map((step, index) => line(step, index, 'waiting')),
    ...made.later.map((step, index) => line(step, index, 'later')),
    ...own,
  ]);
}

const iso = (at: number): string => new Date(at).toISOString();
