import { expect, it } from 'vitest';
import { attachHand } from '../../src/stage/hand/attach-hand.ts';
import { box, drag, ends, here, point, told } from './hand-stand.ts';

it('[ST24] the pen reports a stroke in places of the stage, with the pressure of a stylus', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  hand.setTool('pen', { colour: '#ff0000', size: 20 });
  drag([700, 400], [900, 480], { type: 'pen', pressure: 0.8 });
  expect(told.strokes).toEqual([[700, 400, 0.8, 750, 420, 0.8, 800, 440, 0.8, 850, 460, 0.8, 900, 480, 0.8]]);
  expect([told.chosen, told.changes]).toEqual([[], []]);
  drag([100, 100], [200, 100], { type: 'touch' });
  expect(told.strokes, 'a palm beside the stylus').toHaveLength(1);
  hand.setTool('select');
  drag([800, 450], [800, 500]);
  expect(told.chosen).toEqual([['a']]);
});

it('[ST25] two fingers look closer and take back what one of them had begun', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  point('down', 800, 450, { type: 'touch' });
  point('move', 860, 450, { type: 'touch' });
  point('down', 1000, 450, { type: 'touch', id: 2 });
  point('move', 1200, 450, { type: 'touch', id: 2 });
  point('up', 1200, 450, { type: 'touch', id: 2 });
  point('up', 860, 450, { type: 'touch' });
  expect(ends().flatMap(({ changes }) => changes)).toEqual([]);
  const closer = hand.screenBoxOf('a');
  expect(closer?.width).toBeGreaterThan(300);
  hand.showAll();
  expect(hand.screenBoxOf('a')).toMatchObject({ left: 300, top: 175, width: 200, height: 100, scale: 0.5 });
});

it("[ST25] two fingers on the ground choose nothing, and in the pen's hand draw nothing", () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  const pinch = (): void => {
    point('down', 200, 100, { type: 'touch' });
    point('move', 210, 110, { type: 'touch' });
    point('down', 1400, 800, { type: 'touch', id: 2 });
    point('move', 1500, 860, { type: 'touch' });
    point('up', 1500, 860, { type: 'touch' });
    point('up', 1400, 800, { type: 'touch', id: 2 });
  };
  pinch();
  hand.showAll();
  hand.setTool('pen');
  pinch();
  expect([told.chosen, told.changes, told.strokes]).toEqual([[], [], []]);
  hand.setTool('select');
  drag([800, 450], [880, 450], { type: 'touch' });
  expect(told.chosen).toEqual([['a']]);
});

it('[ST25] two fingers on the chosen thing move, turn and scale it: one gesture', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 800, y: 450 })]);
  hand.select(['a']);
  point('down', 700, 450, { type: 'touch' });
  point('down', 900, 450, { type: 'touch', id: 2 });
  point('move', 900, 350, { type: 'touch' });
  point('move', 900, 650, { type: 'touch', id: 2 });
  point('up', 900, 650, { type: 'touch', id: 2 });
  point('up', 900, 350, { type: 'touch' });
  expect(ends().map(({ changes }) => changes)).toEqual([[{ id: 'a', fields: { x: 900, y: 500, width: 600, height: 300, rotation: 90 } }]]);
  expect(hand.screenBoxOf('a')?.scale, 'the view stays').toBe(0.5);
});

it('[ST27] a hand that goes leaves the canvas of one that came meanwhile', () => {
  const other = document.createElement('div');
  other.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:450px';
  document.body.append(other);
  const options = { name: 'Canvas', images: () => new Map(), onSelect: () => {}, onChange: () => {}, onPen: () => {} };
  const [first, second] = [attachHand(other, options), attachHand(other, options)];
  first.dispose();
  expect(other.querySelectorAll('.upper-canvas')).toHaveLength(1);
  second.dispose();
  expect(other.querySelectorAll('canvas')).toHaveLength(0);
  other.remove();
});

it('[ST25] a closer look goes to what is chosen, and never farther out than the whole stage', () => {
  const { hand } = here();
  hand.setDrawings([box({ id: 'a', x: 400, y: 250 })]);
  hand.select(['a']);
  hand.lookCloser(2);
  expect(hand.screenBoxOf('a')).toMatchObject({ left: 200, top: 125, width: 400, scale: 1 });
  hand.lookCloser(0.1);
  expect(hand.screenBoxOf('a')).toMatchObject({ scale: 0.5, width: 200 });
});

it('[ST26] who takes one thing of a group takes all of it, from the first move on', () => {
  const { hand } = here();
  hand.setSnapping(false);
  hand.setDrawings([
    box({ id: 'group-1', x: 300, y: 200, width: 200 }),
    box({ id: 'group-2', x: 900, y: 200, width: 200 }),
    box({ id: 'alone', x: 800, y: 700 }),
  ]);
  drag([300, 200], [340, 260]);
  expect(told.chosen.at(-1)).toEqual(['group-1', 'group-2']);
  expect(ends()[0]?.changes).toEqual([
    { id: 'group-1', fields: { x: 340, y: 260 } },
    { id: 'group-2', fields: { x: 940, y: 260 } },
  ]);
  drag([800, 700], [800, 701]);
  expect(told.chosen.at(-1)).toEqual(['alone']);
});
