import { coverageOf } from '../../learning/coverage.ts';
import type { Profile, Standing } from '../../learning/levels/profile.ts';

/** All competences of a profile in the groups in which they are shown. */
export interface Skills {
  /** With levels, and something to show or said: the highest first. */
  readonly levelled: readonly Standing[];
  /** Of frameworks without levels, with something to show: the most acts first. */
  readonly others: readonly Standing[];
  /** With levels, nothing yet; the studio can show them. */
  readonly open: readonly Standing[];
  /** The studio cannot show them, or not yet. */
  readonly beyond: readonly Standing[];
}

export function skillsOf(profile: Profile): Skills {
  const all = Object.values(profile);
  const coverage = coverageOf();
  const isTold = (standing: Standing): boolean => standing.tally.acts > 0 || standing.claim !== null;
  const levelled = all.filter((standing) => standing.level !== null);
  const silent = levelled.filter((standing) => !isTold(standing));
  return {
    levelled: levelled.filter(isTold).toSorted((left, right) => (right.level ?? 0) - (left.level ?? 0)),
    others: all
      .filter((standing) => standing.level === null && isTold(standing))
      .toSorted((left, right) => right.tally.acts - left.tally.acts),
    open: silent.filter(({ competence }) => coverage.now.includes(competence)),
    beyond: silent.filter(({ competence }) => !coverage.now.includes(competence)),
  };
}
