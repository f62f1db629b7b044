import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly sentence: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UNTRACKED = new Set(['node_modules', '.git', 'dist', 'data', '.cache', 'coverage', 'screens-out']);
const TEXT = /\.(ts|tsx|mjs|d\.mts|css|html|json|md|po|yml|yaml|webmanifest|svg|txt)$|(^|\/)(run|LICENSE|\.gitignore)$/;

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (UNTRACKED.has(entry.name) || entry.name.endsWith('.log')) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every text file of the project that is or will be tracked. */
export function projectFiles(): SourceFile[] {
  return walk(ROOT)
    .map((path) => ({ full: path, path: relative(ROOT, path).split(sep).join('/') }))
    .filter(({ path }) => TEXT.test(path) && path !== 'package-lock.json')
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The TypeScript that runs in a browser, on the audio thread or in the server. AssemblyScript is another language. */
export function isProduct(path: string): boolean {
  return /^(src|worklets|server)\/.*\.tsx?$/.test(path) && !/\.d\.ts$|\.as\.ts$|\/assembly\//.test(path);
}

export function isTest(path: string): boolean {
  return /^tests\/.*\.tsx?$/.test(path);
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** One line each, as an editor can open it. */
export function print(findings: readonly Finding[]): string[] {
  return findings.map(({ path, line, sentence }) => `${path}:${line} ${sentence}`);
}
