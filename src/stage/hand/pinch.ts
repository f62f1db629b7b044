import type { Scope } from '../../base/scope.ts';
import { pinched, zoomedTo, type Pinch } from '../zoom.ts';
import type { Point } from '../stage-types.ts';
import type { StageCanvas } from './stage-canvas.ts';

/** Two fingers on the glass. */
export interface Fingers extends Pinch {
  /** Of the line from the first to the second, in degrees, clockwise. */
  readonly angle: number;
}

export interface PinchEvents {
  /** The first finger comes, before anything is chosen by it. */
  readonly touch: () => void;
  /** A second finger has come: whatever one finger had begun is void. @returns whether the two hold the chosen thing, not the view */
  readonly begin: (fingers: readonly Point[]) => boolean;
  /** The two fingers that hold a thing have moved. */
  readonly hold: (from: Fingers, to: Fingers) => void;
  /** One of the two fingers that held a thing has gone. */
  readonly release: () => void;
  /** The last finger has gone. */
  readonly end: () => void;
}

/** Two fingers look closer, or take the chosen thing; a wheel with Control looks closer. */
export function usePinch(canvas: StageCanvas, scope: Scope, events: PinchEvents): void {
  const surface = canvas.upperCanvasEl;
  const fingers = new Map<number, Point>();
  let isHolding = false;

  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const pinch = (): Fingers | undefined => {
    const [one, other] = [...fingers.values()];
    if (!one || !other) return undefined;
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      distance: Math.hypot(dx, dy),
      angle: (Math.atan2(dy, dx) * 180) / Math.PI,
    };
  };

  const down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    if (fingers.size === 0) events.touch();
    fingers.set(event.pointerId, placeOf(event));
    if (fingers.size === 2) isHolding = events.begin([...fingers.values()]);
  };
  const move = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId)) return;
    const from = pinch();
    fingers.set(event.pointerId, placeOf(event));
    const to = pinch();
    if (!from || !to) return;
    if (isHolding) events.hold(from, to);
    else canvas.setView(pinched(canvas.view(), from, to, canvas, canvas.stage));
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (isHolding && fingers.size < 2) {
      isHolding = false;
      events.release();
    }
    if (fingers.size === 0) events.end();
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
