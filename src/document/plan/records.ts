import type { Facts } from '../../base/result.ts';
import type { OwnWord } from './own-words.ts';
import { P1_WEIGHTS, type PlanInputs, type PlanWeights } from './plan-inputs.ts';

/**
 * The plan document of one person: plain records, kept on her device and never in a shared document.
 * It points to pieces; a piece knows nothing of it. Times are milliseconds since 1970.
 */
export interface PlanRecords {
  readonly format: number;
  readonly personId: string;
  /** BCP 47 tag of the language of the country she lives in; empty until she says it. */
  readonly hostLanguage: string;
  readonly goals: readonly ChosenGoal[];
  /** Levels 1 to 6 she set herself, by competence; others follow the rule. */
  readonly targets: Readonly<Record<string, number>>;
  readonly claims: readonly Claim[];
  readonly evidence: readonly EvidenceRecord[];
  readonly reflections: readonly Reflection[];
  readonly endorsements: readonly Endorsement[];
  readonly confirmations: readonly Confirmation[];
  /** Keys of offers she put aside as not hers or not true. */
  readonly dropped: readonly string[];
  /** What she likes and what she is good at, most first, in the words of the plan rule. */
  readonly interests: readonly string[];
  readonly strengths: readonly string[];
  /** Activities she holds at the top, in her order. */
  readonly pins: readonly string[];
  readonly dismissed: readonly string[];
  readonly ownSteps: readonly OwnStep[];
  readonly done: readonly DoneActivity[];
  /** Words she keeps to practise. */
  readonly words: readonly OwnWord[];
  readonly weights: PlanWeights;
  /** Times at which she changed the plan by hand, oldest first. */
  readonly edits: readonly number[];
  readonly reviewedAt: number | null;
  /** What the last plan was worked out from, so that anybody can work it out again. */
  readonly lastPlan: KeptPlan | null;
}

export const PLAN_FORMAT = 1;

export interface ChosenGoal {
  readonly id: string;
  /** The competences it stands for; she may change them. */
  readonly competences: readonly string[];
  readonly chosenAt: number;
}

/** What she says of herself: never a level, shown hollow. */
export interface Claim {
  readonly competence: string;
  /** 0 not yet · 1 with help · 3 on my own · 5 and I can support others. */
  readonly level: 0 | 1 | 3 | 5;
  readonly at: number;
}

export interface EvidenceRecord {
  readonly id: string;
  /** Evidence kind of the catalogue. */
  readonly kind: string;
  readonly at: number;
  readonly personId: string;
  /** `null` where the act is not about a piece. */
  readonly pieceId: string | null;
  /** SHA-256 of the piece's state, 64 hexadecimal digits; `null` without a piece. */
  readonly pieceDigest: string | null;
  /** The offer it was kept from: one act makes one record. */
  readonly key: string;
  readonly facts: Facts;
  readonly visibility: Visibility;
  readonly withHelp: boolean;
}

/** Who may see it where she shows her plan: nobody, those who made the piece, whoever she gives the plan to. */
export type Visibility = 'me' | 'makers' | 'shared';

export interface Reflection {
  readonly id: string;
  readonly at: number;
  readonly pieceId: string | null;
  /** Written in `text`; spoken or drawn in the file `asset` (SHA-256). */
  readonly form: 'written' | 'spoken' | 'drawn';
  readonly text: string;
  readonly asset: string | null;
  /** Length of a spoken one; 0 otherwise. */
  readonly seconds: number;
  /** BCP 47 tag; empty if she did not say. */
  readonly language: string;
  readonly visibility: Visibility;
}

/** Whether nothing was written, spoken or drawn yet. */
export const isSilent = (reflection: Reflection): boolean =>
  reflection.form === 'written' ? reflection.text.trim() === '' : reflection.asset === null;

/** A peer who was there says what she saw. */
export interface Endorsement {
  readonly id: string;
  readonly at: number;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly pieceId: string;
  /** The act, as an evidence kind of the catalogue. */
  readonly act: string;
  readonly words: string;
  /** The signed credential as it came, JSON; absent where it was only said. */
  readonly signed?: string;
}

/** A facilitator confirms a competence and says why. */
export interface Confirmation {
  readonly id: string;
  readonly at: number;
  readonly facilitatorId: string;
  readonly toPersonId: string;
  readonly competence: string;
  readonly reason: string;
  /** The signed credential as it came, JSON; absent where it was only said. */
  readonly signed?: string;
}

export interface OwnStep {
  readonly id: string;
  readonly text: string;
  readonly competences: readonly string[];
  readonly at: number;
  readonly doneAt: number | null;
}

export interface DoneActivity {
  readonly activity: string;
  readonly at: number;
}

export interface KeptPlan {
  readonly ruleset: string;
  readonly at: number;
  readonly inputs: PlanInputs;
}

export function emptyPlan(personId: string): PlanRecords {
  return {
    format: PLAN_FORMAT,
    personId,
    hostLanguage: '',
    goals: [],
    targets: {},
    claims: [],
    evidence: [],
    reflections: [],
    endorsements: [],
    confirmations: [],
    dropped: [],
    interests: [],
    strengths: [],
    pins: [],
    dismissed: [],
    ownSteps: [],
    done: [],
    words: [],
    weights: P1_WEIGHTS,
    edits: [],
    reviewedAt: null,
    lastPlan: null,
  };
}
