import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { installDependencies } from './dependencies.mjs';
import { projectEnv, ROOT, stop } from './run.mjs';

const HELP = `npm start                 this machine only, http://localhost:8080
npm start -- --lan        phones in the same room too, by HTTPS; addresses and a QR code are printed
npm start -- --lan --cert FILE --key FILE   with a certificate of your own

PORT=8080                 another port
DATA_DIR=./data           where rooms and files are kept`;

/** @param {number} port @returns {Promise<boolean>} */
function isTaken(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/**
 * Installs, builds and serves the studio, each only if needed; ends with the server's own code.
 * @param {string[]} flags  handed on to the server
 */
export async function startStudio(flags) {
  if (flags.includes('--help') || flags.includes('-h')) return console.log(HELP);
  const port = process.env['PORT'] ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    stop(`PORT must be a number from 0 to 65535, got "${port}".`);
  }
  const isChosenByFlag = flags.some((flag) => flag.startsWith('--port'));
  if (!isChosenByFlag && port !== '0' && (await isTaken(Number(port)))) {
    stop(
      `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${Number(port) + 1} npm start`,
    );
  }
  const node = await installDependencies();
  if (!(await buildApp(node))) stop('The app could not be built; the reason stands above.');
  const env = projectEnv({ PORT: port, DATA_DIR: process.env['DATA_DIR'] ?? './data' });
  const main = ['--disable-warning=ExperimentalWarning', join(ROOT, 'server/main.ts')];
  const server = spawn(node, [...main, ...flags], { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // The terminal sends Ctrl-C to the server as well; a second one from here would cut its clean stop short.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : server.kill(signal)));
  }
  server.on('error', (error) => stop(`The server could not be started: ${error.message}`));
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
}
