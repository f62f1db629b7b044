/** A hand on a real canvas, and fingers for it. */

import { afterEach, beforeEach } from 'vitest';
import { drawingOf } from '../../src/stage/drawing.ts';
import { attachHand } from '../../src/stage/hand/attach-hand.ts';
import type { Hand, PictureChange } from '../../src/stage/hand/hand-types.ts';
import type { Stroke } from '../../src/stage/strokes.ts';
import type { BackgroundDrawing } from '../../src/stage/stage-types.ts';
import { aPicture } from './stage-piece.ts';

/** The canvas is half as large as the stage: 800 by 450. */
export const GROUND: BackgroundDrawing = { type: 'background', from: '#000000', to: '#000000', opacity: 1, glow: 0, stage: { width: 1600, height: 900 } };
export const box = (fields: Parameters<typeof aPicture>[0]) =>
  drawingOf(aPicture({ type: 'photo', width: 400, height: 200, ...fields }));

export const told = {
  chosen: [] as (readonly string[])[],
  changes: [] as { changes: readonly PictureChange[]; isEnd: boolean }[],
  strokes: [] as Stroke[],
  opened: [] as string[],
  removed: [] as (readonly string[])[],
};
const places: { host: HTMLElement; hand: Hand }[] = [];

beforeEach(() => {
  for (const list of Object.values(told)) list.length = 0;
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:450px';
  document.body.append(host);
  const hand = attachHand(host, {
    name: 'Canvas',
    images: () => new Map(),
    onSelect: (ids) => told.chosen.push(ids),
    onChange: (changes, isEnd) => told.changes.push({ changes, isEnd }),
    onPen: (stroke) => told.strokes.push(stroke),
    onOpen: (id) => told.opened.push(id),
    onRemove: (ids) => told.removed.push(ids),
    togetherWith: (id) => (id.startsWith('group-') ? ['group-1', 'group-2'] : [id]),
  });
  places.push({ host, hand });
});
afterEach(() => {
  for (const { host, hand } of places.splice(0)) {
    hand.dispose();
    host.remove();
  }
});

export function here(): { hand: Hand; surface: HTMLElement } {
  const place = places[0];
  const surface = place?.host.querySelector<HTMLElement>('.upper-canvas');
  if (!place || !surface) throw new Error('no canvas');
  return { hand: place.hand, surface };
}

interface Finger {
  type?: string;
  id?: number;
  pressure?: number;
  shiftKey?: boolean;
}

/** x and y in stage units. */
export function point(
  kind: 'down' | 'move' | 'up',
  x: number,
  y: number,
  { type = 'mouse', id = 1, pressure = 0.5, shiftKey = false }: Finger = {},
): void {
  here().surface.dispatchEvent(
    new PointerEvent(`pointer${kind}`, {
      clientX: x / 2,
      clientY: y / 2,
      pointerId: id,
      pointerType: type,
      isPrimary: id === 1,
      pressure,
      shiftKey,
      button: kind === 'move' ? -1 : 0,
      buttons: kind === 'up' ? 0 : 1,
      bubbles: true,
      cancelable: true,
    }),
  );
}

export function drag(from: [number, number], to: [number, number], finger: Finger = {}): void {
  point('down', ...from, finger);
  for (let step = 1; step <= 4; step++)
    point('move', from[0] + ((to[0] - from[0]) * step) / 4, from[1] + ((to[1] - from[1]) * step) / 4, finger);
  point('up', ...to, finger);
}

export const key = (type: 'keydown' | 'keyup', code: string, shiftKey = false): boolean =>
  here().surface.dispatchEvent(new KeyboardEvent(type, { code, shiftKey, bubbles: true, cancelable: true }));
export const ends = () => told.changes.filter(({ isEnd }) => isEnd);
