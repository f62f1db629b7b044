import type { Ticks } from '../../base/units.ts';

/** A stretch of the song as it is; the last one has no end. */
export interface SongStretch {
  readonly from: Ticks;
  readonly to: Ticks;
  /** What is in it also stays where it was. */
  readonly isCopy?: boolean;
}

export interface PlacedStretch extends SongStretch {
  /** Where it begins in the new song. */
  readonly at: Ticks;
  /** It lies behind the end of the song: what held before needs not hold there. */
  readonly isBehind?: boolean;
}

/** Lays stretches behind each other, as long as they are long at all. Those that follow each other in the old song too are one: nothing is cut between them. */
export function placeStretches(stretches: readonly SongStretch[], songEnd: Ticks): PlacedStretch[] {
  const placed: PlacedStretch[] = [];
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.to <= stretch.from) continue;
    const last = placed.at(-1);
    if (last?.to === stretch.from && (last.isCopy ?? false) === (stretch.isCopy ?? false)) placed[placed.length - 1] = { ...last, to: stretch.to };
    else placed.push({ ...stretch, at });
    at += stretch.to - stretch.from;
  }
  return placed.map((stretch) => ({ ...stretch, isBehind: stretch.from >= songEnd }));
}

/** The stretch that holds a tick and is no copy. */
export const homeOf = (stretches: readonly PlacedStretch[], tick: Ticks): PlacedStretch | undefined =>
  stretches.find(({ from, to, isCopy }) => !isCopy && from <= tick && tick < to);

export const copiesOf = (stretches: readonly PlacedStretch[], tick: Ticks): PlacedStretch[] =>
  stretches.filter(({ from, to, isCopy }) => isCopy && from <= tick && tick < to);

/** [from, to) goes to before `before`, a place outside it. */
export function movedStretches({ from, to }: SongStretch, before: Ticks): SongStretch[] {
  const [first, second, third] = before < from ? [before, from, to] : [from, to, before];
  return [{ from: 0, to: first }, { from: second, to: third }, { from: first, to: second }, { from: third, to: Infinity }];
}

/** [from, to) comes once more, before `before`. */
export const copiedStretches = ({ from, to }: SongStretch, before: Ticks): SongStretch[] => [
  { from: 0, to: before },
  { from, to, isCopy: true },
  { from: before, to: Infinity },
];

/** The song without [from, to). */
export const cutStretches = ({ from, to }: SongStretch): SongStretch[] => [
  { from: 0, to: from },
  { from: to, to: Infinity },
];
