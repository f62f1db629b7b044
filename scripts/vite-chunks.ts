import type { Rolldown } from 'vite';
import { inRoot } from './vite-shared.ts';

type Name = (id: string, context: Rolldown.ChunkingContext) => string | null;

/** What is needed together travels together: on a slow line each further file costs a round trip, and many wait for a free connection. */
interface Load {
  readonly name: string;
  /** All that these import (not what they fetch later), unless it came before. */
  readonly of: readonly string[];
}

/** In the order in which a first visitor meets them. */
const LOADS: readonly Load[] = [
  { name: 'first', of: ['src/main.tsx'] },
  { name: 'app', of: ['src/app/open-app.tsx'] },
  { name: 'first-sound', of: ['src/engine/first-sound.ts'] },
  { name: 'store', of: ['src/keep/keep.ts'] },
  { name: 'piece', of: ['src/app/make-piece.ts', 'src/app/screens/PieceScreen.tsx', 'src/app/screens/ComposeScreen.tsx'] },
  { name: 'sound', of: ['src/engine/engine.ts', 'src/engine/sounds/sound-sources.ts'] },
];

/** Texts of areas that a screen needs at once. */
const WORDS: readonly { readonly name: string; readonly areas: RegExp }[] = [
  { name: 'first-words', areas: /\/locales\/(core|start)\/(\w+)\.po$/ },
  { name: 'piece-words', areas: /\/locales\/(piece|history|transport|compose)\/(\w+)\.po$/ },
];

const nameOfWords: Name = (id) => {
  for (const { name, areas } of WORDS) {
    const [, , language] = areas.exec(id) ?? [];
    if (language !== undefined) return `${name}-${language}`;
  }
  return null;
};

/** How the code of the page is cut into files. */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  let homes: ReadonlyMap<string, string> | undefined;
  const homeOf: Name = (id, context) => {
    homes ??= findHomes(context);
    return homes.get(id) ?? null;
  };
  return [
    { debugName: 'words', name: nameOfWords, priority: LOADS.length + 1 },
    ...LOADS.map(({ name }, index) => ({
      debugName: name,
      name: (id: string, context: Rolldown.ChunkingContext) => (homeOf(id, context) === name ? name : null),
      // Each takes along what it imports and is not taken yet.
      priority: LOADS.length - index,
    })),
  ];
}

function findHomes(context: Rolldown.ChunkingContext): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { name, of } of LOADS) {
    const found = new Set(of.map(inRoot));
    for (const id of found) {
      if (homes.has(id)) continue;
      homes.set(id, name);
      for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    }
  }
  return homes;
}
