import { expect, it } from 'vitest';
import { drawingOf } from '../../src/stage/drawing.ts';
import { attachHand } from '../../src/stage/hand/attach-hand.ts';
import { box, drag, ends, GROUND, here, key, point, told } from './hand-stand.ts';
import { aPicture } from './stage-piece.ts';

it('[ST21] a drag chooses and moves a thing: reported on the way and once at its end, with what changed alone', () => {
  here().hand.setDrawings([GROUND, box({ id: 'a', x: 500, y: 400 })]);
  drag([500, 400], [903, 637]);
  expect(told.chosen).toEqual([['a']]);
  expect(told.changes.length).toBeGreaterThan(2);
  expect(ends()).toHaveLength(1);
  expect(ends()[0]?.changes).toEqual([{ id: 'a', fields: { x: 903, y: 637 } }]);
});

it('[ST22] a moving thing is drawn to the middle of the stage and to its neighbours', () => {
  here().hand.setDrawings([box({ id: 'a', x: 500, y: 300 })]);
  drag([500, 300], [795, 300]);
  expect(ends()[0]?.changes).toEqual([{ id: 'a', fields: { x: 800 } }]);
});

it('[ST21] a corner scales a photo as a whole; a touch finds the handle within 44 pixels', () => {
  here().hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  drag([800, 450], [800, 450], { type: 'touch' });
  // 16 pixels beside the corner: too far for a mouse, within reach of a fingertip.
  drag([1032, 582], [1132, 632], { type: 'touch' });
  const [change] = ends()[0]?.changes ?? [];
  expect(change?.fields.width).toBeGreaterThan(440);
  expect((change?.fields.width ?? 0) / (change?.fields.height ?? 1)).toBeCloseTo(2, 1);
  expect(change?.fields.rotation).toBeUndefined();
});

it('[ST21] words grow with a corner and flow with a side', () => {
  const words = drawingOf(aPicture({ id: 't', text: 'Привіт, світе', width: 400, height: 200, size: 60 }));
  here().hand.setDrawings([words]);
  here().hand.select(['t']);
  drag([1000, 550], [1100, 600]);
  const grown = ends()[0]?.changes[0]?.fields;
  expect((grown?.size ?? 0) / 60).toBeCloseTo((grown?.width ?? 0) / 400, 1);
  here().hand.setDrawings([words]);
  drag([1000, 450], [1100, 450]);
  const flown = ends()[1]?.changes[0]?.fields;
  expect(flown?.width).toBeGreaterThan(440);
  expect([flown?.size, flown?.height]).toEqual([undefined, undefined]);
});

it('[ST21] the handle above turns a thing, and it stays where it is', () => {
  here().hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  here().hand.select(['a']);
  drag([800, 450 - 100 - 104], [1100, 440]);
  const [change] = ends()[0]?.changes ?? [];
  expect(Object.keys(change?.fields ?? {})).toEqual(['rotation']);
  expect(change?.fields.rotation).toBeGreaterThan(60);
});

it('[ST21] several things move together', () => {
  here().hand.setDrawings([box({ id: 'a', x: 300, y: 200 }), box({ id: 'b', x: 1200, y: 700 })]);
  here().hand.select(['a', 'b']);
  drag([300, 200], [333, 233]);
  expect(ends()[0]?.changes).toEqual([
    { id: 'a', fields: { x: 333, y: 233 } },
    { id: 'b', fields: { x: 1233, y: 733 } },
  ]);
  told.chosen.length = 0;
  here().hand.setDrawings([box({ id: 'a', x: 333, y: 233 }), box({ id: 'b', x: 1233, y: 733 })]);
  expect(told.chosen).toEqual([]);
});

it('[ST21] several things scale together by a corner that a fingertip finds', () => {
  here().hand.setDrawings([box({ id: 'a', x: 400, y: 300 }), box({ id: 'b', x: 1000, y: 600 })]);
  here().hand.select(['a', 'b']);
  drag([1230, 726], [1400, 850], { type: 'touch' });
  const widths = ends()[0]?.changes.map(({ fields }) => fields.width ?? 0) ?? [];
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeGreaterThan(440);
  expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 3);
});

it('[ST23] the keyboard moves, turns, scales, opens, removes and lets go; one press of a key is one gesture', () => {
  here().hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  here().hand.select(['a']);
  for (let press = 0; press < 3; press++) key('keydown', 'ArrowRight');
  key('keyup', 'ArrowRight');
  key('keydown', 'ArrowUp', true);
  key('keyup', 'ArrowUp', true);
  expect(ends().map(({ changes }) => changes[0]?.fields)).toEqual([{ x: 803 }, { x: 803, y: 440 }]);
  key('keydown', 'BracketRight');
  key('keydown', 'Equal');
  key('keyup', 'Equal');
  expect(ends().at(-1)?.changes[0]?.fields).toMatchObject({ rotation: 5, width: 420, height: 210 });
  key('keydown', 'Enter');
  key('keydown', 'Delete');
  expect([told.opened, told.removed]).toEqual([['a'], [['a']]]);
  expect(key('keydown', 'KeyQ')).toBe(true);
  key('keydown', 'Escape');
  expect(told.chosen.at(-1)).toEqual([]);
});

