import { describe, expect, it } from 'vitest';
import { fitWithin } from '../../../src/features/pictures/placing.ts';

const ROOM = { width: 1120, height: 630 };

describe('a photo on a scene', () => {
  it('keeps its shape and fills the room it has', () => {
    expect(fitWithin({ width: 4000, height: 3000 }, ROOM)).toEqual({ width: 840, height: 630 });
    expect(fitWithin({ width: 3000, height: 4000 }, ROOM)).toEqual({ width: 473, height: 630 });
    expect(fitWithin({ width: 3200, height: 400 }, ROOM)).toEqual({ width: 1120, height: 140 });
    expect(fitWithin({ width: 100, height: 50 }, ROOM)).toEqual({ width: 1120, height: 560 });
  });

  it('can always be seen and held, however thin it is', () => {
    const thin = fitWithin({ width: 1920, height: 1 }, ROOM);
    expect(thin.height).toBeGreaterThanOrEqual(8);
  });

  it('takes the room when its size is not known', () => {
    expect(fitWithin({ width: 0, height: 0 }, ROOM)).toEqual(ROOM);
  });
});
