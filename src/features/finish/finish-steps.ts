export const FINISH_STEPS = ['listen', 'credits', 'consent', 'licence', 'acts', 'words', 'done'] as const;
export type FinishStep = (typeof FINISH_STEPS)[number];

/** Steps that wait for an answer; listening and looking leave none. */
export const ANSWERED_STEPS = ['consent', 'licence', 'acts', 'words'] as const satisfies readonly FinishStep[];

/** What piece and plan tell of the way so far. */
export interface FinishFacts {
  readonly hasCredit: boolean;
  /** A recording or picture of which nobody has said whose it is. */
  readonly hasOpenFile: boolean;
  readonly hasConsent: boolean;
  readonly hasLicence: boolean;
  readonly hasEvidence: boolean;
  readonly hasReflection: boolean;
}

/** Steps that are done by what piece and plan hold; listening leaves no mark. */
export function stepsDone(facts: FinishFacts): ReadonlySet<FinishStep> {
  const done = new Set<FinishStep>();
  if (facts.hasCredit && !facts.hasOpenFile) done.add('credits');
  if (facts.hasConsent) done.add('consent');
  if (facts.hasLicence) done.add('licence');
  if (facts.hasEvidence) done.add('acts');
  if (facts.hasReflection) done.add('words');
  return done;
}

/** Where the way is taken up again: at the beginning, after a break at the first step of one's own that is open. */
export function stepToResume(facts: FinishFacts): FinishStep {
  const done = stepsDone(facts);
  if (done.size === 0) return 'listen';
  return ANSWERED_STEPS.find((step) => !done.has(step)) ?? 'done';
}

/** The step beside one, or itself at either end. */
export function stepBeside(step: FinishStep, by: 1 | -1): FinishStep {
  return FINISH_STEPS[FINISH_STEPS.indexOf(step) + by] ?? step;
}
