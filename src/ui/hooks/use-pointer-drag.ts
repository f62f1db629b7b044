import type { PointerEvent as ReactPointerEvent } from 'react';
import { useRef } from 'react';

/** Where the pointer is: pixels from the left and top edge of the element, and since the drag began. */
export interface DragPoint {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  readonly shift: boolean;
}

export interface PointerDrag {
  /** Return false to leave the pointer alone (for example to let the page scroll). */
  readonly start: (point: DragPoint) => boolean | void;
  readonly move: (point: DragPoint) => void;
  readonly end: (point: DragPoint) => void;
  /** The system took the pointer away or Escape was pressed: put everything back. */
  readonly cancel: () => void;
}

interface Held {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly stop: () => void;
}

/**
 * Props for an element that can be dragged on, with the pointer captured. What the movement means is arithmetic of the caller.
 * The element needs `touch-action: none` in the directions that it takes.
 */
export function usePointerDrag(drag: PointerDrag) {
  const held = useRef<Held | undefined>(undefined);

  function pointOf(event: ReactPointerEvent<Element>): DragPoint {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const dx = held.current === undefined ? 0 : event.clientX - held.current.x;
    const dy = held.current === undefined ? 0 : event.clientY - held.current.y;
    return { x, y, dx, dy, width: box.width, height: box.height, shift: event.shiftKey };
  }

  function release(): void {
    held.current?.stop();
    held.current = undefined;
  }

  function cancel(): void {
    if (held.current === undefined) return;
    release();
    drag.cancel();
  }

  return {
    onPointerDown(event: ReactPointerEvent<Element>) {
      if (event.button !== 0 || held.current !== undefined) return;
      if (drag.start(pointOf(event)) === false) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const onKey = (key: KeyboardEvent) => {
        if (key.code === 'Escape') cancel();
      };
      window.addEventListener('keydown', onKey);
      const stop = () => window.removeEventListener('keydown', onKey);
      held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, stop };
    },
    onPointerMove(event: ReactPointerEvent<Element>) {
      if (held.current?.pointer === event.pointerId) drag.move(pointOf(event));
    },
    onPointerUp(event: ReactPointerEvent<Element>) {
      if (held.current?.pointer !== event.pointerId) return;
      const point = pointOf(event);
      release();
      drag.end(point);
    },
    onPointerCancel: cancel,
    onLostPointerCapture: cancel,
  };
}
