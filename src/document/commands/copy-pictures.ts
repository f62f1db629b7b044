import { byOrder } from '../../base/order.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { copiesOf, type PictureCopy } from '../queries/picture-copies.ts';
import type { Writer } from '../write.ts';
import { ordersBetween } from './words.ts';

/** How far beside its original a copy lies, in stage units. */
const ASIDE = 32;

/** Copies things on their own scenes, each copy a little aside and on top. @returns ids of the copies */
export function duplicatePictures(piece: PieceDoc, ids: readonly string[]): Result<string[], 'picture-gone'> {
  const { tables } = piece;
  const byScene = [...new Set(ids.flatMap((id) => tables.picture.get(id)?.scene ?? []))].map((scene) => ({
    scene,
    copies: copiesOf(tables, ids.filter((id) => tables.picture.get(id)?.scene === scene)).map(movedAside),
  }));
  const count = byScene.reduce((sum, { copies }) => sum + copies.length, 0);
  if (count === 0) return failed('picture-gone');
  const made = run(piece, { command: 'duplicatePictures', sentence: { id: 'history.duplicatePictures', values: { count } } }, (write) =>
    byScene.flatMap(({ scene, copies }) => putCopies(piece, write, scene, copies)),
  );
  return ok(made ?? []);
}

/** Puts copies on a scene, on top of what is there; `isAside` where their originals lie under them. @returns their ids */
export function pastePictures(
  piece: PieceDoc,
  scene: string,
  copies: readonly PictureCopy[],
  { isAside = false }: { readonly isAside?: boolean } = {},
): Result<string[], 'scene-gone'> {
  if (!piece.tables.scene.get(scene)) return failed('scene-gone');
  const sentence = { id: 'history.pastePictures', values: { count: copies.length } } as const;
  const made = run(piece, { command: 'pastePictures', sentence }, (write) =>
    putCopies(piece, write, scene, isAside ? copies.map(movedAside) : copies),
  );
  return ok(made ?? []);
}

function movedAside(copy: PictureCopy): PictureCopy {
  const keyframes = copy.keyframes.map((keyframe) => ({ ...keyframe, x: keyframe.x + ASIDE, y: keyframe.y + ASIDE }));
  return { ...copy, x: copy.x + ASIDE, y: copy.y + ASIDE, keyframes };
}

/** Groups come along as groups of their own. @param places in the order of the scene; on top if left out @returns ids in the order of the copies */
export function putCopies(piece: PieceDoc, write: Writer, scene: string, copies: readonly PictureCopy[], places?: readonly string[]): string[] {
  const top = [...piece.tables.picture.where('scene', scene)].sort(byOrder).at(-1);
  const orders = places ?? ordersBetween(top?.order, undefined, copies.length);
  const groups = new Map<string, string>();
  const groupOf = (group: string): string => {
    if (group === '') return '';
    const known = groups.get(group) ?? newRecordId(piece);
    groups.set(group, known);
    return known;
  };
  return copies.map((copy, index) => {
    const id = newRecordId(piece);
    write.put('picture', id, { ...copy, group: groupOf(copy.group), scene, order: orders[index] ?? 'a0', by: piece.person });
    return id;
  });
}
