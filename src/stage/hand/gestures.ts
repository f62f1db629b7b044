import { Point, type FabricObject } from 'fabric';
import type { Scope } from '../../base/scope.ts';
import { clamp } from '../../base/units.ts';
import { boundsOf, fromLocal, toStage, turnOf } from '../geometry.ts';
import { snapTo } from '../snap.ts';
import type { HandOptions, PictureChange } from './hand-types.ts';
import type { Objects } from './objects.ts';
import type { Fingers } from './pinch.ts';
import type { StageCanvas } from './stage-canvas.ts';
import { chosenOf, dressSelection, isStageObject } from './stage-object.ts';

/** CSS pixels within which a moving thing is drawn to a line. */
const SNAP = 8;

/** What a person does to the things she has chosen, from the first move to the last. */
export interface Gestures {
  /** Something moved by a key. */
  reportKeys(): void;
  /** The keys came up. */
  endKeys(): void;
  /** What was begun does not count: a second finger came, or Escape. @returns whether anything was under way */
  takeBack(): boolean;
  /** Two fingers move, turn and scale what is chosen. */
  holdWithTwo(from: Fingers, to: Fingers): void;
  /** The two fingers let go of it. */
  endHold(): void;
  setSnapping(isOn: boolean): void;
  isHeld(id: string): boolean;
  /** Things are let go and taken again while they change; only what is chosen in the end is told. */
  quietly(change: () => void): void;
  /** The studio has chosen; no news for it. */
  know(ids: readonly string[]): void;
}

export function watchGestures(canvas: StageCanvas, objects: Objects, options: HandOptions, scope: Scope): Gestures {
  const gesture = { isRunning: false, isVoid: false, isByKeys: false };
  let isQuiet = false;
  let isSnapping = true;
  let told: readonly string[] = [];

  const changes = (): PictureChange[] =>
    chosenOf(canvas).flatMap((object) => {
      const fields = object.changed();
      return Object.keys(fields).length > 0 ? [{ id: object.drawing.id, fields }] : [];
    });

  const report = (): void => {
    gesture.isRunning = true;
    if (!gesture.isVoid) options.onChange(changes(), false);
  };

  const end = (): void => {
    if (!gesture.isRunning) return;
    const { isVoid } = gesture;
    const made = isVoid ? [] : changes();
    Object.assign(gesture, { isRunning: false, isVoid: false, isByKeys: false });
    canvas.snapLines = [];
    if (isVoid) quietly(giveBack);
    // What was changed stays in the hand as it looks until the piece says so, or says otherwise.
    options.onChange(made, true);
    canvas.requestRenderAll();
  };

  const giveBack = (): void => {
    const chosen = chosenOf(canvas);
    canvas.discardActiveObject();
    for (const object of chosen) object.take(object.drawing);
    objects.choose(chosen.map(({ drawing }) => drawing.id));
  };

  const tellChoice = (): void => {
    dressSelection(canvas);
    if (isQuiet) return;
    const ids = chosenOf(canvas).map(({ drawing }) => drawing.id);
    if (ids.join() === told.join()) return;
    told = ids;
    options.onSelect(ids);
  };

  const quietly = (change: () => void): void => {
    isQuiet = true;
    change();
    isQuiet = false;
    tellChoice();
  };

  const endKeys = (): void => {
    if (gesture.isByKeys) end();
  };

  scope.add(
    canvas.on({
      // Before another thing is chosen, or none: what the keys did belongs to this one.
      'mouse:down:before': endKeys,
      'before:selection:cleared': endKeys,
      'object:moving': () => {
        if (isSnapping) snap(canvas, objects);
        report();
      },
      'object:scaling': report,
      'object:rotating': report,
      'object:modified': end,
      'selection:created': tellChoice,
      'selection:updated': tellChoice,
      'selection:cleared': tellChoice,
      'mouse:dblclick': ({ target }) => {
        if (isStageObject(target) && !target.drawing.isFixed) options.onOpen?.(target.drawing.id);
      },
    }),
  );

  return {
    reportKeys() {
      gesture.isByKeys = true;
      report();
    },
    endKeys,
    takeBack() {
      const wasRunning = gesture.isRunning;
      gesture.isVoid = wasRunning;
      if (gesture.isByKeys) end();
      else if (canvas._currentTransform) canvas.endCurrentTransform();
      return wasRunning;
    },
    holdWithTwo(from, to) {
      const chosen = canvas.getActiveObject();
      if (!chosen) return;
      moveWithTwo(canvas, chosen, from, to);
      report();
      canvas.requestRenderAll();
    },
    endHold: end,
    setSnapping(isOn) {
      isSnapping = isOn;
    },
    isHeld: (id) => gesture.isRunning && chosenOf(canvas).some(({ drawing }) => drawing.id === id),
    quietly,
    know(ids) {
      told = ids;
    },
  };
}

/** What was between the two fingers stays between them. */
function moveWithTwo(canvas: StageCanvas, chosen: FabricObject, from: Fingers, to: Fingers): void {
  const [before, after] = [toStage(canvas.view(), from.middle), toStage(canvas.view(), to.middle)];
  const growth = from.distance > 0 ? to.distance / from.distance : 1;
  const scale = clamp(chosen.scaleX * growth, 0.05, 20);
  const grown = scale / chosen.scaleX;
  const turn = to.angle - from.angle;
  const middle = chosen.getCenterPoint();
  const moved = fromLocal({ ...after, width: 0, height: 0, rotation: turn }, { x: (middle.x - before.x) * grown, y: (middle.y - before.y) * grown });
  chosen.set({ angle: turnOf(chosen.angle + turn), scaleX: scale, scaleY: chosen.scaleY * grown });
  chosen.setPositionByOrigin(new Point(moved.x, moved.y), 'center', 'center');
  chosen.setCoords();
}

function snap(canvas: StageCanvas, objects: Objects): void {
  const moving = canvas.getActiveObject();
  if (!moving) return;
  const chosen = chosenOf(canvas);
  const others = objects.all().filter((object) => !chosen.includes(object) && !object.drawing.isFixed);
  // Fabric tells of a move before it has counted the corners anew.
  moving.setCoords();
  const { left, top, width, height } = moving.getBoundingRect();
  const bounds = { left, top, right: left + width, bottom: top + height };
  const found = snapTo(
    bounds,
    others.map((object) => boundsOf(object.box())),
    SNAP / canvas.getZoom(),
    canvas.stage,
  );
  moving.set({ left: moving.left + found.dx, top: moving.top + found.dy });
  canvas.snapLines = found.lines;
}
