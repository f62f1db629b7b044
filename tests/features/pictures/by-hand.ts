import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { STAGE_SIZES, type StageFormat } from '../../../src/base/stage-document.ts';

/** What a person sees of the editor, by the names that it has in English. */
export const named = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const list = () => page.getByRole('region', { name: 'Things in the picture' });
export const chosen = () => page.getByRole('region', { name: /chosen/ });

/** The canvas that takes the hand, when it is there. */
export async function canvasThere(): Promise<HTMLElement> {
  const find = (): HTMLElement | null => document.querySelector('[role="application"]');
  await expect.poll(find, { timeout: 10_000 }).not.toBeNull();
  const found = find();
  if (!found) throw new Error('there is no canvas');
  return found;
}

/** A place of the stage, in pixels of the page. */
export async function placeOf(x: number, y: number, format: StageFormat = '16:9'): Promise<{ x: number; y: number }> {
  const { left, top, width } = (await canvasThere()).getBoundingClientRect();
  const scale = width / STAGE_SIZES[format].width;
  return { x: left + x * scale, y: top + y * scale };
}

/** Colours of the picture at a place of the stage, red, green, blue. */
export async function colourAt(x: number, y: number): Promise<readonly number[]> {
  const canvas = (await canvasThere()).parentElement?.querySelector<HTMLCanvasElement>('.lower-canvas');
  const scale = (canvas?.width ?? 0) / STAGE_SIZES['16:9'].width;
  return [...(canvas?.getContext('2d')?.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data ?? [])].slice(0, 3);
}
