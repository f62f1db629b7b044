import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = /(https?):\/\/(?:localhost|127\.0\.0\.1|\[::1\]):(\d+)/;
const START_LIMIT_MS = 30_000;

export interface StudioOptions {
  /** Kept when the studio stops; without it a fresh folder is made and removed. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The real server with the built app, as a process of its own. */
export interface RunningStudio {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** All it has printed. */
  output(): string;
  /** Asks it to end and waits; answers with its code. */
  stop(): Promise<number | null>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** Starts the server that `npm start` starts, on a free port, and waits until it tells its address. */
export async function startStudio(options: StudioOptions = {}): Promise<RunningStudio> {
  if (!existsSync(join(ROOT, 'dist/index.html'))) throw new Error('The app is not built: run "npm run build" first.');
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'studio-')));
  const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'server/main.ts'), ...(options.flags ?? [])];
  const env = { ...process.env, PORT: String(options.port ?? 0), DATA_DIR: dataDir, ...options.env };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let output = '';

  const address = await new Promise<RegExpExecArray>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`The server gave no address:\n${output}`)), START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = ADDRESS.exec(output);
      if (found === null) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code} before it was up:\n${output}`)));
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });

  const tidy = async (): Promise<void> => {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  return {
    url: `${address[1]}://localhost:${address[2]}`,
    port: Number(address[2]),
    dataDir,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await tidy();
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await tidy();
    },
  };
}
