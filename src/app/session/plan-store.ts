import type { Result } from '../../base/result.ts';
import { createEmitter, type Signal } from '../../base/signal.ts';
import { changePlan, type PlanChange, type PlanRefusal } from '../../document/plan/change-plan.ts';
import { joinPlans } from '../../document/plan/join-plans.ts';
import { readPlan } from '../../document/plan/read-plan.ts';
import { emptyPlan, type PlanRecords } from '../../document/plan/records.ts';
import type { Keep, KeepCode } from '../../keep/keep-types.ts';

/** The plan of one person, on this device only: read once, written after each change. */
interface PlanStore {
  readonly changed: Signal<void>;
  /** Heard when a change could not be written; it stays until the page closes. */
  readonly unsaved: Signal<KeepCode>;
  readonly plan: PlanRecords;
  change(change: PlanChange): Result<PlanRecords, PlanRefusal>;
  /** Brings in what the same person's plan holds on another device. Resolves when it is written. */
  join(other: PlanRecords): Promise<Result<void, KeepCode>>;
}

export type PlanOpening = Result<PlanStore, 'plan-newer' | 'plan-unreadable'>;

/** A plan that cannot be read is left as it is: nothing is written over it. */
export async function openPlanStore(keep: Keep, person: string): Promise<PlanOpening> {
  const stored = await keep.plan(person);
  const read = stored === undefined ? undefined : readPlan(stored);
  if (read && !read.ok) return read;
  let plan = read ? read.value : emptyPlan(person);
  const changed = createEmitter<void>();
  const unsaved = createEmitter<KeepCode>();
  const store: PlanStore = {
    changed,
    unsaved,
    get plan() {
      return plan;
    },
    change(change) {
      const next = changePlan(plan, change);
      if (!next.ok || next.value === plan) return next;
      plan = next.value;
      void keep.savePlan(person, plan).then((saved) => {
        if (!saved.ok) unsaved.emit(saved.code);
      });
      changed.emit();
      return next;
    },
    async join(other) {
      plan = joinPlans(plan, other);
      changed.emit();
      return keep.savePlan(person, plan);
    },
  };
  return { ok: true, value: store };
}
