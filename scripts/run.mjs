import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One line on what is being done now. @param {string} sentence */
export function say(sentence) {
  console.log(`• ${sentence}`);
}

/** Ends with a sentence that says what happened and what to do next. @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * Runs a program in the project folder with its output on the screen.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, keep?: 'stderr' | 'all', shell?: boolean }} [options]  keep: also hand the output back
 * @returns {Promise<{ code: number, output: string }>}  code 127 if the program is not there
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const { keep, shell = false, env = process.env } = options;
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      shell,
      stdio: ['ignore', keep === 'all' ? 'pipe' : 'inherit', keep === undefined ? 'inherit' : 'pipe'],
    });
    let output = '';
    const collect = (screen) => (chunk) => {
      output += chunk;
      screen.write(chunk);
    };
    child.stdout?.on('data', collect(process.stdout));
    child.stderr?.on('data', collect(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** The environment with the project's own programs first, so that every child runs under the pinned Node. */
export function projectEnv(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${ROOT}node_modules/.bin${separator}${process.env['PATH'] ?? ''}`, ...extra };
}
