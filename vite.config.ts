import { existsSync } from 'node:fs';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { ffmpegCore } from './scripts/vite-ffmpeg-core.ts';
import { chunkGroups } from './scripts/vite-chunks.ts';
import { firstLoad } from './scripts/vite-first-load.ts';
import { ownSignaling } from './scripts/vite-own-signaling.ts';
import { po } from './scripts/vite-po.ts';
import {
  BROWSERS,
  inRoot,
  INTERFACE_LOCALES,
  ISOLATION_HEADERS,
  NATIVE_AUDIO,
  ONE_COPY,
  serverPaths,
} from './scripts/vite-shared.ts';
import { verifyPage } from './scripts/vite-verify-page.ts';
import { viewerPage } from './scripts/vite-viewer-page.ts';

const SERVICE_WORKER = 'src/app/entries/service-worker.ts';

/** Code that a first visit never needs and that is too large to fetch unasked: kept out of the offline store. */
const ENCODERS = /node_modules\/(@mediabunny\/[a-z0-9]+-encoder|@ffmpeg)\//;

/** Of the app and of its workers alike: each has its own copy of what both use. */
const nameOfChunk = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => ENCODERS.test(id)) ? 'static/encoders/[name]-[hash].js' : 'static/[name]-[hash].js';

export default defineConfig({
  plugins: [
    react(),
    po(),
    ownSignaling(),
    firstLoad('src/app/open-app.tsx'),
    { ...localesPlugin.vite({ locales: INTERFACE_LOCALES }), enforce: 'pre' as const },
    viewerPage(),
    verifyPage(),
    ffmpegCore(),
    existsSync(inRoot(SERVICE_WORKER))
      ? VitePWA({
          strategies: 'injectManifest',
          srcDir: 'src/app/entries',
          filename: 'service-worker.ts',
          // The app registers the worker itself: an injected inline script would break the content policy.
          injectRegister: false,
          manifest: false,
          injectManifest: {
            globPatterns: ['**/*.{html,js,css,svg,png,woff2,wasm,webmanifest}'],
            globIgnores: ['ffmpeg/**', 'static/encoders/**', '**/screens/**'],
            maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
            rollupFormat: 'iife',
          },
        })
      : [],
  ],
  resolve: { dedupe: ONE_COPY, alias: NATIVE_AUDIO },
  optimizeDeps: { exclude: ['@ffmpeg/ffmpeg'] },
  worker: {
    format: 'es',
    plugins: () => [po()],
    rolldownOptions: { output: { chunkFileNames: nameOfChunk } },
  },
  server: { headers: ISOLATION_HEADERS, proxy: serverPaths() },
  preview: { headers: ISOLATION_HEADERS },
  build: {
    target: BROWSERS,
    // The server keeps /assets for the files of pieces.
    assetsDir: 'static',
    // A data: address is refused by the content policy (connect-src 'self').
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1024,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        chunkFileNames: nameOfChunk,
        codeSplitting: { groups: chunkGroups() },
      },
    },
  },
});
