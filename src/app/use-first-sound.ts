import { useCallback, useEffect, useRef } from 'react';
import type { FirstSound } from '../engine/first-sound.ts';

/** The small sounds of the start screen: fetched right after it is painted, so that the first touch sounds. */
export function useFirstSound(): () => Promise<FirstSound> {
  const loading = useRef<Promise<FirstSound> | undefined>(undefined);
  const load = useCallback(() => {
    loading.current ??= import('../engine/first-sound.ts').then(({ createFirstSound }) => createFirstSound());
    return loading.current;
  }, []);
  useEffect(() => {
    void load();
    return () => {
      void loading.current?.then((sound) => sound.dispose());
      loading.current = undefined;
    };
  }, [load]);
  return load;
}
