import type { Random } from '../../src/base/random.ts';
import { seededRandom } from '../../src/base/random.ts';

const given = Number(process.env['SEED']);

/** The chance of this run: SEED, which `npm test` rotates, or 1 when a test is run by itself. */
export const SEED = process.env['SEED'] !== undefined && Number.isFinite(given) ? given >>> 0 : 1;

/** Whether the long suites run whole (`npm run test:soak`). */
export const isSoak = process.env['SOAK'] === '1';

/** How many rounds to run: a slice in `npm test`, all of them in the soak run. */
export function rounds(slice: number, whole: number): number {
  return isSoak ? whole : slice;
}

/** Different seeds out of the one of this run, so that each round and each test has its own. */
export function seedFor(label: string, round = 0): number {
  let mixed = SEED ^ Math.imul(round + 1, 0x9e3779b1);
  for (const letter of label) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mixed >>> 0;
}

/**
 * Runs something with seeded chance. When it fails, the message begins with the seed, and
 * `SEED=<seed of the run>` before the command repeats it.
 */
export async function withSeed<T>(
  label: string,
  round: number,
  work: (random: Random, seed: number) => T | Promise<T>,
): Promise<T> {
  const seed = seedFor(label, round);
  try {
    return await work(seededRandom(seed), seed);
  } catch (error) {
    if (error instanceof Error)
      error.message = `[SEED=${SEED}, ${label} round ${round}, seed ${seed}] ${error.message}`;
    throw error;
  }
}
