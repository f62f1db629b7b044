import { competenceOf } from '../frameworks/competences.ts';
import type { Tally } from './tally.ts';

/** The three words of LifeComp's descriptors: I notice, I understand, I act. */
export type Step = 'notice' | 'understand' | 'act';

/**
 * LifeComp has no levels: one act fills the first word, three the second, six and a peer's word the third.
 * Other frameworks without levels have no steps either; their acts are counted.
 */
export function stepsOf(competence: string, tally: Tally): readonly Step[] {
  if (competenceOf(competence)?.framework !== 'life') return [];
  const steps: Step[] = [];
  if (tally.acts >= 1) steps.push('notice');
  if (tally.acts >= 3) steps.push('understand');
  if (tally.acts >= 6 && tally.endorsers >= 1) steps.push('act');
  return steps;
}
