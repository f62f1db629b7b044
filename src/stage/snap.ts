import { STAGE_SIZES, type StageSize } from '../base/stage-document.ts';
import type { Bounds } from './geometry.ts';

/** A line across the whole stage that something was drawn to. */
export interface SnapLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
}

export interface Snap {
  /** What to move by, in stage units; 0 where nothing is near. */
  readonly dx: number;
  readonly dy: number;
  readonly lines: readonly SnapLine[];
}

/**
 * Where a moving box would stand in line with the stage or with others: by its edges or its middle, the nearest wins.
 * @param reach how near it must be, in stage units
 */
export function snapTo(moving: Bounds, others: readonly Bounds[], reach: number, stage: StageSize = STAGE_SIZES['16:9']): Snap {
  const still: Bounds[] = [{ left: 0, top: 0, right: stage.width, bottom: stage.height }, ...others];
  const across = nearest(placesAcross(moving), still.flatMap(placesAcross), reach);
  const down = nearest(placesDown(moving), still.flatMap(placesDown), reach);
  const lines: SnapLine[] = [];
  if (across) lines.push({ axis: 'x', at: across.at });
  if (down) lines.push({ axis: 'y', at: down.at });
  return { dx: across?.by ?? 0, dy: down?.by ?? 0, lines };
}

const placesAcross = ({ left, right }: Bounds): number[] => [(left + right) / 2, left, right];
const placesDown = ({ top, bottom }: Bounds): number[] => [(top + bottom) / 2, top, bottom];

function nearest(
  own: readonly number[],
  others: readonly number[],
  reach: number,
): { by: number; at: number } | undefined {
  let best: { by: number; at: number } | undefined;
  for (const place of own) {
    for (const at of others) {
      const by = at - place;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
    }
  }
  return best;
}
