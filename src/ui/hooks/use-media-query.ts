import { useCallback, useSyncExternalStore } from 'react';

/** Below this width the layout is that of a phone: one column, navigation at the bottom. */
export const NARROW = '(max-width: 47.99rem)';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
