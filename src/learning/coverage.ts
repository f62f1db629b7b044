import { EVIDENCE_KINDS } from './evidence/catalogue.ts';
import type { EvidenceKind } from './evidence/kind.ts';
import { DIGCOMP_COMPETENCES, DIGCOMP_OUTCOMES } from './frameworks/digcomp.ts';
import { sentence, type Sentence } from './sentence.ts';

/** What the studio can show of DigComp, worked out from the catalogue and printed, so that an empty place is not read as a zero. */
export interface Coverage {
  /** Outcomes that any kind of the catalogue can speak for, of `outcomesInAll`. */
  readonly outcomes: number;
  readonly outcomesNow: number;
  readonly outcomesInAll: number;
  /** Competences that something in the studio can show now. */
  readonly now: readonly string[];
  /** Competences whose kinds cannot happen yet. */
  readonly notYet: readonly string[];
  /** Competences of which no kind speaks: this studio cannot show them. */
  readonly cannot: readonly string[];
}

export function coverageOf(kinds: readonly EvidenceKind[] = EVIDENCE_KINDS): Coverage {
  const possible = kinds.filter((kind) => kind.notYet === null);
  const ids = DIGCOMP_COMPETENCES.map((competence) => competence.id);
  const isIn = (some: readonly EvidenceKind[]) => (id: string) => some.some((kind) => kind.competences.includes(id));
  return {
    outcomes: outcomesOf(kinds).size,
    outcomesNow: outcomesOf(possible).size,
    outcomesInAll: DIGCOMP_OUTCOMES,
    now: ids.filter(isIn(possible)),
    notYet: ids.filter((id) => isIn(kinds)(id) && !isIn(possible)(id)),
    cannot: ids.filter((id) => !isIn(kinds)(id)),
  };
}

/** Sentences to print under a profile. */
export function coverageSentences(coverage: Coverage): readonly Sentence[] {
  return [
    sentence('learning.coverage.outcomes', { now: coverage.outcomesNow, all: coverage.outcomesInAll }),
    sentence('learning.coverage.competences', {
      now: coverage.now.length,
      all: coverage.now.length + coverage.notYet.length + coverage.cannot.length,
    }),
    sentence('learning.coverage.levels'),
  ];
}

/** What to say of a competence that has nothing to show; `null` where something can be shown now. */
export function coverageSentence(coverage: Coverage, competence: string): Sentence | null {
  if (coverage.cannot.includes(competence)) return sentence('learning.coverage.cannot');
  return coverage.notYet.includes(competence) ? sentence('learning.coverage.not-yet') : null;
}

const outcomesOf = (kinds: readonly EvidenceKind[]): ReadonlySet<string> =>
  new Set(kinds.flatMap((kind) => [...kind.outcomesByTrace, ...kind.outcomesByPeople]));
