import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnv, ROOT, run, say } from './run.mjs';

const INPUTS = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'public',
  'samples',
  'src',
  'worklets',
];
const CACHE = join(ROOT, 'node_modules/.cache/studio');
const STAMP = join(CACHE, 'build-stamp');

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function sourcesHash() {
  const hash = createHash('sha256');
  const plugins = filesUnder('scripts').filter((path) => path.startsWith('scripts/vite-'));
  for (const path of [...INPUTS.flatMap(filesUnder), ...plugins]) {
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

/**
 * Builds the app into dist/ if a source has changed since the last build. The old dist stays until the new one is whole.
 * @param {string} node  path of the Node to build with
 * @returns {Promise<boolean>}  whether dist/ is there and current
 */
export async function buildApp(node) {
  const hash = sourcesHash();
  const dist = join(ROOT, 'dist');
  const current = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && existsSync(join(dist, 'index.html'));
  if (current) return true;
  say('Building the app (only when its sources have changed) …');
  mkdirSync(CACHE, { recursive: true });
  const fresh = join(CACHE, `dist-${process.pid}`);
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = projectEnv({ NODE_ENV: 'production' });
  const { code } = await run(node, [vite, 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'], { env });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    return false;
  }
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  writeFileSync(STAMP, hash);
  return true;
}
