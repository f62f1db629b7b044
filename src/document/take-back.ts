import * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { dependantsOfOthers } from './dependants.ts';
import { isOwnWork } from './own-work.ts';
import { KINDS } from './schema/kinds.ts';
import { plain } from './stored.ts';
import { renamedEdit } from './words-edit.ts';
import type { Edit, FieldRevival, Writer } from './write.ts';

/**
 * Takes edits back, the last first, each only where the document is still as this person's edit left it.
 * @returns the letters that have new names now
 */
export function takeBack(ydoc: Y.Doc, write: Writer, person: string, edits: readonly Edit[]): readonly FieldRevival[] {
  const revivals: FieldRevival[] = [];
  for (const edit of [...edits].reverse()) {
    const current = revivals.reduce(renameLetters, edit);
    if (isAsLeft(ydoc, person, current)) revivals.push(...write.putBack(current));
  }
  return revivals;
}

/** An edit of the same words after some of their letters got new names. */
export function renameLetters(edit: Edit, revival: FieldRevival): Edit {
  if (edit.type !== 'words' || edit.kind !== revival.kind || edit.id !== revival.id || edit.field !== revival.field) return edit;
  return { ...edit, ...renamedEdit(edit, revival) };
}

function isAsLeft(ydoc: Y.Doc, person: string, edit: Edit): boolean {
  // Words are taken back letter by letter: a letter knows who wrote it.
  if (edit.type === 'words') return true;
  const stored: unknown = ydoc.getMap(edit.kind).get(edit.id);
  if (edit.type === 'put') {
    if (!isEqual(plain(stored), edit.after) || !isOwnWork(ydoc, person, { kind: edit.kind, id: edit.id })) return false;
    return edit.before !== undefined || dependantsOfOthers(ydoc, person, edit.kind, edit.id).every((found) => edit.dependants.includes(found));
  }
  const holder: unknown = KINDS[edit.kind].shape === 'single' ? ydoc.getMap(edit.kind) : stored;
  return holder instanceof Y.Map && isEqual(plain(holder.get(edit.field)), edit.after) && isOwnWork(ydoc, person, edit);
}
