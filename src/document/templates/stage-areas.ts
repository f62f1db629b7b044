import type { StageArea } from '../../base/stage-document.ts';
import { pair } from './areas.ts';
import type { ShownSong } from './shown-song.ts';

export const wholeStage = ({ stage }: Pick<ShownSong, 'stage'>): StageArea => ({ left: 0, top: 0, right: stage.width, bottom: stage.height });

/** What of an area is never covered by an app or cut off. */
export const withinSafe = ({ safe }: Pick<ShownSong, 'safe'>, area: StageArea): StageArea => ({
  left: Math.max(area.left, safe.left),
  top: Math.max(area.top, safe.top),
  right: Math.min(area.right, safe.right),
  bottom: Math.min(area.bottom, safe.bottom),
});

/** Three areas out of as many as were asked for. */
export function third(areas: readonly StageArea[]): readonly [StageArea, StageArea, StageArea] {
  const [one, two] = pair(areas);
  return [one, two, areas[2] ?? two];
}

export function fourth(areas: readonly StageArea[]): readonly [StageArea, StageArea, StageArea, StageArea] {
  return [...third(areas), areas[3] ?? pair(areas)[1]];
}

/** Two areas of the safe part, one below the other, each reaching to the edges of the stage. */
export const upTo = (whole: StageArea, [upper, lower]: readonly [StageArea, StageArea]): readonly [StageArea, StageArea] => [
  { ...whole, bottom: lower.top },
  { ...whole, top: Math.max(upper.bottom, lower.top) },
];
