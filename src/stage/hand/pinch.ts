import type { Scope } from '../../base/scope.ts';
import { pinched, zoomedTo, type Pinch } from '../zoom.ts';
import type { Point } from '../stage-types.ts';
import type { StageCanvas } from './stage-canvas.ts';

export interface PinchEvents {
  /** A second finger has come: whatever one finger had begun is void. */
  readonly begin: () => void;
  /** The last finger has gone. */
  readonly end: () => void;
}

/** Two fingers, or a wheel with Control, look closer. */
export function usePinch(canvas: StageCanvas, scope: Scope, { begin, end }: PinchEvents): void {
  const surface = canvas.upperCanvasEl;
  const fingers = new Map<number, Point>();

  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const pinch = (): Pinch | undefined => {
    const [one, other] = [...fingers.values()];
    if (!one || !other) return undefined;
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      distance: Math.hypot(one.x - other.x, one.y - other.y),
    };
  };

  const down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, placeOf(event));
    if (fingers.size === 2) begin();
  };
  const move = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId)) return;
    const from = pinch();
    fingers.set(event.pointerId, placeOf(event));
    const to = pinch();
    if (from && to) canvas.setView(pinched(canvas.view(), from, to, canvas, canvas.stage));
  };
  const up = (event: PointerEvent): void => {
    if (fingers.delete(event.pointerId) && fingers.size === 0) end();
  };
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = placeOf(event);
    canvas.setView(zoomedTo(canvas.view(), { factor: Math.exp(-event.deltaY / 300), from: at, to: at }, canvas, canvas.stage));
  };

  // Before Fabric hears of it, so that it never starts to drag with the second finger.
  surface.addEventListener('pointerdown', down, { capture: true });
  surface.addEventListener('wheel', wheel, { passive: false });
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
  scope.add(() => {
    surface.removeEventListener('pointerdown', down, { capture: true });
    surface.removeEventListener('wheel', wheel);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
  });
}
