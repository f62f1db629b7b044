import { STAGE_FORMATS } from '../../src/base/stage-document.ts';
import { alignPictures, distributePictures, groupPictures, lockPictures, orderPictures, ungroupPictures } from '../../src/document/commands/arrange-pictures.ts';
import { duplicatePictures, pastePictures } from '../../src/document/commands/copy-pictures.ts';
import { cropPicture, lookPictures, moveKeyframe, removeBehaviour, removeKeyframes, setBehaviour, setKeyframe } from '../../src/document/commands/moving-pictures.ts';
import { setFormat } from '../../src/document/commands/pictures.ts';
import { addScenesForSections, duplicateScene, moveScene, splitScene } from '../../src/document/commands/scenes.ts';
import { applyTemplate } from '../../src/document/commands/templates.ts';
import { PALETTES } from '../../src/document/templates/palette.ts';
import type { PieceDoc } from '../../src/document/open.ts';
import { copiesOf } from '../../src/document/queries/picture-copies.ts';
import type { Act, Chance } from './random-commands.ts';

/** At most so many things: a copy of all again and again would fill the run. */
const MOST = 40;

const some = (piece: PieceDoc, { one, below }: Chance): string[] =>
  Array.from({ length: 1 + below(3) }, () => one(piece.tables.picture.all())?.id ?? 'gone');
const scene = (piece: PieceDoc, { one }: Chance): string => one(piece.tables.scene.all())?.id ?? 'gone';
const gesture = ({ below }: Chance): string | undefined => (below(3) === 0 ? `gesture-${below(3)}` : undefined);
const hasRoom = ({ tables }: PieceDoc): boolean => tables.picture.all().length < MOST;
const behaviourOf = ({ one, below }: Chance) => ({
  type: one(['enter', 'pulse', 'follow', 'path'] as const) ?? 'enter',
  way: one(['fade', 'size', 'turn'] as const) ?? 'fade',
  length: below(4) * 480,
  amount: below(3) / 2,
  band: 'low' as const,
  path: [below(100), below(100)],
});

/** Commands on things of the canvas and on scenes. */
export const PICTURE_ACTS: readonly Act[] = [
  (piece, { one }) => setFormat(piece, one(STAGE_FORMATS) ?? '1:1'),
  (piece, chance) => groupPictures(piece, some(piece, chance)),
  (piece, chance) => ungroupPictures(piece, some(piece, chance)),
  (piece, chance) => lockPictures(piece, some(piece, chance), chance.below(2) === 0),
  (piece, chance) => orderPictures(piece, some(piece, chance), chance.one(['front', 'forward', 'backward', 'back'] as const) ?? 'front'),
  (piece, chance) => alignPictures(piece, some(piece, chance), chance.one(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const) ?? 'left'),
  (piece, chance) => distributePictures(piece, some(piece, chance), chance.one(['across', 'down'] as const) ?? 'across'),
  (piece, chance) => hasRoom(piece) && duplicatePictures(piece, some(piece, chance)),
  (piece, chance) => hasRoom(piece) && pastePictures(piece, scene(piece, chance), copiesOf(piece.tables, some(piece, chance)), { isAside: true }),
  (piece, chance) => lookPictures(piece, some(piece, chance), { brightness: chance.below(3) }, gesture(chance)),
  (piece, chance) => cropPicture(piece, some(piece, chance)[0] ?? '', { left: chance.below(2) / 4, right: 1, top: 0, bottom: 0.5 }, gesture(chance)),
  (piece, chance) => setBehaviour(piece, some(piece, chance), behaviourOf(chance), gesture(chance)),
  (piece, chance) => removeBehaviour(piece, some(piece, chance), { type: 'pulse' }),
  (piece, chance) => setKeyframe(piece, some(piece, chance)[0] ?? '', { at: chance.below(4) * 480, x: chance.below(900), y: 0, scale: 1, rotation: 0, opacity: 1, ease: 'gentle' }, gesture(chance)),
  (piece, chance) => moveKeyframe(piece, some(piece, chance)[0] ?? '', { from: chance.below(4) * 480, to: chance.below(4) * 480 }),
  (piece, chance) => chance.below(2) === 0 && removeKeyframes(piece, some(piece, chance)),
  (piece) => addScenesForSections(piece),
  (piece, { one, below }) =>
    below(4) === 0 && applyTemplate(piece, one(['quiet', 'words'] as const) ?? 'quiet', { colours: PALETTES.sea, say: (id) => id, isBeside: below(2) === 0 }),
  (piece, chance) => moveScene(piece, scene(piece, chance), chance.below(8) * 960, gesture(chance)),
  (piece, chance) => hasRoom(piece) && duplicateScene(piece, scene(piece, chance), chance.below(8) * 960),
  (piece, chance) => hasRoom(piece) && splitScene(piece, scene(piece, chance), chance.below(8) * 960),
];
