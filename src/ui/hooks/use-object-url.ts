import { useMemo, useSyncExternalStore } from 'react';

/** An address for a blob, given back when the blob changes or the component goes. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const held = useMemo(() => holdUrl(blob), [blob]);
  return useSyncExternalStore(held.subscribe, held.url);
}

function holdUrl(blob: Blob | undefined) {
  let url: string | undefined;
  return {
    url: () => url,
    subscribe(notify: () => void) {
      if (blob === undefined) return () => undefined;
      const made = URL.createObjectURL(blob);
      url = made;
      notify();
      return () => {
        url = undefined;
        URL.revokeObjectURL(made);
      };
    },
  };
}
