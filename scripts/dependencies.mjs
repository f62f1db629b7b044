import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, say, stop } from './run.mjs';

const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/** @param {string} path */
function packagesOf(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages ?? {};
}

/** Whether what is installed is what the lock file asks for. Packages for other machines may be missing. */
export function areDependenciesCurrent() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.peer === true;
  });
}

/** The Node that the project pins, by its own path, or undefined if it does not run here. */
export function pinnedNode() {
  const wanted = packagesOf('package-lock.json')['node_modules/node']?.version;
  const path = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  try {
    const found = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    return found === `v${wanted}` ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env['npm_execpath'];
  const env = { ...process.env, NODE_ENV: '' };
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], { keep: 'stderr', env })
    : run('npm', args, { keep: 'stderr', env, shell: process.platform === 'win32' });
}

/**
 * Installs what the lock file asks for, if it is not there yet, and answers with the Node to run everything under.
 * @returns {Promise<string>}
 */
export async function installDependencies() {
  if (!areDependenciesCurrent()) {
    say('Installing the packages that the lock file names (once; some minutes on a slow line) …');
    const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0 && NO_NETWORK.test(output)) {
      stop(
        'The packages could not be fetched: there is no way to the package registry. Connect once, then run it again.',
      );
    }
    if (code !== 0) stop(`Installing the packages failed (npm ended with ${code}; its own words stand above).`);
  }
  if (pinnedNode() === undefined) {
    say('Fetching the Node that the project pins …');
    await npm(['rebuild', 'node', '--foreground-scripts']);
  }
  const node = pinnedNode();
  if (node !== undefined) return node;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop('The pinned Node could not be fetched for this machine. Install Node 24 or newer, then run it again.');
}
