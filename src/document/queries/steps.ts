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

/** `undefined` for an id that is none. */
export function stepPlace(id: string): StepPlace | undefined {
  const [clip, row, tick, ...rest] = id.split(':');
  const at = Number(tick);
  if (!clip || !row || tick === undefined || rest.length > 0 || !Number.isInteger(at) || at < 0) return undefined;
  return { clip, row, tick: at };
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
