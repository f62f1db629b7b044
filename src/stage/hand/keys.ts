import type { FabricObject } from 'fabric';
import { clamp } from '../../base/units.ts';
import { turnOf } from '../geometry.ts';

/** Stage units for one press of an arrow. */
const STEP = 8;
const LARGE_STEP = 40;
const TURN = 5;
const GROWTH = 1.05;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};
const TURNS: Readonly<Record<string, number>> = { BracketLeft: -TURN, BracketRight: TURN };
const SCALES: Readonly<Record<string, number>> = { Minus: 1 / GROWTH, NumpadSubtract: 1 / GROWTH, Equal: GROWTH, NumpadAdd: GROWTH };

/** Moves, turns or scales what was chosen. Places on the stage are not mirrored, so neither are the arrows. @returns whether the key does any of it */
export function applyKey(chosen: FabricObject, { code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): boolean {
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
