import type { Velocity } from '../../base/units.ts';

/** Three strengths that one can see, hear and say. */
export const STRENGTHS = ['soft', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

const VELOCITY: Readonly<Record<Strength, Velocity>> = { soft: 0.45, medium: 0.75, strong: 1 };

export const velocityOf = (strength: Strength): Velocity => VELOCITY[strength];

/** The strength a stored velocity looks like. */
export function strengthOf(velocity: Velocity): Strength {
  if (velocity < 0.6) return 'soft';
  return velocity < 0.88 ? 'medium' : 'strong';
}

/**
 * What a touch on a cell does: sets an empty one, clears one that already has the chosen strength, changes any other.
 * A drag goes on doing what its first cell did.
 */
export function paintFor(current: Velocity | undefined, brush: Strength): Velocity {
  return current !== undefined && strengthOf(current) === brush ? 0 : velocityOf(brush);
}
