import { isEqual } from '../base/equal.ts';
import { createEmitter } from '../base/signal.ts';
import type { Watched } from './room-types.ts';

export interface Settable<T> extends Watched<T> {
  /** Tells listeners only if the value differs. */
  set(value: T): void;
}

export function createWatched<T>(first: T): Settable<T> {
  const emitter = createEmitter<T>();
  let current = first;
  return {
    get current() {
      return current;
    },
    listen: emitter.listen,
    set(value) {
      if (isEqual(value, current)) return;
      current = value;
      emitter.emit(value);
    },
  };
}
