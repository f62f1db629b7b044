import type { Scope } from '../../base/scope.ts';
import { boundsOf } from '../geometry.ts';
import { snapTo } from '../snap.ts';
import type { HandOptions, PictureChange } from './hand-types.ts';
import type { Objects } from './objects.ts';
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
  isHeld(id: string): boolean;
  /** Things are let go and taken again while they change; only what is chosen in the end is told. */
  quietly(change: () => void): void;
  /** The studio has chosen; no news for it. */
  know(ids: readonly string[]): void;
}

export function watchGestures(canvas: StageCanvas, objects: Objects, options: HandOptions, scope: Scope): Gestures {
  const gesture = { isRunning: false, isVoid: false, isByKeys: false };
  let isQuiet = false;
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
        snap(canvas, objects);
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
    isHeld: (id) => gesture.isRunning && chosenOf(canvas).some(({ drawing }) => drawing.id === id),
    quietly,
    know(ids) {
      told = ids;
    },
  };
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
