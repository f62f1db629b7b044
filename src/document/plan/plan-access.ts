import type { Result } from '../../base/result.ts';
import type { PlanChange, PlanRefusal } from './change-plan.ts';
import type { PlanRecords } from './records.ts';

/** A person's plan in the hands of a screen. Whoever hands it in keeps what changes. */
export interface PlanAccess {
  readonly plan: PlanRecords;
  change(change: PlanChange): Result<PlanRecords, PlanRefusal>;
}
