import { fileURLToPath } from 'node:url';

/** Browsers of the middle of 2021 and later: the first with WebAssembly SIMD, except Safari, which has the TypeScript kernel. */
export const BROWSERS = ['chrome91', 'edge91', 'firefox90', 'safari15'];

/** Yjs breaks silently when two copies of it meet in one page. */
export const ONE_COPY = ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'];

/** Tone.js brings 27 kB (brotli) of repairs for browsers older than `BROWSERS`. */
export const NATIVE_AUDIO = { 'standardized-audio-context': inRoot('src/engine/native-audio.ts') };

/** The languages whose component texts are kept in the bundle. */
export const INTERFACE_LOCALES = ['en', 'pl', 'uk', 'ar'];

/** Shared memory needs every response to carry these. */
export const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** An absolute path inside the project. */
export function inRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** In development the page comes from Vite and everything shared from the server that `npm start` runs. */
export function serverPaths(): Record<string, { target: string; ws: boolean }> {
  const target = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;
  const paths = ['/signal', '/relay', '/assets', '/rooms', '/watch', '/healthz'];
  return Object.fromEntries(paths.map((path) => [path, { target, ws: true }]));
}
