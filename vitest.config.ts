import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';
import { ffmpegCore } from './scripts/vite-ffmpeg-core.ts';
import { po } from './scripts/vite-po.ts';
import { ISOLATION_HEADERS, NATIVE_AUDIO, ONE_COPY } from './scripts/vite-shared.ts';
import { viewerPage } from './scripts/vite-viewer-page.ts';
import { BROWSER_FLAGS } from './tests/support/browser-flags.ts';
import { MEDIA_COMMANDS } from './tests/support/media-commands.ts';
import { isSoak } from './tests/support/seed.ts';

const IN_BROWSER = 'tests/**/*.browser.test.{ts,tsx}';
const ON_SCREENS = 'tests/screens/**/*.test.ts';
const resolve = { dedupe: ONE_COPY, alias: NATIVE_AUDIO };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react(), po()],
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [IN_BROWSER, ON_SCREENS],
          // The soak run plays up to a hundred times as many rounds, on a slow machine too.
          testTimeout: isSoak ? 3_600_000 : 30_000,
          hookTimeout: 60_000,
          fsModuleCache: false,
        },
      },
      {
        plugins: [react(), po(), ffmpegCore(), viewerPage()],
        resolve,
        worker: { format: 'es', plugins: () => [po()] },
        // All packages are found before the first test: one found later would reload the page under a running test.
        optimizeDeps: { entries: [IN_BROWSER, 'src/**/*.{ts,tsx}'], exclude: ['@ffmpeg/ffmpeg'] },
        server: { headers: ISOLATION_HEADERS },
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: MEDIA_COMMANDS,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? 'chromium', args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve,
        test: {
          name: 'screens',
          environment: 'node',
          include: [ON_SCREENS],
          // Each file drives real browsers: one at a time, and time enough for a slow machine.
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
