import { ANIMALS } from './animals.ts';
import type { Shape } from './shapes.ts';
import { INSTRUMENTS, PLANTS, SKY } from './things.ts';

const PICTURES: Readonly<Record<string, readonly Shape[]>> = { ...ANIMALS, ...INSTRUMENTS, ...PLANTS, ...SKY };

/** The pictures a person can be known by, in the order in which they are offered. None of them says where she is from. */
export const PERSON_PICTURES: readonly string[] = Object.keys(PICTURES);

/** The shapes of a picture; of one chosen by the letters of the id if we do not have it (it came from a newer app). */
export function pictureShapes(id: string): readonly Shape[] {
  const known = PICTURES[id];
  if (known) return known;
  const sum = Array.from(id).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return PICTURES[PERSON_PICTURES[sum % PERSON_PICTURES.length] ?? 'sun'] ?? [];
}

export const isPersonPicture = (id: string): boolean => id in PICTURES;
