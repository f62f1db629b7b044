import { sentence, type Sentence } from '../sentence.ts';
import type { Tally } from './tally.ts';

/** 0 is "nothing shown yet"; 7 and 8 are beyond what a studio can show and never given. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface Need {
  readonly id: string;
  readonly isMet: (tally: Tally) => boolean;
  /** How many more it takes. */
  readonly more: (tally: Tally) => number;
}

const atLeast = (id: string, count: keyof Tally, wanted: number): Need => ({
  id,
  isMet: (tally) => tally[count] >= wanted,
  more: (tally) => Math.max(0, wanted - tally[count]),
});

/** The level rule, whole: what each level needs beyond the one below it. */
export const LEVEL_NEEDS: readonly { readonly level: Exclude<Level, 0>; readonly needs: readonly Need[] }[] = [
  { level: 1, needs: [atLeast('acts', 'acts', 1)] },
  { level: 2, needs: [atLeast('acts', 'acts', 2), atLeast('without-help', 'withoutHelp', 1)] },
  {
    level: 3,
    needs: [
      atLeast('acts', 'acts', 3),
      atLeast('pieces', 'pieces', 2),
      atLeast('reflection', 'reflections', 1),
      atLeast('peer', 'endorsers', 1),
    ],
  },
  {
    level: 4,
    needs: [
      atLeast('kinds', 'kinds', 2),
      {
        id: 'peers-or-facilitator',
        isMet: (tally) => tally.endorsers >= 2 || tally.facilitators >= 1,
        more: (tally) => (tally.facilitators >= 1 ? 0 : Math.max(0, 2 - tally.endorsers)),
      },
    ],
  },
  { level: 5, needs: [atLeast('guided', 'guided', 1), atLeast('facilitator', 'facilitators', 1)] },
  {
    level: 6,
    needs: [atLeast('led', 'led', 1), atLeast('facilitator', 'facilitators', 1), atLeast('peer', 'endorsers', 3)],
  },
];

/** The level that a tally reaches: the last one whose needs, and all below, are met. */
export function levelOf(tally: Tally): Level {
  let reached: Level = 0;
  for (const { level, needs } of LEVEL_NEEDS) {
    if (!needs.every((need) => need.isMet(tally))) break;
    reached = level;
  }
  return reached;
}

/** What the next level still takes, one sentence for each need; empty at level 6. */
export function missingFor(tally: Tally): readonly Sentence[] {
  const next = LEVEL_NEEDS.find(({ level }) => level === levelOf(tally) + 1);
  return (next?.needs ?? [])
    .filter((need) => !need.isMet(tally))
    .map((need) => sentence(`learning.missing.${need.id}`, { more: need.more(tally) }));
}
