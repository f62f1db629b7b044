import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { launchBrowser } from '../tests/support/browser.ts';

/** One line on what was measured with. No names, no paths. */
export async function machineLine(): Promise<string> {
  const browser = await launchBrowser();
  const version = browser.version();
  await browser.close();
  const ffmpeg = /version (\S+)/.exec(execFileSync('ffmpeg', ['-version'], { encoding: 'utf8' }))?.[1] ?? 'unknown';
  const others = loadavg()[0]?.toFixed(1) ?? '?';
  return `${availableParallelism()} cores, ${process.arch}, Chromium ${version}, Node ${process.versions.node}, ffmpeg ${ffmpeg}; load of the machine before the run ${others}`;
}
