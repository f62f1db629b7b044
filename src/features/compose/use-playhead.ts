import { useEffect, useEffectEvent } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { Engine } from '../../engine/engine-types.ts';

/** Tells the playhead once a frame while the piece plays, and once when it stands: drawing it needs no rendering. */
export function usePlayhead(engine: Engine, draw: (tick: Ticks) => void): void {
  const show = useEffectEvent(draw);
  useEffect(() => {
    let frame = 0;
    const next = (): void => {
      show(engine.position());
      if (engine.state().phase !== 'stopped') frame = requestAnimationFrame(next);
    };
    const restart = (): void => {
      cancelAnimationFrame(frame);
      next();
    };
    restart();
    const stop = engine.changed.listen(restart);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [engine]);
}
