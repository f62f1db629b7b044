import { useEffect } from 'react';
import { createScope } from '../../../base/scope.ts';

/** Keeps the screen awake while words are sung from it. Where the browser cannot, it sleeps as usual. */
export function useWakeLock(isOn: boolean): void {
  useEffect(() => {
    const locks: WakeLock | undefined = navigator.wakeLock;
    if (!isOn || locks === undefined) return;
    const scope = createScope();
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await locks.request('screen');
        if (scope.disposed) await held.release();
        else scope.add(() => void held.release());
      } catch (error) {
        // Refused when the battery is low; anything else is a fault.
        if (!(error instanceof DOMException)) throw error;
      }
    };
    // Lost whenever the page is hidden.
    const again = (): void => void hold();
    document.addEventListener('visibilitychange', again);
    scope.add(() => document.removeEventListener('visibilitychange', again));
    again();
    return () => scope.dispose();
  }, [isOn]);
}
