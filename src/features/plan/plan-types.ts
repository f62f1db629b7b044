import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { TraceEvent } from '../../document/plan/trace.ts';
import type { DevicePerson } from '../../keep/keep-types.ts';
import type { AtHand, Place } from '../../learning/plan/activity.ts';

export interface PlanViewProps {
  readonly person: DevicePerson;
  readonly plan: PlanAccess;
  readonly clock: Clock;
  readonly random: Random;
  /** What is not at hand now. */
  readonly lacks: readonly AtHand[];
  /** `undefined` for a piece that is no longer on this device. */
  pieceName(id: string): string | undefined;
  /** What this device saw of the person outside of any piece, oldest first. */
  traces(): Promise<readonly TraceEvent[]>;
  /** Goes to where an activity begins. */
  onBegin(place: Place, activity: string): void;
  onPiece(id: string): void;
}
