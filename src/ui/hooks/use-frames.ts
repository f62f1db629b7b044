import { useEffect, useEffectEvent } from 'react';
import type { Signal } from '../../base/signal.ts';

export interface Movement {
  /** Speaks when movement may begin or has ended. */
  readonly changed: Signal<unknown>;
  readonly isMoving: () => boolean;
}

/** Draws once a frame while something moves and once whenever that changes: what follows the music needs no rendering. */
export function useFrames({ changed, isMoving }: Movement, draw: () => void): void {
  const show = useEffectEvent(draw);
  const goesOn = useEffectEvent(isMoving);
  useEffect(() => {
    let frame = 0;
    const next = (): void => {
      show();
      if (goesOn()) frame = requestAnimationFrame(next);
    };
    const restart = (): void => {
      cancelAnimationFrame(frame);
      next();
    };
    restart();
    const stop = changed.listen(restart);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [changed]);
}
