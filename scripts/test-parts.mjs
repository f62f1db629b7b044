import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** Folders of tests/ that a part other than `unit` runs. */
const FOLDERS = {
  rules: ['rules'],
  collab: ['collab'],
  audio: ['audio', 'worklets', 'engine'],
  server: ['server', 'sync', 'load', 'faults'],
};

/** What each part needs beside the packages. */
const TOOLS = {
  unit: ['ffprobe', 'songs', 'midiReader'],
  collab: ['chromium'],
  audio: ['ffprobe'],
  server: ['chromium'],
  browser: ['chromium', 'ffprobe', 'fonts'],
  screens: ['chromium', 'ffprobe', 'fonts', 'songs', 'voices'],
};

/** The parts in the order in which a full run takes them: what is quick and says most comes first. */
export const PARTS = ['types', 'lint', 'rules', 'unit', 'collab', 'audio', 'server', 'browser', 'screens'];

/** @param {string} part */
export function toolsOf(part) {
  return TOOLS[part] ?? [];
}

/** Whether a part opens the built app. @param {string} part */
export function needsBuild(part) {
  return part === 'server' || part === 'browser' || part === 'screens';
}

/**
 * The vitest project and the path filters of a part.
 * @param {string} part
 * @returns {{ project: string, filters: string[] }}
 */
export function suiteOf(part) {
  if (part === 'browser' || part === 'screens') return { project: part, filters: [] };
  const taken = new Set([...Object.values(FOLDERS).flat(), 'screens', 'support']);
  const folders =
    part === 'unit'
      ? readdirSync(join(ROOT, 'tests'), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !taken.has(entry.name))
          .map((entry) => entry.name)
      : FOLDERS[part].filter((folder) => existsSync(join(ROOT, 'tests', folder)));
  return { project: 'node', filters: folders.map((folder) => `tests/${folder}/`) };
}
