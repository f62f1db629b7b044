import * as Y from 'yjs';

/** A replacement inside a shared text, told so that it can be taken back when others have written since. */
export interface WordsEdit {
  /** Client and clocks of the inserted characters: `from` included, `to` not. */
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly removed: string;
  /** Where the removed words stood; survives edits by others. */
  readonly place: Y.RelativePosition;
}

interface Replacement {
  removed: string;
  place: Y.RelativePosition;
  from: number;
}

/** Makes `shared` read `text`, by one removal and one insertion between the common start and end. */
export function replaceWords(shared: Y.Text, text: string): Replacement {
  const current = shared.toString();
  let start = 0;
  while (start < current.length && start < text.length && current[start] === text[start]) start++;
  let end = 0;
  while (end < current.length - start && end < text.length - start && current.at(-1 - end) === text.at(-1 - end)) end++;
  // A surrogate pair (emoji, rare scripts) is one character for people: never cut it in two.
  if (start > 0 && isHighSurrogate(current.charCodeAt(start - 1))) start--;
  if (end > 0 && isLowSurrogate(current.charCodeAt(current.length - end))) end--;
  const removed = current.slice(start, current.length - end);
  const inserted = text.slice(start, text.length - end);
  const place = Y.createRelativePositionFromTypeIndex(shared, start, -1);
  const ydoc = shared.doc;
  if (removed) shared.delete(start, removed.length);
  const from = ydoc ? Y.getState(ydoc.store, ydoc.clientID) : 0;
  if (inserted) shared.insert(start, inserted);
  return { removed, place, from };
}

export function insertedRange(ydoc: Y.Doc, edit: Replacement): WordsEdit {
  return { client: ydoc.clientID, from: edit.from, to: Y.getState(ydoc.store, ydoc.clientID), removed: edit.removed, place: edit.place };
}

/**
 * The text as it reads without this edit: the characters it inserted are gone, those it removed are back in their place;
 * what others wrote in between stays.
 */
export function wordsWithout(ydoc: Y.Doc, shared: Y.Text, edit: WordsEdit): string {
  const at = Y.createAbsolutePositionFromRelativePosition(edit.place, ydoc);
  const placeIndex = at && at.type === shared ? at.index : 0;
  let result = '';
  let index = 0;
  let isPut = edit.removed === '';
  const putBackAt = (position: number): void => {
    if (isPut || position < placeIndex) return;
    result += edit.removed;
    isPut = true;
  };
  putBackAt(0);
  for (let item: Y.Item | null = shared._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    for (let offset = 0; offset < item.length; offset++) {
      putBackAt(index);
      const clock = item.id.clock + offset;
      const isMine = item.id.client === edit.client && clock >= edit.from && clock < edit.to;
      if (!isMine) result += item.content.str[offset] ?? '';
      index++;
    }
  }
  if (!isPut) result += edit.removed;
  return result;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
