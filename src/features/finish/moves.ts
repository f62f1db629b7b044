import type { PlanRecords } from '../../document/plan/records.ts';
import { hasLevels } from '../../learning/frameworks/competences.ts';
import { competencesOf, profileOf, type Standing } from '../../learning/levels/profile.ts';

/** What one piece did for one competence. */
export interface Move {
  readonly competence: string;
  readonly now: Standing;
  /** Whether level or steps are higher than without this piece. */
  readonly isHigher: boolean;
}

/** The competences that the kept records of a piece speak for, beside the same plan without the piece; what rose stands first. */
export function movesOf(plan: PlanRecords, pieceId: string): readonly Move[] {
  const isElsewhere = (record: { readonly pieceId: string | null }): boolean => record.pieceId !== pieceId;
  const before = profileOf({
    ...plan,
    evidence: plan.evidence.filter(isElsewhere),
    reflections: plan.reflections.filter(isElsewhere),
  });
  const after = profileOf(plan);
  const touched = new Set(
    plan.evidence.filter((record) => !isElsewhere(record)).flatMap((record) => competencesOf(record.kind)),
  );
  return [...touched]
    .flatMap((competence): Move[] => {
      const now = after[competence];
      return now ? [{ competence, now, isHigher: heightOf(now) > heightOf(before[competence]) }] : [];
    })
    .toSorted((left, right) => rankOf(right) - rankOf(left));
}

const heightOf = (standing: Standing | undefined): number => (standing?.level ?? 0) + (standing?.steps.length ?? 0);
const rankOf = (move: Move): number => (hasLevels(move.competence) ? 2 : 0) + (move.isHigher ? 1 : 0);
