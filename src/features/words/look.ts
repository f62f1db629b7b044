import { clamp } from '../../base/units.ts';
import type { WordsLook } from './words-types.ts';

export const NO_LOOK: WordsLook = { hidden: [], hasLetters: false, transpose: 0 };

/** What this device remembered; anything else is as if nothing had been. */
export function readLook(stored: unknown): WordsLook {
  if (typeof stored !== 'object' || stored === null) return NO_LOOK;
  const from = new Map<string, unknown>(Object.entries(stored));
  const [hidden, transpose] = [from.get('hidden'), from.get('transpose')];
  return {
    hidden: Array.isArray(hidden) ? hidden.filter((tag): tag is string => typeof tag === 'string').slice(0, 50) : [],
    hasLetters: from.get('hasLetters') === true,
    transpose: typeof transpose === 'number' && Number.isInteger(transpose) ? clamp(transpose, -11, 11) : 0,
  };
}

/** The languages in sight. Never none: the first comes back where all are hidden. */
export function languagesInSight(languages: readonly string[], { hidden }: Pick<WordsLook, 'hidden'>): string[] {
  const seen = languages.filter((tag) => !hidden.includes(tag));
  return seen.length > 0 ? seen : languages.slice(0, 1);
}