it('[ST23] Escape takes a running gesture back; what keys did before another thing is chosen belongs to the first', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 400, y: 450 }), box({ id: 'b', x: 1300, y: 450 })]);
  point('down', 400, 450);
  point('move', 500, 520);
  key('keydown', 'Escape');
  point('up', 500, 520);
  expect(ends()).toEqual([{ changes: [], isEnd: true }]);
  expect(hand.screenBoxOf('a')?.left).toBe(100);
  key('keydown', 'ArrowDown');
  drag([1300, 450], [1300, 451]);
  expect(ends()[1]?.changes).toEqual([{ id: 'a', fields: { y: 451 } }]);
  hand.select(['a']);
  key('keydown', 'ArrowDown');
  hand.select([]);
  expect(ends().at(-1)?.changes).toEqual([{ id: 'a', fields: { y: 452 } }]);
});

it('[ST26] a thing in the hand stays in the hand while others change the piece, and takes their colours', () => {
  const { hand } = here();
  const words = (fields: Parameters<typeof aPicture>[0]) =>
    drawingOf(aPicture({ id: 't', text: 'A', width: 400, height: 200, ...fields }));
  hand.setDrawings([words({})]);
  point('down', 800, 450);
  point('move', 860, 450);
  hand.setDrawings([words({ x: 100, colour: '#00ff00' })]);
  expect(hand.screenBoxOf('t')?.left).toBeCloseTo(330, 0);
  point('move', 933, 450);
  point('up', 933, 450);
  expect(ends()[0]?.changes).toEqual([{ id: 't', fields: { x: 933 } }]);
  hand.setDrawings([words({ x: 933, colour: '#00ff00' })]);
  expect(hand.screenBoxOf('t')?.left).toBeCloseTo(366.5, 1);
});

it('[ST26] what is removed while it is chosen is no longer chosen; what is fixed can not be', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 300, y: 300 }), { ...box({ id: 'b', x: 1200, y: 600 }), isFixed: true }]);
  hand.select(['a']);
  hand.setDrawings([{ ...box({ id: 'b', x: 1200, y: 600 }), isFixed: true }]);
  expect(told.chosen).toEqual([[]]);
  drag([1200, 600], [1300, 700]);
  expect(told.changes).toEqual([]);
});

it("[ST27] the canvas paints with the stage's painter", async () => {
  const { hand, surface } = here();
  hand.setDrawings([
    { ...GROUND, from: '#ff0000', to: '#ff0000' },
    drawingOf(
      aPicture({
        id: 'd',
        type: 'drawing',
        colour: '#00ff00',
        size: 40,
        width: 400,
        height: 100,
        strokes: [[20, 50, 0.5, 380, 50, 0.5]],
      }),
    ),
  ]);
  const lower = surface.parentElement?.querySelector<HTMLCanvasElement>('.lower-canvas');
  const context = lower?.getContext('2d');
  const shade = (x: number, y: number): number[] =>
    Array.from(context?.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data ?? []);
  await expect.poll(() => shade(10, 10)).toEqual([255, 0, 0, 255]);
  expect(shade(400, 225)).toEqual([0, 255, 0, 255]);
});

it('[ST39] a stage of another format is shown whole, and things are hit and snapped where they lie on it', () => {
  const { hand } = here();
  const tall = { ...GROUND, stage: { width: 900, height: 1600 } };
  hand.setDrawings([tall, box({ id: 'a', x: 300, y: 1400, width: 200, height: 100 })]);
  // 450 pixels high: a unit is 0.28125 pixels, the stage lies in the middle of 800.
  const place = hand.screenBoxOf('a');
  expect([place?.scale, place?.left, place?.top]).toEqual([expect.closeTo(0.28125), expect.closeTo(273.4375 + 200 * 0.28125), expect.closeTo(1350 * 0.28125)]);
  // `drag` counts two units to the pixel.
  const on = (x: number, y: number): [number, number] => [2 * (273.4375 + x * 0.28125), 2 * y * 0.28125];
  drag(on(300, 1400), on(444, 1200));
  expect(ends()[0]?.changes[0]).toMatchObject({ id: 'a', fields: { x: 450 } });
  hand.setSafeArea({ left: 54, top: 200, right: 846, bottom: 1300 });
  hand.setDrawings([GROUND]);
  hand.showAll();
});

it('[ST27] a hand that is taken away leaves nothing on the page', () => {
  const host = document.createElement('div');
  host.style.cssText = 'width:80px;height:45px';
  document.body.append(host);
  const hand = attachHand(host, {
    name: 'Canvas',
    images: () => new Map(),
    onSelect: () => undefined,
    onChange: () => undefined,
    onPen: () => undefined,
  });
  hand.setDrawings([box({ id: 'a' })]);
  expect(host.children.length).toBe(1);
  hand.dispose();
  expect(host.children.length).toBe(0);
  host.remove();
});
