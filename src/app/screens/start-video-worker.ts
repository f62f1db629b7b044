/** The worker that paints and encodes videos, away from the page's thread. */
export const startVideoWorker = (): Worker => new Worker(new URL('../entries/video-worker.ts', import.meta.url), { type: 'module', name: 'video-worker' });
