import type { FabricObject } from 'fabric';
import type { Scope } from '../../base/scope.ts';
import { clamp } from '../../base/units.ts';
import { turnOf } from '../geometry.ts';
import type { Gestures } from './gestures.ts';
import type { HandOptions } from './hand-types.ts';
import type { StageCanvas } from './stage-canvas.ts';
import { chosenOf } from './stage-object.ts';

/** Stage units for one press of an arrow; a key that is held down goes on. */
const STEP = 1;
const LARGE_STEP = 10;
const TURN = 5;
const GROWTH = 1.05;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const TURNS: Readonly<Record<string, number>> = { BracketLeft: -TURN, BracketRight: TURN };
const SCALES: Readonly<Record<string, number>> = {
  Minus: 1 / GROWTH,
  NumpadSubtract: 1 / GROWTH,
  Equal: GROWTH,
  NumpadAdd: GROWTH,
};

/** Listens to the canvas' own keys. @returns what a key does, for lists beside the canvas that pass theirs on */
export function listenToKeys(
  canvas: StageCanvas,
  scope: Scope,
  gestures: Gestures,
  options: HandOptions,
): (event: KeyboardEvent) => boolean {
  const pressKey = (event: KeyboardEvent): boolean => {
    const chosen = canvas.getActiveObject();
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return false;
    const ids = chosenOf(canvas).map(({ drawing }) => drawing.id);
    const [first] = ids;
    if (event.code === 'Escape') {
      if (!gestures.takeBack()) canvas.discardActiveObject();
    } else if (event.code === 'Enter' && first !== undefined && options.onOpen) options.onOpen(first);
    else if ((event.code === 'Delete' || event.code === 'Backspace') && options.onRemove) options.onRemove(ids);
    else if (applyKey(chosen, event)) gestures.reportKeys();
    else return false;
    canvas.requestRenderAll();
    return true;
  };
  const keydown = (event: KeyboardEvent): void => {
    if (pressKey(event)) event.preventDefault();
  };
  const surface = canvas.upperCanvasEl;
  surface.addEventListener('keydown', keydown);
  // A key may come up anywhere, also where the canvas does not see it.
  window.addEventListener('keyup', gestures.endKeys);
  window.addEventListener('blur', gestures.endKeys);
  scope.add(() => {
    surface.removeEventListener('keydown', keydown);
    window.removeEventListener('keyup', gestures.endKeys);
    window.removeEventListener('blur', gestures.endKeys);
  });
  return pressKey;
}

/** Moves, turns or scales what was chosen. Places on the stage are not mirrored, so neither are the arrows. @returns whether the key does any of it */
function applyKey(chosen: FabricObject, { code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): boolean {
  const [arrow, turn, scale] = [ARROWS[code], TURNS[code], SCALES[code]];
  if (!arrow && turn === undefined && scale === undefined) return false;
  if (arrow) {
    const step = shiftKey ? LARGE_STEP : STEP;
    chosen.set({ left: chosen.left + arrow[0] * step, top: chosen.top + arrow[1] * step });
  }
  if (turn !== undefined) chosen.set({ angle: turnOf(chosen.angle + turn) });
  if (scale !== undefined) {
    const grown = clamp(chosen.scaleX * scale, 0.05, 20);
    chosen.set({ scaleX: grown, scaleY: grown });
  }
  chosen.setCoords();
  return true;
}
