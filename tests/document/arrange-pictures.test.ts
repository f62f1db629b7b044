import { expect, it } from 'vitest';
import { alignPictures, distributePictures, groupPictures, lockPictures, orderPictures } from '../../src/document/commands/arrange-pictures.ts';
import { duplicatePictures, pastePictures } from '../../src/document/commands/copy-pictures.ts';
import { moveKeyframe, setBehaviour, setKeyframe } from '../../src/document/commands/moving-pictures.ts';
import { addPicture, addScene, setFormat } from '../../src/document/commands/pictures.ts';
import { splitScene } from '../../src/document/commands/scenes.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { copiesOf } from '../../src/document/queries/picture-copies.ts';
import { picturesOf } from '../../src/document/queries/song.ts';
import { couple, hands, meet, value } from './hands.ts';
import { FRAME, PULSE } from './picture-cases.ts';

function boxes(places: readonly (readonly [number, number])[], size = 100): { piece: PieceDoc; scene: string; ids: string[] } {
  const piece = hands('olena', 1);
  const scene = addScene(piece, 0);
  const ids = places.map(([x, y]) => value(addPicture(piece, { scene, type: 'shape', x, y, width: size, height: size })));
  return { piece, scene, ids };
}

const xs = (piece: PieceDoc, scene: string): number[] => picturesOf(piece.tables, scene).map(({ x }) => x);

it('[PF4] a group is lined up and spread out as one; a locked thing stays', () => {
  const { piece, scene, ids } = boxes([[200, 0], [400, 0], [900, 0], [1200, 0]]);
  groupPictures(piece, ids.slice(0, 2));
  alignPictures(piece, ids, 'right');
  expect(xs(piece, scene), 'the group keeps its shape').toEqual([1000, 1200, 1200, 1200]);
  lockPictures(piece, ids.slice(2, 3), true);
  alignPictures(piece, ids, 'left');
  expect(xs(piece, scene)).toEqual([1000, 1200, 1200, 1000]);
});

it('[PF4] one thing is lined up with the stage; the gaps between three become equal whatever their sizes', () => {
  const { piece, scene, ids } = boxes([[200, 300], [400, 300], [1400, 300]]);
  const [first = ''] = ids;
  alignPictures(piece, [first], 'centre');
  alignPictures(piece, [first], 'bottom');
  expect(picturesOf(piece.tables, scene)[0]).toMatchObject({ x: 800, y: 850 });
  distributePictures(piece, ids, 'across');
  expect(xs(piece, scene)).toEqual([900, 400, 1400]);
  setFormat(piece, '9:16');
  alignPictures(piece, [first], 'right');
  expect(picturesOf(piece.tables, scene)[0]?.x).toBeCloseTo(900 - 50 * 0.5625, 0);
});

it('[PF4] a thing goes one step up or down past one that it had beside it, several keep their order', () => {
  const { piece, scene, ids } = boxes([[1, 0], [2, 0], [3, 0], [4, 0]]);
  const [one = '', two = '', three = ''] = ids;
  orderPictures(piece, [one], 'forward');
  expect(xs(piece, scene)).toEqual([2, 1, 3, 4]);
  orderPictures(piece, [two, three], 'front');
  expect(xs(piece, scene)).toEqual([1, 4, 2, 3]);
  orderPictures(piece, [three], 'backward');
  expect(xs(piece, scene)).toEqual([1, 4, 3, 2]);
  orderPictures(piece, [two, three], 'back');
  expect(xs(piece, scene)).toEqual([3, 2, 1, 4]);
});

it('[PF4] copies lie aside on top in their order, groups come as groups of their own, also in another scene', () => {
  const { piece, scene, ids } = boxes([[1, 0], [2, 0], [3, 0]]);
  groupPictures(piece, ids.slice(0, 2));
  value(duplicatePictures(piece, ids));
  expect(xs(piece, scene)).toEqual([1, 2, 3, 33, 34, 35]);
  const groups = picturesOf(piece.tables, scene).map(({ group }) => group);
  expect([groups[3] === groups[4], groups[3] === groups[0], groups[5]]).toEqual([true, false, '']);
  const other = addScene(piece, 3840);
  const copies = JSON.parse(JSON.stringify(copiesOf(piece.tables, ids)));
  value(pastePictures(piece, other, copies));
  expect(xs(piece, other)).toEqual([1, 2, 3]);
});

it('[PF4] two who line up and move at once see the same', () => {
  const { olena, sara } = couple();
  const scene = addScene(olena, 0);
  const ids = [300, 500, 900].map((x) => value(addPicture(olena, { scene, type: 'shape', x, y: x })));
  meet(olena, sara);
  alignPictures(olena, ids, 'top');
  orderPictures(olena, ids.slice(0, 1), 'front');
  distributePictures(sara, ids, 'across');
  orderPictures(sara, ids.slice(1, 2), 'front');
  meet(olena, sara);
  expect(picturesOf(sara.tables, scene)).toEqual(picturesOf(olena.tables, scene));
});

it('a behaviour of one type is replaced, pulses of two ways stand beside each other; a keyframe that meets another takes its place', () => {
  const { piece, ids } = boxes([[1, 0]]);
  const [id = ''] = ids;
  setBehaviour(piece, [id], PULSE);
  setBehaviour(piece, [id], { ...PULSE, amount: 1 });
  setBehaviour(piece, [id], { ...PULSE, way: 'turn' });
  expect(piece.tables.picture.get(id)?.behaviours.map(({ way, amount }) => [way, amount])).toEqual([['size', 1], ['turn', 0.5]]);
  for (const at of [960, 0, 480]) setKeyframe(piece, id, { ...FRAME, at, x: at });
  moveKeyframe(piece, id, { from: 0, to: 480 });
  moveKeyframe(piece, id, { from: 7, to: 480 });
  expect(piece.tables.picture.get(id)?.keyframes.map(({ at, x }) => [at, x])).toEqual([[480, 0], [960, 960]]);
});

it('[PF5] a scene is cut only within itself', () => {
  const { piece, scene } = boxes([[1, 0]]);
  addScene(piece, 3840);
  expect([0, 3840, 9999].map((at) => splitScene(piece, scene, at)).map((result) => (result.ok ? 'ok' : result.code))).toEqual(['scene-elsewhere', 'scene-elsewhere', 'scene-elsewhere']);
  expect(splitScene(piece, scene, 1920).ok).toBe(true);
});
