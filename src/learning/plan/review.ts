import type { PlanRecords } from '../../document/plan/records.ts';
import { sentence, type Sentence } from '../sentence.ts';

const FOUR_WEEKS = 28 * 24 * 60 * 60_000;
const NEW_RECORDS = 5;

/** "Time to look at your plan again": after four weeks or five new records; `null` before, or while there is no plan yet. */
export function reviewDue(plan: PlanRecords, now: number): Sentence | null {
  const since = plan.reviewedAt ?? plan.goals.reduce((first, goal) => Math.min(first, goal.chosenAt), Infinity);
  if (!Number.isFinite(since)) return null;
  const records = plan.evidence.filter((record) => record.at > since).length;
  if (records >= NEW_RECORDS) return sentence('learning.review.records', { records });
  return now - since >= FOUR_WEEKS
    ? sentence('learning.review.weeks', { weeks: Math.floor((now - since) / (FOUR_WEEKS / 4)) })
    : null;
}
