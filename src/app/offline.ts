import { browserLog } from './browser-log.ts';

/** The rest of the app would compete with the first sound and the first song for a slow line: it waits this long. */
const WAIT_MS = 6_000;

/** Keeps the app for when there is no network; where the browser has no service worker the studio just needs the network to open. */
export function keepAppOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker
      .register('/service-worker.js')
      .catch((error: unknown) => browserLog.error('offline-refused', error));
  };
  window.addEventListener('load', () => setTimeout(register, WAIT_MS));
}
