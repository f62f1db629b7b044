import { TICKS_PER_BEAT, type Ticks } from '../../base/units.ts';
import type { StageLevels } from '../../stage/stage-types.ts';

const POINTS = 32;

/** A drum on each beat that nobody hears: what moves with the sound is seen moving while a move is tried. */
export function soundOfBeat(tick: Ticks): StageLevels {
  const passed = (((tick % TICKS_PER_BEAT) + TICKS_PER_BEAT) % TICKS_PER_BEAT) / TICKS_PER_BEAT;
  const strength = (1 - passed) ** 2;
  return {
    master: strength,
    low: strength,
    middle: 0.3 + 0.4 * Math.sin(passed * Math.PI),
    high: passed > 0.5 ? 1 - (passed - 0.5) * 2 : 0.2,
    spectrum: Array.from({ length: POINTS }, (_, bin) => strength * (1 - bin / POINTS)),
    wave: Array.from({ length: POINTS }, (_, point) => strength * Math.sin((point / POINTS + passed) * Math.PI * 4)),
  };
}
