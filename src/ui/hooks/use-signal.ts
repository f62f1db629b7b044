import { useCallback, useSyncExternalStore } from 'react';
import type { Signal } from '../../base/signal.ts';

/**
 * The present value of something that says when it changes: `useSignal(room.changed, () => room.status)`.
 * `current` must return the same object as long as nothing changed.
 */
export function useSignal<T>(signal: Signal<unknown>, current: () => T): T {
  const subscribe = useCallback((notify: () => void) => signal.listen(notify), [signal]);
  return useSyncExternalStore(subscribe, current);
}
