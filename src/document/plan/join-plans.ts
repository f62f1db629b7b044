import { readPlan } from './read-plan.ts';
import type { PlanRecords } from './records.ts';

/** Lists in which the order is hers: the later hand decides. */
const RANKED: readonly string[] = ['interests', 'strengths'];
const MOST_GOALS = 3;
const MOST_EDITS = 200;

/**
 * Two plans of one person, made one: no record of either is lost, and where both say something different the one she
 * changed later decides. Joining a plan with itself changes nothing.
 * @param here the plan on this device; its records come first
 */
export function joinPlans(here: PlanRecords, there: PlanRecords): PlanRecords {
  if (here.personId !== there.personId) return here;
  const [earlier, later] = lastTouched(there) > lastTouched(here) ? [here, there] : [there, here];
  const joined: Record<string, unknown> = { ...earlier, ...later };
  for (const [name, value] of Object.entries(later)) {
    const other: unknown = Reflect.get(earlier, name);
    if (Array.isArray(value) && Array.isArray(other)) {
      joined[name] = RANKED.includes(name) ? (value.length > 0 ? value : other) : union(value, other);
    }
  }
  joined['targets'] = { ...earlier.targets, ...later.targets };
  joined['hostLanguage'] = later.hostLanguage || earlier.hostLanguage;
  joined['lastPlan'] = later.lastPlan ?? earlier.lastPlan;
  joined['reviewedAt'] = latest(earlier.reviewedAt, later.reviewedAt);
  joined['goals'] = union(later.goals, earlier.goals).slice(0, MOST_GOALS);
  const pins = union(later.pins, earlier.pins).filter((id) => !later.dismissed.includes(id));
  joined['pins'] = pins;
  joined['dismissed'] = union(later.dismissed, earlier.dismissed).filter((id) => !pins.includes(id));
  joined['edits'] = [...new Set([...here.edits, ...there.edits])].toSorted((one, two) => one - two).slice(-MOST_EDITS);
  const read = readPlan(joined);
  return read.ok ? read.value : here;
}

function lastTouched(plan: PlanRecords): number {
  const dated = [...plan.evidence, ...plan.reflections, ...plan.claims, ...plan.done, ...plan.endorsements].map(({ at }) => at);
  return Math.max(plan.reviewedAt ?? 0, ...plan.edits.slice(-1), ...dated.slice(-MOST_DATED));
}

/** As many as fit into one call; the newest stand last. */
const MOST_DATED = 10_000;

/** All of both lists; of two that are the same thing, the first. */
function union<T>(first: readonly T[], second: readonly T[]): T[] {
  const known = new Set(first.flatMap(namesOf));
  return [...first, ...second.filter((item) => !namesOf(item).some((name) => known.has(name)))];
}

/** By what a record is known again: its id and the act it was kept from; what has neither is known by what it says. */
function namesOf(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return [JSON.stringify(item)];
  const names = ['id', 'key'].flatMap((name) => {
    const value: unknown = Reflect.get(item, name);
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });
  const competence: unknown = Reflect.get(item, 'level') === undefined ? undefined : Reflect.get(item, 'competence');
  if (typeof competence === 'string') return [`claim ${competence}`];
  return names.length > 0 ? names : [JSON.stringify(item)];
}

const latest = (one: number | null, two: number | null): number | null =>
  one === null || two === null ? (one ?? two) : Math.max(one, two);
