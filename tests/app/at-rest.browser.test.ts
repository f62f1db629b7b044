import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenAtRest } from '../../src/app/at-rest.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('what may wait comes once, when hands and browser rest', () => {
  const act = vi.fn<() => void>();
  whenAtRest(act);
  for (let stroke = 0; stroke < 10; stroke++) {
    vi.advanceTimersByTime(1500);
    window.dispatchEvent(new PointerEvent('pointerdown'));
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
  window.dispatchEvent(new PointerEvent('pointerdown'));
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});
