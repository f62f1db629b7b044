/** Everything the plan rule looks at. Equal inputs give an equal plan, on any device and at any time. */
export interface PlanInputs {
  /** Up to three, in the order she chose them. */
  readonly goals: readonly { readonly id: string; readonly competences: readonly string[] }[];
  /** Levels 0 to 6 that her work shows; an absent competence is 0. */
  readonly shown: Readonly<Record<string, number>>;
  /** Levels she set; an absent one is two above what is shown, at most 6. */
  readonly target: Readonly<Record<string, number>>;
  /** Most liked first; the first four count. */
  readonly interestsInOrder: readonly string[];
  /** Up to five, strongest first. */
  readonly topStrengths: readonly string[];
  /** The last activities done, newest last; three count. */
  readonly lastDone: readonly string[];
  readonly pins: readonly string[];
  readonly dismissed: readonly string[];
  /** What is not at hand now, such as `microphone` or `second-person`. */
  readonly lacks: readonly string[];
  /** Time she has; `null` for as long as it takes. */
  readonly minutes: number | null;
  readonly weights: PlanWeights;
}

export interface PlanWeights {
  readonly goal: number;
  readonly gap: number;
  readonly interest: number;
  readonly strength: number;
  readonly variety: number;
}

/** The weights of plan rule P1. */
export const P1_WEIGHTS: PlanWeights = { goal: 3, gap: 2, interest: 2, strength: 1, variety: 1 };
