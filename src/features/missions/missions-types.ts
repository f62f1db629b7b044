import type { Random } from '../../base/random.ts';
import type { Clock } from '../../base/clock.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { Offer } from '../../learning/evidence/offer.ts';
import type { Mission } from '../../learning/missions/mission.ts';
import type { MissionProgress } from '../../learning/missions/progress.ts';
import type { Place } from '../../learning/plan/activity.ts';

export interface MissionPanelProps {
  readonly mission: Mission;
  readonly progress: MissionProgress;
  readonly plan: PlanAccess;
  readonly personId: string;
  readonly clock: Clock;
  readonly random: Random;
  /** The part of the studio that is on the screen; `undefined` for another one. */
  readonly place: Place | undefined;
  /** Whether steps in a piece can be done: one is open. */
  readonly hasPiece: boolean;
  /** What the studio saw that is neither kept nor dropped. */
  offers(): Promise<readonly Offer[]>;
  /** SHA-256 of the state of the open piece, hexadecimal; `null` without one. */
  digest(): Promise<string | null>;
  onProgress(progress: MissionProgress): void;
  /** Goes to where a step is done. */
  onOpen(place: Place): void;
  onFold(isFolded: boolean): void;
  /** The mission is over, finished or not. */
  onLeave(): void;
  onMore(): void;
}

export interface MissionsViewProps {
  readonly plan: PlanAccess;
  /** The id of the mission that goes on now. */
  readonly current: string | undefined;
  onBegin(mission: Mission): void;
}
