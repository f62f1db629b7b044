import { failed, ok, type Result } from '../../base/result.ts';
import type { Ticks } from '../../base/units.ts';
import { newRecordId, run, type PieceDoc } from '../open.ts';
import { copiesOf, type PictureCopy } from '../queries/picture-copies.ts';
import { laidIn } from '../queries/reflow.ts';
import { formatOf, picturesOf, sceneAt, scenesInOrder } from '../queries/song.ts';
import type { Keyframe } from '../schema/pictures.ts';
import { putCopies } from './copy-pictures.ts';

/** Makes a scene for each part of the song that has none beginning with it, each with the look of the scene that showed there. @returns ids of the new ones */
export function addScenesForSections(piece: PieceDoc): string[] {
  const { tables } = piece;
  const scenes = scenesInOrder(tables);
  const taken = new Set(scenes.map(({ start }) => start));
  const starts = tables.section
    .all()
    .map(({ id }) => Number(id))
    .filter((tick) => Number.isInteger(tick) && tick >= 0 && !taken.has(tick))
    .sort((one, other) => one - other);
  const made = starts.map((start) => ({ id: newRecordId(piece), start, like: sceneAt(scenes, start) }));
  const sentence = { id: 'history.addScenesForSections', values: { count: made.length } } as const;
  run(piece, { command: 'addScenesForSections', sentence }, (write) => {
    for (const { id, start, like } of made) {
      write.put('scene', id, { start, ...(like ? lookOf(like) : {}), by: piece.person });
    }
  });
  return made.map(({ id }) => id);
}

type Look = Readonly<Pick<ReturnType<typeof scenesInOrder>[number], 'background' | 'backgroundEnd' | 'transition'>>;
const lookOf = ({ background, backgroundEnd, transition }: Look): Look => ({ background, backgroundEnd, transition });

/** Moves a scene in time with all that is on it. */
export function moveScene(piece: PieceDoc, id: string, start: Ticks, gesture?: string): Result<void, 'scene-gone'> {
  if (!piece.tables.scene.get(id)) return failed('scene-gone');
  run(piece, { command: 'moveScene', sentence: { id: 'history.moveScene', values: {} }, gesture }, (write) =>
    write.update('scene', id, { start: Math.max(0, Math.round(start)) }),
  );
  return ok(undefined);
}

/** Copies a scene with all that is on it to another time. @returns the copy's id */
export function duplicateScene(piece: PieceDoc, id: string, start: Ticks): Result<string, 'scene-gone'> {
  const { tables } = piece;
  const scene = tables.scene.get(id);
  if (!scene) return failed('scene-gone');
  const copy = newRecordId(piece);
  const copies = copiesOf(tables, picturesOf(tables, id).map((picture) => picture.id));
  run(piece, { command: 'duplicateScene', sentence: { id: 'history.duplicateScene', values: {} } }, (write) => {
    write.put('scene', copy, { start: Math.max(0, Math.round(start)), ...lookOf(scene), by: piece.person });
    putCopies(piece, write, copy, copies);
  });
  return ok(copy);
}

/**
 * Cuts a scene in two at a tick: the second has copies of what shows then, going on as they went; what would only have come
 * later moves over. @returns the second one's id; `scene-elsewhere` where the scene does not show before and at the tick
 */
export function splitScene(piece: PieceDoc, id: string, at: Ticks): Result<string, 'scene-gone' | 'scene-elsewhere'> {
  const { tables } = piece;
  const scene = tables.scene.get(id);
  if (!scene) return failed('scene-gone');
  const into = Math.round(at) - scene.start;
  const next = scenesInOrder(tables).find(({ start }) => start > scene.start);
  if (into <= 0 || (next && Math.round(at) >= next.start)) return failed('scene-elsewhere');
  const second = newRecordId(piece);
  const pictures = picturesOf(tables, id);
  const later = pictures.filter(({ start }) => start >= into);
  const going = pictures.filter(({ start, end }) => start < into && (end === null || end > into));
  run(piece, { command: 'splitScene', sentence: { id: 'history.splitScene', values: {} } }, (write) => {
    write.put('scene', second, { start: scene.start + into, ...lookOf(scene), transition: 'cut', by: piece.person });
    const copies = copiesOf(tables, going.map((picture) => picture.id)).map((copy) => wentOn(copy, into));
    putCopies(piece, write, second, copies, going.map(({ order }) => order));
    for (const { id: moved, start, end, keyframes } of later) {
      const stored = tables.picture.get(moved);
      write.update('picture', moved, {
        ...(stored ? laidIn(stored, formatOf(tables)) : {}),
        scene: second,
        start: start - into,
        end: end === null ? null : end - into,
        keyframes: laterKeyframes(keyframes, into),
      });
    }
    for (const { id: staying, end } of going) {
      if (end !== null) write.update('picture', staying, { end: null });
    }
  });
  return ok(second);
}

/** A thing that came before the cut has come already. */
function wentOn(copy: PictureCopy, into: Ticks): PictureCopy {
  return {
    ...copy,
    start: 0,
    end: copy.end === null ? null : copy.end - into,
    keyframes: laterKeyframes(copy.keyframes, into),
    behaviours: copy.behaviours.filter(({ type }) => type !== 'enter'),
  };
}

function laterKeyframes(keyframes: readonly Keyframe[], into: Ticks): Keyframe[] {
  const before = keyframes.findLast(({ at }) => at <= into);
  const after = keyframes.filter(({ at }) => at > into).map((keyframe) => ({ ...keyframe, at: keyframe.at - into }));
  return before ? [{ ...before, at: 0 }, ...after] : after;
}
