import { alignPictures, distributePictures, groupPictures, lockPictures, orderPictures, ungroupPictures } from '../../src/document/commands/arrange-pictures.ts';
import { duplicatePictures, pastePictures } from '../../src/document/commands/copy-pictures.ts';
import { cropPicture, lookPictures, moveKeyframe, removeBehaviour, removeKeyframes, setBehaviour, setKeyframe } from '../../src/document/commands/moving-pictures.ts';
import { addPicture, changePictures, setFormat } from '../../src/document/commands/pictures.ts';
import { addScenesForSections, duplicateScene, moveScene, splitScene } from '../../src/document/commands/scenes.ts';
import { setSection } from '../../src/document/commands/sections.ts';
import { applyTemplate } from '../../src/document/commands/templates.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { copiesOf } from '../../src/document/queries/picture-copies.ts';
import { picturesOf, scenesInOrder } from '../../src/document/queries/song.ts';
import type { Behaviour, Keyframe } from '../../src/document/schema/pictures.ts';
import { PALETTES } from '../../src/document/templates/palette.ts';
import type { Case, Small } from './command-cases.ts';
import { value } from './hands.ts';

export const PULSE: Behaviour = { type: 'pulse', way: 'size', length: 960, amount: 0.5, band: 'all', path: [] };
export const FRAME: Keyframe = { at: 480, x: 100, y: 200, scale: 2, rotation: 0, opacity: 1, ease: 'even' };

/** Three boxes on the scene of the small song, in a row that is not quite one. */
function addBoxes(piece: PieceDoc, { scene }: Small): void {
  for (const [x, y] of [[200, 300], [500, 320], [1100, 310]] as const) {
    value(addPicture(piece, { scene, type: 'shape', x, y, width: 100, height: 80 }));
  }
}

const shapesIn = ({ tables }: PieceDoc) =>
  scenesInOrder(tables).flatMap(({ id }) => picturesOf(tables, id)).filter(({ type }) => type === 'shape');
const boxes = (piece: PieceDoc): string[] => shapesIn(piece).map(({ id }) => id);
const firstBox = (piece: PieceDoc): string => boxes(piece)[0] ?? '';
const places = (piece: PieceDoc): number[][] => shapesIn(piece).map(({ x, y }) => [x, y]).sort(([one = 0], [other = 0]) => one - other);
const both = (first: Case['act'], second: Case['act']): Case['act'] => (piece, small) => {
  first(piece, small);
  second(piece, small);
};
const starts = ({ tables }: PieceDoc): number[] => scenesInOrder(tables).map(({ start }) => start);

