import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { canonicalText } from '../../../src/document/queries/canonical.ts';
import type { PieceFile } from '../../../src/media/media-types.ts';
import { readPieceFile } from '../../../src/media/piece-file.ts';
import type { Maker } from '../maker.ts';

export type Form = 'video' | 'sound' | 'page' | 'project';

/** Goes to where the files are made. */
export async function openExports(maker: Maker): Promise<void> {
  const { page } = maker;
  await page.goto(page.url().replace(/(#\/piece\/[^/]+).*$/, '$1/export'));
  await maker.at('heading', 'export.project.name').waitFor();
}

/** Makes a file of the song and saves it. @returns where it lies */
export async function takeHome(maker: Maker, form: Form, folder: string): Promise<string> {
  const { page, t } = maker;
  const card = maker.at('region', `export.${form}.name`);
  const again = card.getByRole('button', { name: t('export.again'), exact: true });
  if ((await again.count()) > 0) await again.click();
  if (form === 'video' && (await card.locator('details').count()) > 0) {
    await card.getByText(t('export.video.choices'), { exact: true }).click();
    // Each size says how large its file becomes, behind its name.
    await card.getByRole('radio', { name: t('export.video.size.480') }).check();
  }
  await card.getByRole('button', { name: t('export.make'), exact: true }).click();
  const save = card.getByRole('button', { name: t('export.save'), exact: true });
  await save.waitFor({ timeout: 180_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const path = join(folder, `${maker.language} ${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

export async function readProject(path: string): Promise<PieceFile> {
  const read = await readPieceFile(new Blob([new Uint8Array(await readFile(path))]));
  expect(read.ok, read.ok ? '' : read.code).toBe(true);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

/** All that a project file holds, as one text that is equal for equal pieces. */
export function textOf({ state }: PieceFile): string {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  return canonicalText(ydoc);
}

/** Saves the project on a device and reads what is in it. */
export async function projectOf(maker: Maker, folder: string): Promise<PieceFile> {
  await openExports(maker);
  return readProject(await takeHome(maker, 'project', folder));
}
