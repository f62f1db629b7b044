import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { findChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { projectEnv, ROOT, run, say, stop } from './run.mjs';
import { needsBuild, PARTS, toolsOf } from './test-parts.mjs';
import { installTools } from './test-tools.mjs';
import { checkTypes } from './types.mjs';
import { runSuite } from './vitest-part.mjs';

const HELP = `npm test                      everything
npm test -- ${PARTS.join('|')}
npm test -- unit tests/base/  only the tests whose path holds these words
npm test -- unit -t "[C3]"    only the tests whose name holds these words
npm run test:soak             everything, with the long suites whole
SEED=12345 npm test           with the chance of an earlier run`;

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'none';
  }
}

/** A new slice of chance each day and each commit, the same for everyone on that day. */
function seedOfToday() {
  const text = `${commit()} ${new Date().toISOString().slice(0, 10)}`;
  return String(createHash('sha256').update(text).digest().readUInt32BE(0));
}

/** @param {string[]} args */
function read(args) {
  const name = args.findIndex((word) => word === '-t' || word === '--testNamePattern');
  const vitestFlags = name === -1 ? [] : args.slice(name, name + 2);
  const rest = name === -1 ? args : [...args.slice(0, name), ...args.slice(name + 2)];
  const words = rest.filter((word) => word !== '--soak');
  const only = words.filter((word) => word.includes('/') || word.includes('.'));
  const parts = words.filter((word) => !only.includes(word));
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) stop(`There is no part "${unknown}".\n\n${HELP}`);
  if (only.length > 0 && parts.length === 0) stop(`Name the part that the path belongs to.\n\n${HELP}`);
  return {
    parts: parts.length > 0 ? PARTS.filter((part) => parts.includes(part)) : PARTS,
    only,
    vitestFlags,
    soak: rest.includes('--soak'),
  };
}

/** @param {boolean} isGood */
const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/**
 * Runs the tests, whole or in parts, and ends with the line "N passed, N failed, N skipped".
 * @param {string[]} args
 */
export async function testStudio(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(HELP);
  const { parts, only, vitestFlags, soak } = read(args);
  const node = await installDependencies();
  await installTools([...new Set(parts.flatMap(toolsOf))]);
  const seed = process.env['SEED'] ?? seedOfToday();
  say(`Chance begins at ${seed}; to repeat it: SEED=${seed} npm test`);
  const env = { SEED: seed, CHROMIUM_PATH: findChromium() ?? '', ...(soak ? { SOAK: '1' } : {}) };
  const mark = randomBytes(6).toString('hex');
  mkdirSync(join(ROOT, 'node_modules/.cache/studio'), { recursive: true });
  const results = [];
  let isBuilt;

  for (const part of parts) {
    if (needsBuild(part) && isBuilt === undefined) {
      isBuilt = await timed('build', () => buildApp(node).then(one));
    }
    await timed(part, () => {
      if (part === 'types') return checkTypes(node).then(one);
      if (part === 'lint') {
        const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
        return run(node, [oxlint], { env: projectEnv() }).then(({ code }) => one(code === 0));
      }
      return runSuite(part, { node, mark, env, only, vitestFlags, soak });
    });
  }

  /** @param {string} part @param {() => Promise<import('./vitest-part.mjs').Counts>} work */
  async function timed(part, work) {
    console.log(`\n━━ ${part} ${'━'.repeat(Math.max(0, 60 - part.length))}`);
    const began = performance.now();
    const counts = await work();
    results.push({ part, ...counts, seconds: Math.round((performance.now() - began) / 100) / 10 });
    return counts.failed === 0;
  }

  const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
  const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
  console.log('');
  console.table(Object.fromEntries(results.map(({ part, ...counts }) => [part, counts])));
  if (soak) {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
    const result = {
      date: new Date().toISOString(),
      commit: commit(),
      seed,
      node: process.version,
      machine,
      passed,
      failed,
      skipped,
      parts: results,
    };
    writeFileSync(join(ROOT, 'tests/soak-result.json'), `${JSON.stringify(result, null, 2)}\n`);
  }
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
