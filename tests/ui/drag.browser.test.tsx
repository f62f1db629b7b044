import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DragPoint } from '../../src/ui/hooks/use-pointer-drag.ts';
import { usePointerDrag } from '../../src/ui/hooks/use-pointer-drag.ts';
import { show } from './show.tsx';

function open() {
  const start = vi.fn<(point: DragPoint) => void>();
  const move = vi.fn<(point: DragPoint) => void>();
  const end = vi.fn<(point: DragPoint) => void>();
  const cancel = vi.fn<() => void>();
  function Field() {
    const drag = usePointerDrag({ start, move, end, cancel });
    return <div {...drag} role="application" aria-label="Field" style={{ inlineSize: 200, blockSize: 100 }} />;
  }
  return { start, move, end, cancel, Field };
}

/** A pointer that really is down cannot be half released by a test driver; events with a live capture can. */
async function press(at: { x: number; y: number }) {
  const field = page.getByRole('application', { name: 'Field' });
  await expect.element(field).toBeVisible();
  const element = field.element();
  element.setPointerCapture = () => undefined;
  const box = element.getBoundingClientRect();
  const send = (type: string, x: number, y: number) =>
    element.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 7, button: 0, clientX: box.x + x, clientY: box.y + y }),
    );
  send('pointerdown', at.x, at.y);
  return send;
}

describe('a drag', () => {
  it('tells where it began, how far it went and where it ended, once', async () => {
    const { start, move, end, cancel, Field } = open();
    await show(<Field />);
    const send = await press({ x: 10, y: 20 });
    send('pointermove', 60, 25);
    send('pointerup', 70, 30);
    send('lostpointercapture', 70, 30);
    send('pointermove', 90, 90);
    expect(start).toHaveBeenCalledOnce();
    expect(start.mock.lastCall?.[0]).toMatchObject({ x: 10, y: 20, dx: 0, dy: 0, width: 200, height: 100 });
    expect(move).toHaveBeenCalledOnce();
    expect(move.mock.lastCall?.[0]).toMatchObject({ x: 60, dx: 50, dy: 5 });
    expect(end).toHaveBeenCalledOnce();
    expect(end.mock.lastCall?.[0]).toMatchObject({ dx: 60, dy: 10 });
    expect(cancel).not.toHaveBeenCalled();
  });

  it('is put back by Escape and says nothing more', async () => {
    const { move, end, cancel, Field } = open();
    await show(<Field />);
    const send = await press({ x: 10, y: 20 });
    await userEvent.keyboard('{Escape}');
    send('pointermove', 60, 25);
    send('pointerup', 60, 25);
    expect(cancel).toHaveBeenCalledOnce();
    expect(move).not.toHaveBeenCalled();
    expect(end).not.toHaveBeenCalled();
  });
});
