import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../sync/support.ts';

export interface HubProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  readonly exitCode: () => number | null | undefined;
}

/** Runs `server/main.ts` as its own process, as an operator does, and does not wait. */
export function spawnHub(
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): { readonly child: ChildProcess; readonly output: () => string; readonly exitCode: () => number | null | undefined } {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, ...flags], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let code: number | null | undefined;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.on('exit', (exit) => (code = exit));
  return { child, output: () => output, exitCode: () => code };
}

export async function startHubProcess(
  dataFolder: string,
  port = 0,
  flags: readonly string[] = [],
): Promise<HubProcess> {
  const spawned = spawnHub({ PORT: String(port), DATA_DIR: dataFolder }, flags);
  await until(
    () => /localhost:\d+/.test(spawned.output()) || spawned.exitCode() !== undefined,
    `the hub starts: ${spawned.output()}`,
    20_000,
  );
  const found = /localhost:(\d+)/.exec(spawned.output());
  if (found === null) throw new Error(`the hub did not start: ${spawned.output()}`);
  return { ...spawned, url: `http://127.0.0.1:${found[1]}` };
}

export async function endHubProcess(hub: HubProcess, signal: NodeJS.Signals): Promise<number | null | undefined> {
  hub.child.kill(signal);
  await until(() => hub.exitCode() !== undefined, `the hub ends after ${signal}`);
  return hub.exitCode();
}