export const PICTURE_CASES: readonly Case[] = [
  { command: 'setFormat', prepare: addBoxes, act: (piece) => setFormat(piece, '9:16'), see: (piece) => [piece.tables.song.get('song')?.format, places(piece)[0]], expected: ['9:16', [112.5, 533.3]] },
  { command: 'groupPictures', prepare: addBoxes, act: (piece) => groupPictures(piece, boxes(piece)), see: (piece) => new Set(shapesIn(piece).map(({ group }) => group)).size, expected: 1 },
  { command: 'ungroupPictures', prepare: both(addBoxes, (piece) => groupPictures(piece, boxes(piece))), act: (piece) => ungroupPictures(piece, [firstBox(piece)]), see: (piece) => shapesIn(piece).map(({ group }) => group), expected: ['', '', ''] },
  { command: 'lockPictures', act: (piece, { caption }) => lockPictures(piece, [caption], true), see: ({ tables }, { caption }) => tables.picture.get(caption), expected: { isLocked: true } },
  { command: 'orderPictures', prepare: addBoxes, act: (piece, { caption }) => orderPictures(piece, [caption], 'front'), see: ({ tables }, { scene }) => picturesOf(tables, scene).map(({ type }) => type), expected: ['shape', 'shape', 'shape', 'text'] },
  { command: 'alignPictures', prepare: addBoxes, act: (piece) => alignPictures(piece, boxes(piece), 'top'), see: places, expected: [[200, 300], [500, 300], [1100, 300]] },
  { command: 'distributePictures', prepare: addBoxes, act: (piece) => distributePictures(piece, boxes(piece), 'across'), see: places, expected: [[200, 300], [650, 320], [1100, 310]] },
  { command: 'duplicatePictures', act: (piece, { caption }) => duplicatePictures(piece, [caption]), see: ({ tables }, { scene }) => picturesOf(tables, scene).map(({ x, text }) => [x, text]), expected: [[800, 'Калина'], [832, 'Калина']] },
  { command: 'pastePictures', prepare: addBoxes, act: (piece, { scene }) => pastePictures(piece, scene, copiesOf(piece.tables, boxes(piece).slice(0, 2))), see: (piece) => shapesIn(piece).map(({ x }) => x), expected: [200, 500, 1100, 200, 500] },
  { command: 'lookPictures', act: (piece, { caption }) => lookPictures(piece, [caption], { blur: 4 }), see: ({ tables }, { caption }) => tables.picture.get(caption)?.look, expected: { blur: 4, brightness: 1 } },
  { command: 'cropPicture', act: (piece, { caption }) => cropPicture(piece, caption, { left: 0.8, right: 0.2, top: 0.5, bottom: 0.5 }), see: ({ tables }, { caption }) => tables.picture.get(caption)?.crop, expected: { left: 0.2, right: 0.8, top: 0.5, bottom: 0.52 } },
  { command: 'setBehaviour', act: (piece, { caption }) => setBehaviour(piece, [caption], PULSE), see: ({ tables }, { caption }) => tables.picture.get(caption)?.behaviours, expected: [PULSE] },
  { command: 'removeBehaviour', prepare: (piece, { caption }) => setBehaviour(piece, [caption], PULSE), act: (piece, { caption }) => removeBehaviour(piece, [caption], { type: 'pulse' }), see: ({ tables }, { caption }) => tables.picture.get(caption)?.behaviours, expected: [] },
  { command: 'setKeyframe', act: (piece, { caption }) => setKeyframe(piece, caption, FRAME), see: ({ tables }, { caption }) => tables.picture.get(caption)?.keyframes, expected: [FRAME] },
  { command: 'moveKeyframe', prepare: both((piece, { caption }) => setKeyframe(piece, caption, FRAME), (piece, { caption }) => setKeyframe(piece, caption, { ...FRAME, at: 0 })), act: (piece, { caption }) => moveKeyframe(piece, caption, { from: 0, to: 960 }), see: ({ tables }, { caption }) => tables.picture.get(caption)?.keyframes.map(({ at }) => at), expected: [480, 960] },
  { command: 'removeKeyframes', prepare: (piece, { caption }) => setKeyframe(piece, caption, FRAME), act: (piece, { caption }) => removeKeyframes(piece, [caption]), see: ({ tables }, { caption }) => tables.picture.get(caption)?.keyframes, expected: [] },
  { command: 'addScenesForSections', prepare: (piece) => { setSection(piece, { at: 0, part: 'verse' }); setSection(piece, { at: 3840, part: 'chorus' }); }, act: (piece) => addScenesForSections(piece), see: starts, expected: [0, 3840] },
  { command: 'applyTemplate', act: (piece) => applyTemplate(piece, 'quiet', { colours: PALETTES.sea, say: (id) => id }), see: ({ tables }) => [scenesInOrder(tables).map(({ background }) => background), tables.picture.all().some(({ text }) => text === 'Калина')], expected: [[PALETTES.sea.ground], false] },
  { command: 'moveScene', act: (piece, { scene }) => moveScene(piece, scene, 960.4), see: starts, expected: [960] },
  { command: 'duplicateScene', act: (piece, { scene }) => duplicateScene(piece, scene, 3840), see: (piece) => [starts(piece), piece.tables.picture.all().map(({ text }) => text)], expected: [[0, 3840], ['Калина', 'Калина']] },
  {
    command: 'splitScene',
    prepare: both(addBoxes, (piece, { caption }) => {
      const [late = ''] = boxes(piece);
      changePictures(piece, [{ id: late, fields: { start: 4000 } }, { id: caption, fields: { end: 1000 } }]);
    }),
    act: (piece, { scene }) => splitScene(piece, scene, 1920),
    see: ({ tables }) => scenesInOrder(tables).map(({ id }) => picturesOf(tables, id).map(({ type, start, x }) => [type, start, x])),
    expected: [
      [['text', 0, 800], ['shape', 0, 500], ['shape', 0, 1100]],
      [['shape', 2080, 200], ['shape', 0, 500], ['shape', 0, 1100]],
    ],
  },
];

/** Each on something that is gone. */
export const gonePictures = (piece: PieceDoc) => [
  groupPictures(piece, ['gone', 'lost']), ungroupPictures(piece, ['gone']), lockPictures(piece, ['gone'], true), orderPictures(piece, ['gone'], 'front'),
  alignPictures(piece, ['gone'], 'left'), distributePictures(piece, ['gone'], 'down'), duplicatePictures(piece, ['gone']), pastePictures(piece, 'gone', []),
  lookPictures(piece, ['gone'], { hue: 1 }), cropPicture(piece, 'gone', { left: 0, top: 0, right: 1, bottom: 1 }), setBehaviour(piece, ['gone'], PULSE),
  removeBehaviour(piece, ['gone'], { type: 'pulse' }), setKeyframe(piece, 'gone', FRAME), moveKeyframe(piece, 'gone', { from: 0, to: 1 }), removeKeyframes(piece, ['gone']),
  moveScene(piece, 'gone', 1), duplicateScene(piece, 'gone', 1), splitScene(piece, 'gone', 1),
];
