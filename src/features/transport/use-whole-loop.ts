import { useEffect, useRef } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { Engine } from '../../engine/engine-types.ts';

/** Who repeats the whole song goes on repeating all of it when it grows or becomes shorter. */
export function useWholeLoop(engine: Engine, end: Ticks): void {
  const lastEnd = useRef(end);
  useEffect(() => {
    const { loop } = engine.state();
    const isWhole = loop?.from === 0 && loop.to === lastEnd.current;
    lastEnd.current = end;
    if (isWhole && loop.to !== end) engine.setLoop({ from: 0, to: end });
  }, [engine, end]);
}
