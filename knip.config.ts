import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main.tsx',
    'src/app/entries/*.ts',
    'src/engine/native-audio.ts',
    'worklets/*/processor.ts',
    'worklets/**/assembly/*.ts',
    'server/main.ts',
    'scripts/{start,test,types,screens,licences,bench,build-kernels}.mjs',
    'tests/**/*.test.{ts,tsx}',
    'tests/screens/harness-pictures.ts',
    'bench/**/*.{ts,mjs}',
  ],
  project: [
    'src/**/*.{ts,tsx}',
    'worklets/**/*.ts',
    'server/**/*.ts',
    'scripts/**/*.{ts,mjs}',
    'tests/**/*.{ts,tsx}',
    'bench/**/*.ts',
  ],
  // `node` pins the Node that everything runs under; the ffmpeg core is copied as a file, never imported.
  ignoreDependencies: ['node', '@ffmpeg/core', 'workbox-precaching'],
};

export default config;
