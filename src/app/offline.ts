import { browserLog } from './browser-log.ts';

/** Keeps the app for when there is no network; where the browser has no service worker the studio just needs the network to open. */
export function keepAppOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/service-worker.js')
    .catch((error: unknown) => browserLog.error('offline-refused', error));
}
