import { createScope } from '../../base/scope.ts';
import { boundsOf, fitStage, toScreen } from '../geometry.ts';
import { snapTo } from '../snap.ts';
import { withinBounds } from '../zoom.ts';
import type { Hand, HandOptions, Pen, PictureChange } from './hand-types.ts';
import { applyKey } from './keys.ts';
import { keepObjects } from './objects.ts';
import { usePen } from './pen.ts';
import { usePinch } from './pinch.ts';
import { StageCanvas } from './stage-canvas.ts';
import { chosenOf, isStageObject } from './stage-object.ts';

const SNAP = 8;
const FIRST_PEN: Pen = { colour: '#ffffff', size: 12 };

/**
 * Puts a canvas into an empty element of the page, on which a person takes hold of drawings. The hand reports; it writes nothing.
 * The canvas fills the element and follows its size.
 */
export function attachHand(host: HTMLElement, options: HandOptions): Hand {
  const scope = createScope();
  const element = document.createElement('canvas');
  host.append(element);
  const canvas = new StageCanvas(element, { enablePointerEvents: true, selectionColor: '#0e5f6b33', selectionBorderColor: '#0e5f6b', fireRightClick: false });
  const objects = keepObjects(canvas, { images: options.images, fit: () => canvas.fit() });
  scope.add(() => {
    void canvas.dispose();
    host.replaceChildren();
  });
  // Fabric lays its two canvases on one another from the left, also on pages that run from the right.
  canvas.wrapperEl.dir = 'ltr';
  const surface = canvas.upperCanvasEl;
  surface.tabIndex = 0;
  surface.setAttribute('role', 'application');
  surface.setAttribute('aria-label', options.name);

  const gesture = { isRunning: false, isVoid: false, byKeys: false };
  const choice = { isQuiet: false };
  let reported: readonly string[] = [];

  const changes = (): PictureChange[] =>
    chosenOf(canvas).flatMap((object) => {
      const fields = object.changed();
      return Object.keys(fields).length > 0 ? [{ id: object.drawing.id, fields }] : [];
    });

  /** Things are let go and taken again while they change; only what is chosen in the end is told. */
  const quietly = (change: () => void): void => {
    choice.isQuiet = true;
    change();
    choice.isQuiet = false;
    noteChoice();
  };

  const giveBack = (): void => {
    const chosen = chosenOf(canvas);
    canvas.discardActiveObject();
    for (const object of chosen) object.take(object.drawing);
    objects.choose(chosen.map(({ drawing }) => drawing.id));
  };

  const endGesture = (): void => {
    if (!gesture.isRunning) return;
    const { isVoid } = gesture;
    Object.assign(gesture, { isRunning: false, isVoid: false, byKeys: false });
    canvas.snapLines = [];
    const made = isVoid ? [] : changes();
    if (isVoid) quietly(giveBack);
    // What was changed stays in the hand as it looks until the piece says so, or says otherwise.
    if (made.length > 0 || isVoid) options.onChange(made, true);
    canvas.requestRenderAll();
  };

  const report = (): void => {
    gesture.isRunning = true;
    if (!gesture.isVoid) options.onChange(changes(), false);
  };

  const snap = (): void => {
    const moving = canvas.getActiveObject();
    if (!moving) return;
    const chosen = chosenOf(canvas);
    const others = objects.all().filter((object) => !chosen.includes(object) && !object.drawing.isFixed);
    // Fabric tells of a move before it has counted the corners anew.
    moving.setCoords();
    const { left, top, width, height } = moving.getBoundingRect();
    const found = snapTo({ left, top, right: left + width, bottom: top + height }, others.map((object) => boundsOf(object.box())), SNAP / canvas.getZoom());
    moving.set({ left: moving.left + found.dx, top: moving.top + found.dy });
    canvas.snapLines = found.lines;
  };

  const noteChoice = (): void => {
    if (choice.isQuiet) return;
    if (gesture.byKeys) endGesture();
    const ids = chosenOf(canvas).map(({ drawing }) => drawing.id);
    if (ids.join() === reported.join()) return;
    reported = ids;
    options.onSelect(ids);
  };

  scope.add(canvas.on({
    'object:moving': () => {
      snap();
      report();
    },
    'object:scaling': report,
    'object:rotating': report,
    'object:modified': endGesture,
    'selection:created': noteChoice,
    'selection:updated': noteChoice,
    'selection:cleared': noteChoice,
    'mouse:dblclick': ({ target }) => {
      if (isStageObject(target) && !target.drawing.isFixed) options.onOpen?.(target.drawing.id);
    },
  }));

  const isHeld = (id: string): boolean => gesture.isRunning && chosenOf(canvas).some(({ drawing }) => drawing.id === id);

  const pen = usePen(canvas, scope, options.onPen);
  usePinch(canvas, scope, () => {
    pen.cancel();
    gesture.isVoid = gesture.isRunning;
    canvas.endCurrentTransform();
  });

  const pressKey = (event: KeyboardEvent): boolean => {
    const chosen = canvas.getActiveObject();
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return false;
    const ids = chosenOf(canvas).map(({ drawing }) => drawing.id);
    const [first] = ids;
    if (event.code === 'Escape') canvas.discardActiveObject();
    else if (event.code === 'Enter' && first !== undefined && options.onOpen) options.onOpen(first);
    else if ((event.code === 'Delete' || event.code === 'Backspace') && options.onRemove) options.onRemove(ids);
    else if (applyKey(chosen, event)) {
      gesture.byKeys = true;
      report();
    } else return false;
    canvas.requestRenderAll();
    return true;
  };
  const keydown = (event: KeyboardEvent): void => {
    if (pressKey(event)) event.preventDefault();
  };
  const letGo = (): void => {
    if (gesture.byKeys) endGesture();
  };
  surface.addEventListener('keydown', keydown);
  // The key may come up somewhere else: a list beside the canvas passes keys on too.
  window.addEventListener('keyup', letGo);
  window.addEventListener('blur', letGo);
  scope.add(() => {
    surface.removeEventListener('keydown', keydown);
    window.removeEventListener('keyup', letGo);
    window.removeEventListener('blur', letGo);
  });

  const resize = (): void => {
    const { clientWidth: width, clientHeight: height } = host;
    if (width === 0 || height === 0) return;
    const zoom = canvas.view().scale / fitStage(canvas).scale;
    const wasWhole = !Number.isFinite(zoom) || zoom < 1.01 || canvas.width === 0;
    canvas.setDimensions({ width, height });
    const whole = fitStage({ width, height });
    canvas.setView(wasWhole ? whole : withinBounds({ ...canvas.view(), scale: whole.scale * zoom }, { width, height }));
  };
  canvas.setView(fitStage(canvas));
  resize();
  const observer = new ResizeObserver(resize);
  observer.observe(host);
  scope.add(() => observer.disconnect());

  return {
    setDrawings: (drawings) => quietly(() => objects.show(drawings, isHeld)),
    select(ids) {
      reported = ids;
      objects.choose(ids);
    },
    setTool(tool, wanted = FIRST_PEN) {
      const draws = tool === 'pen';
      if (draws) canvas.discardActiveObject();
      canvas.skipTargetFind = draws;
      canvas.selection = !draws;
      canvas.defaultCursor = draws ? 'crosshair' : 'default';
      pen.setPen(draws ? wanted : undefined);
      canvas.requestRenderAll();
    },
    pressKey,
    screenBoxOf(id) {
      const object = objects.get(id);
      if (!object) return undefined;
      const { x, y, width, height, rotation } = object.box();
      const view = canvas.view();
      const middle = toScreen(view, { x, y });
      const { scale } = view;
      return { left: middle.x - (width * scale) / 2, top: middle.y - (height * scale) / 2, width: width * scale, height: height * scale, rotation, scale };
    },
    showAll: () => canvas.setView(fitStage(canvas)),
    repaint: () => canvas.requestRenderAll(),
    dispose: () => scope.dispose(),
  };
}
