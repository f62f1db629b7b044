import { gainToDecibels } from '../../base/units.ts';

const FLOOR_DECIBELS = -54;

/** How far a meter is filled, within [0, 1]: even in decibels from −54 dB to full scale. */
export function meterShare(gain: number): number {
  if (!(gain > 0)) return 0;
  return Math.min(1, Math.max(0, 1 - gainToDecibels(gain) / FLOOR_DECIBELS));
}
