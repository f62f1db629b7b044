import { STAGE_SIZES, type StageFormat } from '../../base/stage-document.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { byOrder } from '../../base/order.ts';
import type { Ticks } from '../../base/units.ts';
import type { Contents, NewRecord } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { laidIn, PLACE_FIELDS } from '../queries/reflow.ts';
import { formatOf } from '../queries/song.ts';
import type { picture, Picture } from '../schema/pictures.ts';
import type { scene } from '../schema/words.ts';
import { orderBetween } from './tracks.ts';

/** Adds a scene from a tick on. @returns its id */
export function addScene(piece: PieceDoc, start: Ticks, look: Partial<Contents<typeof scene>> = {}): string {
  const id = newRecordId(piece);
  run(piece, { command: 'addScene', sentence: { id: 'history.addScene', values: {} } }, (write) =>
    write.put('scene', id, { by: piece.person, ...look, start }),
  );
  return id;
}

export function changeScene(piece: PieceDoc, id: string, fields: Partial<Contents<typeof scene>>, gesture?: string): Result<void, 'scene-gone'> {
  if (!piece.tables.scene.get(id)) return failed('scene-gone');
  run(piece, { command: 'changeScene', sentence: { id: 'history.changeScene', values: {} }, gesture }, (write) =>
    write.update('scene', id, fields),
  );
  return ok(undefined);
}

/** Removes a scene with everything on it. */
export function removeScene(piece: PieceDoc, id: string): Result<void, 'scene-gone'> {
  const { tables } = piece;
  if (!tables.scene.get(id)) return failed('scene-gone');
  run(piece, { command: 'removeScene', sentence: { id: 'history.removeScene', values: {} } }, (write) => {
    for (const found of tables.picture.where('scene', id)) write.remove('picture', found.id);
    write.remove('scene', id);
  });
  return ok(undefined);
}

type NewPicture = NewRecord<typeof picture>;

/** Chooses the shape of the picture; what was made for another one is laid out anew, and lies as it lay when that one comes back. */
export function setFormat(piece: PieceDoc, format: StageFormat): void {
  run(piece, { command: 'setFormat', sentence: { id: 'history.setFormat', values: { format } } }, (write) =>
    write.update('song', 'song', { format }),
  );
}

/** Puts a photo, text, drawing, shape or the lyric lines on a scene, on top of what is there. Places count in the format of the piece. @returns its id */
export function addPicture(piece: PieceDoc, contents: NewPicture, gesture?: string): Result<string, 'scene-gone'> {
  const { tables } = piece;
  if (!tables.scene.get(contents.scene)) return failed('scene-gone');
  const id = newRecordId(piece);
  const format = formatOf(tables);
  const { width, height } = STAGE_SIZES[format];
  const centre = { x: width / 2, y: height / 2 };
  const top = [...tables.picture.where('scene', contents.scene)].sort(byOrder).at(-1);
  const order = orderBetween(top?.order, undefined);
  const sentence = { id: 'history.addPicture', values: { type: contents.type } } as const;
  run(piece, { command: 'addPicture', sentence, gesture }, (write) =>
    write.put('picture', id, { ...centre, format, order, by: piece.person, ...contents }),
  );
  return ok(id);
}

export type PictureFields = Partial<Omit<Contents<typeof picture>, 'text' | 'format'>>;

/**
 * Moves, scales, turns, colours, cuts out, mixes or describes things on the canvas: one step for all of them. Places count in
 * the format of the piece: a thing that was made for another one is first laid out in this one.
 */
export function changePictures(
  piece: PieceDoc,
  changes: readonly { readonly id: string; readonly fields: PictureFields }[],
  gesture?: string,
): Result<void, 'picture-gone'> {
  const present = changes.flatMap(({ id, fields }) => {
    const stored = piece.tables.picture.get(id);
    return stored ? [{ id, fields: { ...placeHere(piece, stored, fields), ...timesHere(stored, fields), ...fields } }] : [];
  });
  if (present.length === 0) return failed('picture-gone');
  const sentence = { id: 'history.changePictures', values: { count: present.length } } as const;
  run(piece, { command: 'changePictures', sentence, gesture }, (write) => {
    for (const { id, fields } of present) write.update('picture', id, fields);
  });
  return ok(undefined);
}

/** Writes the words of a text on the canvas. */
export function writePicture(piece: PieceDoc, id: string, text: string, gesture?: string): Result<void, 'picture-gone'> {
  if (!piece.tables.picture.get(id)) return failed('picture-gone');
  run(piece, { command: 'writePicture', sentence: { id: 'history.writePicture', values: {} }, gesture }, (write) =>
    write.words('picture', id, 'text', text),
  );
  return ok(undefined);
}

export function removePictures(piece: PieceDoc, ids: readonly string[]): void {
  const sentence = { id: 'history.removePictures', values: { count: ids.length } } as const;
  run(piece, { command: 'removePictures', sentence }, (write) => {
    for (const id of ids) write.remove('picture', id);
  });
}

/** What has to be written with a change of place, so that all of a thing's places count in one format. */
function placeHere(piece: PieceDoc, stored: Picture, fields: PictureFields): ReturnType<typeof laidIn> {
  return PLACE_FIELDS.some((name) => fields[name] !== undefined) ? laidIn(stored, formatOf(piece.tables)) : {};
}

/** Who says when a thing shows means it: it no longer follows its line. */
function timesHere({ isSung }: Picture, { start, end }: PictureFields): Partial<Pick<Picture, 'isSung'>> {
  return isSung && (start !== undefined || end !== undefined) ? { isSung: false } : {};
}
