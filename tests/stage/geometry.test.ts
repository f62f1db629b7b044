import { expect, it } from 'vitest';
import { seededRandom } from '../../src/base/random.ts';
import { drawingOf } from '../../src/stage/drawing.ts';
import { boundsOf, fitStage, fromLocal, toLocal, toScreen, toStage, turnOf } from '../../src/stage/geometry.ts';
import { hit } from '../../src/stage/hit.ts';
import { snapTo } from '../../src/stage/snap.ts';
import { drawingFrom, joinStroke, naturalSize, pointsOf } from '../../src/stage/strokes.ts';
import { pinched, withinBounds } from '../../src/stage/zoom.ts';
import { aPicture } from './stage-piece.ts';

const REACH = { smallest: 0 };

it('[ST28] places go to a thing and to the screen and back', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 200; round++) {
    const box = {
      x: random() * 1600,
      y: random() * 900,
      width: 10 + random() * 500,
      height: 10 + random() * 500,
      rotation: random() * 720 - 360,
    };
    const point = { x: random() * 1600, y: random() * 900 };
    const back = fromLocal(box, toLocal(box, point));
    expect([back.x, back.y], `seed 7, round ${round}`).toEqual([
      expect.closeTo(point.x, 6),
      expect.closeTo(point.y, 6),
    ]);
    const view = fitStage({ width: 100 + random() * 900, height: 100 + random() * 900 });
    expect(toStage(view, toScreen(view, point)).x, `seed 7, round ${round}`).toBeCloseTo(point.x, 6);
  }
  expect([turnOf(190), turnOf(-190), turnOf(540), turnOf(-180)]).toEqual([-170, 170, 180, 180]);
  const upright = boundsOf({ x: 100, y: 100, width: 40, height: 20, rotation: 90 });
  expect([upright.left, upright.right, upright.top, upright.bottom].map(Math.round)).toEqual([90, 110, 80, 120]);
});

it('[ST29] the topmost thing is hit, turned things by their own sides, fixed ones never', () => {
  const low = drawingOf(aPicture({ id: 'low', type: 'photo' }));
  const high = drawingOf(aPicture({ id: 'high', type: 'photo', width: 100, height: 100 }));
  expect(hit([low, high], { x: 800, y: 450 }, REACH)?.id).toBe('high');
  expect(hit([low, { ...high, isFixed: true }], { x: 800, y: 450 }, REACH)?.id).toBe('low');
  expect(hit([low, high], { x: 900, y: 450 }, REACH)?.id).toBe('low');
  expect(hit([{ ...low, rotation: 90 }], { x: 920, y: 590 }, REACH)).toBeUndefined();
  expect(hit([{ ...low, rotation: 90 }], { x: 800, y: 640 }, REACH)?.id).toBe('low');
});

it('[ST29] a small thing has a target of 44 pixels; a drawing is taken by its ink', () => {
  const dot = drawingOf(aPicture({ id: 'dot', type: 'photo', width: 8, height: 8 }));
  expect(hit([dot], { x: 820, y: 450 }, { smallest: 44 })?.id).toBe('dot');
  expect(hit([dot], { x: 823, y: 450 }, { smallest: 44 })).toBeUndefined();
  const frame = drawingOf(
    aPicture({
      id: 'ring',
      type: 'drawing',
      size: 10,
      width: 400,
      height: 400,
      strokes: [[10, 10, 1, 390, 10, 1, 390, 390, 1, 10, 390, 1, 10, 10, 1]],
    }),
  );
  expect(hit([frame], { x: 800, y: 450 }, { smallest: 44 })).toBeUndefined();
  expect(hit([frame], { x: 990, y: 450 }, { smallest: 44 })?.id).toBe('ring');
});

it('[ST22] a box is drawn to the nearest middle or edge, and to nothing that is far', () => {
  const moving = { left: 404, top: 300, right: 504, bottom: 380 };
  expect(snapTo(moving, [{ left: 400, top: 600, right: 480, bottom: 700 }], 10)).toMatchObject({
    dx: -4,
    dy: 0,
    lines: [{ axis: 'x', at: 400 }],
  });
  expect(snapTo({ left: 747, top: 407, right: 847, bottom: 487 }, [], 10)).toMatchObject({ dx: 3, dy: 3 });
  expect(snapTo({ left: 120, top: 130, right: 190, bottom: 180 }, [], 10).lines).toEqual([]);
});

it('[ST24] strokes become a drawing that lies where they were drawn, and another can join it', () => {
  const first = drawingFrom([[100, 200, 0.5, 300, 260, 0.5]], 20);
  expect([first.x, first.y]).toEqual([200, 230]);
  expect(naturalSize(first.strokes)).toEqual({ width: first.width, height: first.height });
  const both = joinStroke({ ...first, rotation: 0 }, [50, 50, 1], 20);
  const corner = { x: (both?.x ?? 0) - (both?.width ?? 0) / 2, y: (both?.y ?? 0) - (both?.height ?? 0) / 2 };
  expect(both?.strokes.flatMap(pointsOf).map(({ x, y }) => [x + corner.x, y + corner.y])).toEqual([
    [100, 200],
    [300, 260],
    [50, 50],
  ]);
  expect(joinStroke({ ...first, width: first.width * 2, rotation: 0 }, [1, 1, 1], 20)).toBeUndefined();
  expect(joinStroke({ ...first, rotation: 4 }, [1, 1, 1], 20)).toBeUndefined();
});

it('[ST25] what lies under two fingers stays under them, and the stage never leaves the canvas', () => {
  const size = { width: 800, height: 450 };
  const closer = pinched(
    fitStage(size),
    { middle: { x: 400, y: 225 }, distance: 100 },
    { middle: { x: 420, y: 225 }, distance: 300 },
    size,
  );
  expect(toScreen(closer, { x: 800, y: 450 }).x).toBeCloseTo(420, 6);
  expect(closer.scale).toBeCloseTo(1.5, 6);
  expect(
    pinched(closer, { middle: { x: 0, y: 0 }, distance: 300 }, { middle: { x: 0, y: 0 }, distance: 3 }, size),
  ).toEqual(fitStage(size));
  expect(withinBounds({ scale: 2, left: 500, top: -9999 }, size)).toEqual({ scale: 2, left: 0, top: 450 - 1800 });
});
