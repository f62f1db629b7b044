import { useSyncExternalStore } from 'react';
import type { Engine } from '../../engine/engine-types.ts';

/** The tracks heard alone on this device. */
export const useSolo = (engine: Engine): readonly string[] =>
  useSyncExternalStore(
    (listener) => engine.changed.listen(listener),
    () => engine.state().solo,
  );
