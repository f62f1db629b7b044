import { makePlan } from '../../src/learning/plan/make-plan.ts';
import { planInputsOf } from '../../src/learning/plan/plan-inputs.ts';
import { profileOf } from '../../src/learning/levels/profile.ts';
import { EVIDENCE_KINDS } from '../../src/learning/evidence/catalogue.ts';
import { DAY, NOON, planOf, record } from '../../tests/learning/people.ts';
import type { Tell } from '../figures.ts';
import { median } from '../statistics.ts';

const SIZES = [50, 200, 1_000] as const;

/** A person's page: everything she kept is read and her profile and next steps are worked out anew. */
export function measureLearning(tell: Tell): Promise<void> {
  const growth = Object.fromEntries(SIZES.map((size) => [`${size} records`, milliseconds(size)]));
  tell({ id: 'planTime', value: growth['200 records'] ?? Number.NaN, growth });
  return Promise.resolve();
}

function milliseconds(size: number): number {
  const kinds = EVIDENCE_KINDS.map(({ id }) => id);
  const evidence = Array.from({ length: size }, (_, index) =>
    record({ kind: kinds[index % kinds.length] ?? '', at: NOON + index * DAY, pieceId: `piece-${index % 40}` }),
  );
  const plan = planOf({ evidence });
  const rounds = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    makePlan(planInputsOf(plan, profileOf(plan)));
    return performance.now() - begun;
  });
  return median(rounds);
}
