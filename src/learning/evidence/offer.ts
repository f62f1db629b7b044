import type { Facts } from '../../base/result.ts';
import type { PlanRecords } from '../../document/plan/records.ts';
import type { TraceEvent } from '../../document/plan/trace.ts';
import type { Sentence } from '../sentence.ts';
import type { EvidenceKindId, Needs } from './kind.ts';
import type { PieceFacts } from './piece-facts.ts';

/** What the rules look at: one person, at most one piece, what the device saw. */
export interface Scene {
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** This device's trace; lines of other people and other pieces may be in it. Oldest first. */
  readonly trace: readonly TraceEvent[];
  /** `null` where the plan page asks outside of a piece. */
  readonly piece: PieceFacts | null;
  readonly plan: PlanRecords;
}

/** "What did I do here?": something the studio saw, for the person to keep, to put right or to drop. */
export interface Offer {
  /** The same act has the same key, whenever the rules are asked again. */
  readonly key: string;
  readonly kind: EvidenceKindId;
  readonly pieceId: string | null;
  /** When it was done, milliseconds since 1970. */
  readonly at: number;
  readonly facts: Facts;
  /** In the first person: "I wrote 6 lines in Polish." */
  readonly sentence: Sentence;
  /** Whether a guide was open; the person can say otherwise. */
  readonly withHelp: boolean;
  readonly needs: Needs | null;
}

/** One kind's thresholds: the offers that hold in a scene. Pure, and silent rather than guessing. */
export type TraceRule = (scene: Scene) => readonly Offer[];
