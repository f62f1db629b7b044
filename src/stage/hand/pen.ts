import type { Scope } from '../../base/scope.ts';
import { toStage } from '../geometry.ts';
import { paintDrawing } from '../paint.ts';
import { drawingFrom, MOST_NUMBERS, type Stroke } from '../strokes.ts';
import type { Pen } from './hand-types.ts';
import type { StageCanvas } from './stage-canvas.ts';

/** Points nearer than this to the last one say nothing new, in stage units. */
const NEAREST = 1.5;

export interface PenTool {
  /** `undefined` puts the pen down. */
  setPen(pen: Pen | undefined): void;
  /** A second finger came: what was begun is not a stroke. */
  cancel(): void;
}

/** Draws with finger, mouse or stylus; the stroke in hand shows above everything until it is finished. */
export function usePen(canvas: StageCanvas, scope: Scope, onStroke: (stroke: Stroke, pen: Pen) => void): PenTool {
  const surface = canvas.upperCanvasEl;
  let pen: Pen | undefined;
  let pointer: number | undefined;
  let hasStylus = false;
  let stroke: number[] = [];

  const add = (event: PointerEvent): void => {
    const { left, top } = surface.getBoundingClientRect();
    const { x, y } = toStage(canvas.view(), { x: event.clientX - left, y: event.clientY - top });
    const [lastX = Infinity, lastY = Infinity] = stroke.slice(-3);
    if (Math.hypot(x - lastX, y - lastY) < NEAREST) return;
    // Only a stylus knows pressure; what screens and mice report says nothing about the hand.
    const pressure = event.pointerType === 'pen' ? event.pressure : 0.5;
    stroke.push(Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(pressure * 100) / 100);
  };

  const preview = (): void => {
    const context = canvas.contextTop;
    canvas.clearContext(context);
    if (!pen || stroke.length === 0) return;
    const drawn = drawingFrom([stroke], pen.size);
    context.save();
    paintDrawing(
      context,
      {
        type: 'strokes',
        id: 'pen',
        ...drawn,
        rotation: 0,
        opacity: 1,
        isFixed: true,
        colour: pen.colour,
        pen: pen.size,
      },
      new Map(),
      canvas.fit(),
    );
    context.restore();
  };

  const finish = (): void => {
    const done = stroke;
    stroke = [];
    if (pen && done.length > 0) onStroke(done, pen);
  };

  const end = (): void => {
    pointer = undefined;
    finish();
    preview();
  };

  const listeners = {
    pointerdown(event: PointerEvent) {
      hasStylus ||= event.pointerType === 'pen';
      // The hand that rests on the glass beside a stylus does not draw.
      const isPalm = hasStylus && event.pointerType === 'touch';
      if (!pen || pointer !== undefined || event.button !== 0 || !event.isPrimary || isPalm) return;
      pointer = event.pointerId;
      // Not every pointer can be held (one that a test made, one that has just left): then it draws while it is over the canvas.
      if (event.isTrusted) surface.setPointerCapture(event.pointerId);
      stroke = [];
      add(event);
      preview();
    },
    pointermove(event: PointerEvent) {
      if (event.pointerId !== pointer) return;
      const passed = event.getCoalescedEvents();
      for (const moment of passed.length > 0 ? passed : [event]) {
        add(moment);
        if (stroke.length < MOST_NUMBERS - 3) continue;
        const last = stroke.slice(-3);
        finish();
        stroke = last;
      }
      preview();
    },
    pointerup(event: PointerEvent) {
      if (event.pointerId === pointer) end();
    },
    pointercancel(event: PointerEvent) {
      if (event.pointerId === pointer) cancel();
    },
  };
  const cancel = (): void => {
    pointer = undefined;
    stroke = [];
    preview();
  };

  surface.addEventListener('pointerdown', listeners.pointerdown);
  surface.addEventListener('pointermove', listeners.pointermove);
  surface.addEventListener('pointerup', listeners.pointerup);
  surface.addEventListener('pointercancel', listeners.pointercancel);
  scope.add(() => {
    surface.removeEventListener('pointerdown', listeners.pointerdown);
    surface.removeEventListener('pointermove', listeners.pointermove);
    surface.removeEventListener('pointerup', listeners.pointerup);
    surface.removeEventListener('pointercancel', listeners.pointercancel);
  });

  return {
    setPen(next) {
      if (pointer !== undefined) end();
      pen = next;
    },
    cancel,
  };
}
