import { useCallback, useState } from 'react';

/** Hands an error that nobody expected, met outside of rendering, to the one place that catches them. */
export function useUnexpected(): (error: unknown) => void {
  const [, meet] = useState(undefined);
  return useCallback((error) => {
    meet(() => {
      throw error;
    });
  }, []);
}
