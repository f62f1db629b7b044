import { ActiveSelection, type FabricObject, type TPointerEvent } from 'fabric';
import { toStage } from '../geometry.ts';
import { isHit } from '../hit.ts';
import type { Point } from '../stage-types.ts';
import type { HandOptions } from './hand-types.ts';
import type { Objects } from './objects.ts';
import type { StageCanvas } from './stage-canvas.ts';
import { chosenOf, isStageObject } from './stage-object.ts';

const FINGERTIP = 44;

/** Whoever takes one thing of a group takes all of it, from the first move on. */
export function takeGroup(canvas: StageCanvas, objects: Objects, event: TPointerEvent, { togetherWith }: HandOptions): void {
  const { target } = canvas.findTarget(event);
  if (!togetherWith || !isStageObject(target) || target.drawing.isFixed || event.shiftKey) return;
  const members = togetherWith(target.drawing.id).flatMap((id) => objects.get(id) ?? []).filter(({ drawing }) => !drawing.isFixed);
  const chosen = chosenOf(canvas);
  if (members.length < 2 || members.every((member) => chosen.includes(member))) return;
  canvas.setActiveObject(new ActiveSelection(members, { canvas }));
  canvas.lookAgain();
}

/** Is a place of the canvas, in CSS pixels, on what is chosen? */
export function isOnChosen(canvas: StageCanvas, chosen: FabricObject, finger: Point): boolean {
  const place = toStage(canvas.view(), finger);
  if (isStageObject(chosen)) return isHit(chosen.shown(), place, { smallest: FINGERTIP / canvas.getZoom() });
  const { left, top, width, height } = chosen.getBoundingRect();
  return place.x >= left && place.x <= left + width && place.y >= top && place.y <= top + height;
}
