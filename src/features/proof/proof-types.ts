import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { Result } from '../../base/result.ts';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { DevicePerson } from '../../keep/keep-types.ts';
import type { BadgeDraft } from '../../learning/credentials/badge.ts';

export interface ProofViewProps {
  readonly person: DevicePerson;
  readonly plan: PlanAccess;
  readonly clock: Clock;
  readonly random: Random;
  /** What is not at hand now, for the plan that is printed. */
  readonly lacks: readonly string[];
  /** `undefined` for a piece that is no longer on this device. */
  pieceName(id: string): string | undefined;
  readonly desk: ProofDesk;
  /** Goes to where she says who may see which record. */
  onChoose(): void;
}

/** What signs, seals and checks. It is fetched with the first thing that is asked of it. */
export interface ProofDesk {
  /** @param signed endorsements as they came, JSON */
  makeBadge(draft: Omit<BadgeDraft, 'endorsements'>, signed: readonly string[]): Promise<Result<MadeBadge>>;
  makeVault(passphrase: string): Promise<Result<Blob>>;
  /** Opens a vault and brings home what is in it. */
  bringHome(file: Blob, passphrase: string): Promise<Result<{ readonly name: string }>>;
  /** The page that checks badges, as one file that works from disk. */
  checkPage(): Promise<Result<Blob>>;
  /** The same page at this address. */
  readonly checkHref: string;
  save(blob: Blob, name: string): void;
}

export interface MadeBadge {
  /** The credential, JSON. */
  readonly words: string;
  /** Shows and checks it; the badge itself stands behind `#` and reaches no server. */
  readonly link: string;
}
