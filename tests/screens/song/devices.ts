import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Maker } from '../maker.ts';
import { introduce } from './together.ts';

/** Ends a browser as a battery that runs out does: no page hears of it. */
export async function killBrowser(profile: string): Promise<void> {
  // Chromium writes "<machine>-<process>" here while it has the profile open.
  const owner = await readlink(join(profile, 'SingletonLock'));
  const process_ = Number(owner.slice(owner.lastIndexOf('-') + 1));
  process.kill(process_, 'SIGKILL');
  await expect.poll(() => isAlive(process_)).toBe(false);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** Opens a piece from the list on the start screen. */
export async function openPieceCalled(maker: Maker, url: string, title: string): Promise<void> {
  await maker.page.goto(url);
  await maker.at('region', 'start.pieces.title').getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await maker.named('heading', title).waitFor();
}

/** Another person takes the device, for the first time. */
export async function addPerson(maker: Maker, url: string, name: string, picture: string): Promise<void> {
  await maker.page.goto(url);
  await maker.press('start.people.add');
  await introduce(maker, name, picture);
  await expect.poll(() => maker.named('button', name).getAttribute('aria-pressed')).toBe('true');
}

/** Gives the device to another by a tap on her picture, in the middle of the piece. */
export async function handTo(maker: Maker, from: string, to: string): Promise<void> {
  await maker.press('piece.who', { name: from });
  await maker.at('dialog', 'piece.who-title').getByRole('button', { name: to }).click();
  await maker.at('button', 'piece.who', { name: to }).waitFor();
}
