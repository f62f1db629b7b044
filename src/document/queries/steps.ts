import type { Ticks } from '../../base/units.ts';
import type { Step } from '../schema/music.ts';
import type { Tables } from '../tables.ts';

/** Where a step stands: the drum sound it plays and its tick inside the pattern. */
export interface StepPlace {
  readonly clip: string;
  readonly row: string;
  readonly tick: Ticks;
}

export const stepId = ({ clip, row, tick }: StepPlace): string => `${clip}:${row}:${tick}`;

/** `undefined` for an id that is none, or not written as `stepId` writes it. */
export function stepPlace(id: string): StepPlace | undefined {
  const [clip, row, tick] = id.split(':');
  if (!clip || !row || tick === undefined) return undefined;
  const place = { clip, row, tick: Number(tick) };
  return Number.isInteger(place.tick) && place.tick >= 0 && stepId(place) === id ? place : undefined;
}

export type PlacedStep = StepPlace & Pick<Step, 'id' | 'velocity'>;

/** The steps of one clip, by tick, then row. */
export function stepsOf(tables: Tables, clip: string): PlacedStep[] {
  const prefix = `${clip}:`;
  const found = tables.step.all().flatMap((step) => {
    const place = step.id.startsWith(prefix) ? stepPlace(step.id) : undefined;
    return place ? [{ ...place, ...step }] : [];
  });
  return found.sort((left, right) => left.tick - right.tick || (left.row < right.row ? -1 : 1));
}
