import type { Ticks } from '../../base/units.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { useFrames } from '../../ui/hooks/use-frames.ts';

/** Tells the playhead once a frame while the piece plays, and once when it stands. */
export const usePlayhead = (engine: Engine, draw: (tick: Ticks) => void): void =>
  useFrames({ changed: engine.changed, isMoving: () => engine.state().phase !== 'stopped' }, () => draw(engine.position()));
