import { createScope } from '../../base/scope.ts';
import { fitStage, toScreen } from '../geometry.ts';
import { zoomedTo } from '../zoom.ts';
import { followSize } from './follow-size.ts';
import { watchGestures } from './gestures.ts';
import type { Hand, HandOptions, Pen } from './hand-types.ts';
import { listenToKeys } from './keys.ts';
import { keepObjects } from './objects.ts';
import { usePen } from './pen.ts';
import { usePinch } from './pinch.ts';
import { StageCanvas } from './stage-canvas.ts';
import { chosenOf } from './stage-object.ts';
import { isOnChosen, takeGroup } from './together.ts';

const FIRST_PEN: Pen = { colour: '#ffffff', size: 12 };

/**
 * Puts a canvas into an empty element of the page, on which a person takes hold of drawings. The hand reports; it writes nothing.
 * The canvas fills the element and follows its size.
 */
export function attachHand(host: HTMLElement, options: HandOptions): Hand {
  const scope = createScope();
  const element = document.createElement('canvas');
  // A home of its own: who goes takes away nothing of a hand that came meanwhile.
  const home = document.createElement('div');
  home.append(element);
  host.append(home);
  const canvas = new StageCanvas(element, {
    enablePointerEvents: true,
    selectionColor: '#0e5f6b33',
    selectionBorderColor: '#0e5f6b',
    fireRightClick: false,
    fireMiddleClick: false,
  });
  scope.add(() => {
    void canvas.dispose();
    home.remove();
  });
  // Fabric lays its two canvases on one another from the left, also on pages that run from the right.
  canvas.wrapperEl.dir = 'ltr';
  const surface = canvas.upperCanvasEl;
  surface.tabIndex = 0;
  surface.setAttribute('role', 'application');
  surface.setAttribute('aria-label', options.name);

  followSize(canvas, host, scope);
  const objects = keepObjects(canvas, { images: options.images, fit: () => canvas.fit() });
  const gestures = watchGestures(canvas, objects, options, scope);
  const pressKey = listenToKeys(canvas, scope, gestures, options);
  const pen = usePen(canvas, scope, options.onPen);
  let chosenBefore = '';
  const chosenIds = (): string => chosenOf(canvas).map(({ drawing }) => drawing.id).join();
  usePinch(canvas, scope, {
    touch() {
      chosenBefore = chosenIds();
    },
    begin(fingers) {
      pen.cancel();
      gestures.takeBack();
      // The first finger would go on drawing a frame around things.
      canvas.selection = false;
      const chosen = canvas.getActiveObject();
      return chosen !== undefined && chosenIds() === chosenBefore && fingers.every((finger) => isOnChosen(canvas, chosen, finger));
    },
    hold: (from, to) => gestures.holdWithTwo(from, to),
    release: () => gestures.endHold(),
    end() {
      canvas.selection = !canvas.skipTargetFind;
    },
  });
  scope.add(canvas.on('mouse:down:before', ({ e }) => takeGroup(canvas, objects, e, options)));

  return {
    setDrawings: (drawings) => gestures.quietly(() => objects.show(drawings, gestures.isHeld)),
    select(ids) {
      gestures.endKeys();
      gestures.know(objects.choosable(ids));
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
      const { scale } = view;
      const middle = toScreen(view, { x, y });
      return {
        left: middle.x - (width * scale) / 2,
        top: middle.y - (height * scale) / 2,
        width: width * scale,
        height: height * scale,
        rotation,
        scale,
      };
    },
    setSnapping: (isOn) => gestures.setSnapping(isOn),
    paintCost: () => canvas.paintCost,
    lookCloser(factor) {
      const middle = { x: canvas.width / 2, y: canvas.height / 2 };
      const chosen = canvas.getActiveObject()?.getCenterPoint();
      const from = chosen ? toScreen(canvas.view(), chosen) : middle;
      canvas.setView(zoomedTo(canvas.view(), { factor, from, to: middle }, canvas, canvas.stage));
    },
    showAll: () => canvas.setView(fitStage(canvas, canvas.stage)),
    setSafeArea(area) {
      canvas.safeArea = area;
      canvas.requestRenderAll();
    },
    repaint: () => canvas.requestRenderAll(),
    dispose: () => scope.dispose(),
  };
}
