import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftovers, RUN_MARK } from './leftovers.mjs';
import { projectEnv, ROOT } from './run.mjs';
import { suiteOf } from './test-parts.mjs';

/** A part that hangs this long (milliseconds) is ended and has failed; a long suite may take three times as much. */
const LONGEST = 30 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Reads vitest's own report. A file that broke before its first test counts as one failure.
 * @param {string} path
 * @returns {Counts}
 */
function countsOf(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Ends the process group of a part. @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Runs one part of the tests under vitest.
 * @param {string} part
 * @param {{ node: string, mark: string, env: NodeJS.ProcessEnv, only: string[], vitestFlags: string[], soak: boolean }} options
 *   only: path filters that replace those of the part
 * @returns {Promise<Counts>}
 */
export async function runSuite(part, { node, mark, env, only, vitestFlags, soak }) {
  const { project, filters } = suiteOf(part);
  const chosen = only.length > 0 ? only : filters;
  if (project === 'node' && chosen.length === 0) {
    console.log('There is no test in this part.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(ROOT, `node_modules/.cache/studio/report-${mark}-${part}.json`);
  const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...chosen, ...vitestFlags];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(node, [...args, ...reporters], {
    cwd: ROOT,
    env: projectEnv({ ...env, [RUN_MARK]: mark }),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const end = () => {
    endGroup(child, 'SIGKILL');
    endLeftovers(mark);
    process.exit(130);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const longest = soak ? 3 * LONGEST : LONGEST;
  let isLate = false;
  const watchdog = setTimeout(() => {
    isLate = true;
    console.error(`\n${part} has run for ${longest / 60_000} minutes and is ended.`);
    endGroup(child, 'SIGKILL');
  }, longest);
  const code = await new Promise((resolve) =>
    child.on('error', () => resolve(127)).on('exit', (status) => resolve(status ?? 1)),
  );
  clearTimeout(watchdog);
  process.off('SIGINT', end).off('SIGTERM', end);
  endGroup(child, 'SIGKILL');
  const left = endLeftovers(mark);
  if (left > 0) console.log(`(${left} processes that ${part} had left running were ended)`);
  const counts = countsOf(report);
  rmSync(report, { force: true });
  // Errors outside any test, a late end, or a filter that found nothing: vitest says so by its code alone.
  if ((code !== 0 || isLate) && counts.failed === 0) counts.failed = 1;
  return counts;
}
