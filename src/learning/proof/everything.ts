import type { PlanRecords } from '../../document/plan/records.ts';
import { coverageOf } from '../coverage.ts';
import { FRAMEWORKS } from '../frameworks/competences.ts';
import { profileOf, shownLevels } from '../levels/profile.ts';

/** All records of a plan with what the rules make of them, as JSON that people and programs read. */
export function everythingJson(plan: PlanRecords, { name, at }: { readonly name: string; readonly at: number }): string {
  const profile = profileOf(plan);
  return JSON.stringify(
    {
      form: 'integrart-plan',
      version: 1,
      writtenAt: new Date(at).toISOString(),
      name,
      frameworks: FRAMEWORKS.map(({ id, title, source, licence, attribution }) => ({ id, title, source, licence, attribution })),
      coverage: coverageOf(),
      shownLevels: shownLevels(profile),
      states: Object.fromEntries(Object.values(profile).map(({ competence, state }) => [competence, state])),
      plan,
    },
    undefined,
    2,
  );
}
