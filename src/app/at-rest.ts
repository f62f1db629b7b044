/** Hands that drum pause less than this between two strokes. */
const REST_MS = 2000;

/**
 * Calls back once nobody has touched the page for a moment and the browser is idle: what is fetched and read then delays no
 * sound.
 */
export function whenAtRest(act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const begin = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    clearTimeout(timer);
    act();
  };
  const rest = (): void => {
    clearTimeout(timer);
    // Safari has no idle callback; there the pause alone must do.
    timer = setTimeout(() => ('requestIdleCallback' in window ? window.requestIdleCallback(begin, { timeout: REST_MS }) : begin()), REST_MS);
  };
  for (const touch of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(touch, rest, { capture: true, passive: true, signal: stop.signal });
  }
  rest();
}
