import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectEnv, ROOT, run } from './run.mjs';

/** One setting per thread: each lacks what its code must not touch. */
const SETTINGS = [
  'tsconfig.json',
  'src/tsconfig.pure.json',
  'worklets/tsconfig.json',
  'server/tsconfig.json',
  'tests/tsconfig.json',
];

/** Checks the types under every setting and prints which one failed. @returns {Promise<boolean>} */
export async function checkTypes(node = process.execPath) {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  let allGood = true;
  for (const setting of SETTINGS.filter((path) => existsSync(join(ROOT, path)))) {
    const { code } = await run(node, [tsc, '--noEmit', '--pretty', '-p', setting], { env: projectEnv() });
    console.log(`${code === 0 ? '✓' : '✗'} types by ${setting}`);
    allGood &&= code === 0;
  }
  return allGood;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit((await checkTypes()) ? 0 : 1);
