import { failed, ok, type Result } from '../../base/result.ts';
import { byOrder } from '../../base/order.ts';
import type { Ticks } from '../../base/units.ts';
import type { Contents, NewRecord } from '../kind.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import type { picture } from '../schema/pictures.ts';
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

/** Puts a photo, text, drawing or the lyric lines on a scene, on top of what is there. @returns its id */
export function addPicture(piece: PieceDoc, contents: NewPicture, gesture?: string): Result<string, 'scene-gone'> {
  const { tables } = piece;
  if (!tables.scene.get(contents.scene)) return failed('scene-gone');
  const id = newRecordId(piece);
  const top = [...tables.picture.where('scene', contents.scene)].sort(byOrder).at(-1);
  const order = orderBetween(top?.order, undefined);
  const sentence = { id: 'history.addPicture', values: { type: contents.type } } as const;
  run(piece, { command: 'addPicture', sentence, gesture }, (write) =>
    write.put('picture', id, { order, by: piece.person, ...contents }),
  );
  return ok(id);
}

/** Moves, scales, turns, colours or describes things on the canvas: one step for all of them. */
export function changePictures(
  piece: PieceDoc,
  changes: readonly { id: string; fields: Partial<Omit<Contents<typeof picture>, 'text'>> }[],
  gesture?: string,
): Result<void, 'picture-gone'> {
  const present = changes.filter(({ id }) => piece.tables.picture.get(id));
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
