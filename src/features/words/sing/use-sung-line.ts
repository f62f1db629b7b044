import { useState } from 'react';
import type { Ticks } from '../../../base/units.ts';
import type { TimedLine } from '../../../document/queries/lyrics.ts';
import type { Engine } from '../../../engine/engine-types.ts';
import { useFrames } from '../../../ui/hooks/use-frames.ts';

export interface SungLine {
  readonly now: TimedLine | undefined;
  /** The line after this one, or the one that is waited for. */
  readonly next: TimedLine | undefined;
}

function sungLineAt(lines: readonly TimedLine[], tick: Ticks): SungLine {
  return {
    now: lines.findLast(({ start, end }) => start <= tick && tick < end),
    next: lines.find(({ start, end }) => start > tick && end > start),
  };
}

/** Which line is sung now; rendered anew only when that changes. */
export function useSungLine(engine: Engine, lines: readonly TimedLine[]): SungLine {
  /** Where the song was when the lines changed last. */
  const [tick, setTick] = useState(() => engine.position());
  const sung = sungLineAt(lines, tick);
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => {
    const { now, next } = sungLineAt(lines, engine.position());
    if (now?.id !== sung.now?.id || next?.id !== sung.next?.id) setTick(engine.position());
  });
  return sung;
}
