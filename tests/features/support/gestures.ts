import { cdp } from 'vitest/browser';

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = (element: Element): Point => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** The hand on a mouse: pressed on one thing, moved in eight small ways, let go. */
export async function drag(from: Element | Point, to: Element | Point): Promise<void> {
  const start = from instanceof Element ? middleOf(from) : from;
  const end = to instanceof Element ? middleOf(to) : to;
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', place: Point, buttons: number) =>
    cdp().send('Input.dispatchMouseEvent', {
      type,
      ...place,
      button: buttons === 0 && type === 'mouseMoved' ? 'none' : 'left',
      buttons,
      clickCount: 1,
    });
  await mouse('mouseMoved', start, 0);
  await mouse('mousePressed', start, 1);
  for (let part = 1; part <= 8; part++) {
    await mouse(
      'mouseMoved',
      { x: start.x + ((end.x - start.x) * part) / 8, y: start.y + ((end.y - start.y) * part) / 8 },
      1,
    );
  }
  await mouse('mouseReleased', end, 0);
}

/** A drag by so many pixels from the middle of a thing. */
export function dragBy(from: Element, by: Point): Promise<void> {
  const start = middleOf(from);
  return drag(start, { x: start.x + by.x, y: start.y + by.y });
}

/** A finger that touches a thing and goes. */
export async function tap(element: Element): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [middleOf(element)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
