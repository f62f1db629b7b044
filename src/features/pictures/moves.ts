import type { Behaviour } from '../../document/schema/pictures.ts';
import { TICKS_PER_BEAT } from '../../base/units.ts';

type Type = Behaviour['type'];
type Way = Behaviour['way'];

const PASSING: readonly Way[] = ['fade', 'slide-left', 'slide-right', 'slide-up', 'slide-down', 'grow', 'turn'];

/** What a thing can do by itself, as it is offered. */
export const WAYS = {
  enter: PASSING,
  leave: PASSING,
  pulse: ['size', 'light', 'turn', 'slide-up'],
  follow: ['size', 'light', 'slide-up', 'turn'],
} as const satisfies Partial<Record<Type, readonly Way[]>>;

const LENGTHS: Readonly<Record<Type, number>> = {
  enter: TICKS_PER_BEAT,
  leave: TICKS_PER_BEAT,
  pulse: TICKS_PER_BEAT,
  follow: TICKS_PER_BEAT,
  words: TICKS_PER_BEAT / 2,
  path: TICKS_PER_BEAT * 4,
};

/** A move as it begins; half of its strength is what most people want. */
export function newMove(type: Type, way: Way = 'fade', path: readonly number[] = []): Behaviour {
  return { type, way, length: LENGTHS[type], amount: 0.5, band: 'all', path: [...path] };
}

/** The move of this kind that a thing has. A thing enters, leaves and goes a way once; it pulses and follows in each way once. */
export function moveOf(behaviours: readonly Behaviour[], type: Type, way?: Way): Behaviour | undefined {
  return behaviours.find((behaviour) => behaviour.type === type && (way === undefined || behaviour.way === way));
}
