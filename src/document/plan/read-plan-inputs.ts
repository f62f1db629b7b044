import { P1_WEIGHTS, type PlanInputs, type PlanWeights } from './plan-inputs.ts';
import { listOf, nameMap, number, row, text, texts, wholeWithin } from './read-values.ts';

/** Reads stored inputs of a plan, or `undefined` if they are none. */
export function readPlanInputs(stored: unknown): PlanInputs | undefined {
  const from = row(stored);
  if (!from) return undefined;
  return {
    goals: listOf(from['goals'], (item) => {
      const id = text(row(item)?.['id']);
      return id ? { id, competences: texts(row(item)?.['competences']) } : undefined;
    }),
    shown: nameMap(from['shown'], (value) => wholeWithin(value, 0, 6)),
    target: nameMap(from['target'], (value) => wholeWithin(value, 1, 6)),
    interestsInOrder: texts(from['interestsInOrder']),
    topStrengths: texts(from['topStrengths']),
    lastDone: texts(from['lastDone']),
    pins: texts(from['pins']),
    dismissed: texts(from['dismissed']),
    lacks: texts(from['lacks']),
    minutes: number(from['minutes']) ?? null,
    weights: readWeights(from['weights']),
  };
}

/** Weights of 0 to 5; a missing or wrong one is that of rule P1. */
export function readWeights(stored: unknown): PlanWeights {
  const from = row(stored);
  const weight = (name: keyof PlanWeights): number => {
    const value = number(from?.[name]);
    return value !== undefined && value >= 0 && value <= 5 ? value : P1_WEIGHTS[name];
  };
  return {
    goal: weight('goal'),
    gap: weight('gap'),
    interest: weight('interest'),
    strength: weight('strength'),
    variety: weight('variety'),
  };
}
