import type { Ticks } from '../../base/units.ts';
import { newRecordId, type PieceDoc } from '../open.ts';
import { scenesInOrder } from '../queries/song.ts';
import type { Scene } from '../schema/words.ts';
import type { Writer } from '../write.ts';
import { homeOf, type PlacedStretch } from './stretches.ts';

/**
 * Moves scenes with what they are seen to. Where a stretch goes on in a scene that began before it, the scene shows there
 * again: once with its own things, else with copies of them.
 * @param lines  copies of lines that were made, so that copied texts show the copied words
 */
export function rearrangeScenes(piece: PieceDoc, write: Writer, { stretches, lines }: { stretches: readonly PlacedStretch[]; lines: ReadonlyMap<string, string> }): void {
  const scenes = scenesInOrder(piece.tables);
  const homeless = new Set(scenes.filter(({ start }) => !homeOf(stretches, start)).map(({ id }) => id));
  let shown: Scene | undefined;
  const show = (scene: Scene, at: Ticks, isCopy: boolean): void => {
    shown = scene;
    if (!isCopy || homeless.delete(scene.id)) write.update('scene', scene.id, { start: at });
    else copyScene(piece, write, { scene, at, lines });
  };
  for (const { from, to, at, isCopy, isBehind } of stretches) {
    const held = scenes.findLast(({ start }) => start <= from);
    const begun = scenes.filter(({ start }) => start >= from && start < to);
    if (held && held.start < from && held !== shown && !isBehind) show(held, at, true);
    for (const scene of begun) show(scene, at + scene.start - from, isCopy ?? false);
  }
  for (const id of homeless) {
    for (const picture of piece.tables.picture.where('scene', id)) write.remove('picture', picture.id);
    write.remove('scene', id);
  }
}

function copyScene(piece: PieceDoc, write: Writer, { scene, at, lines }: { scene: Scene; at: Ticks; lines: ReadonlyMap<string, string> }): void {
  const { id, ...fields } = scene;
  const copy = newRecordId(piece);
  write.put('scene', copy, { ...fields, start: at });
  for (const { id: _, ...picture } of piece.tables.picture.where('scene', id)) {
    const line = picture.line === null ? null : (lines.get(picture.line) ?? picture.line);
    write.put('picture', newRecordId(piece), { ...picture, scene: copy, line });
  }
}
