import type * as Y from 'yjs';
import { isEqual } from '../base/equal.ts';
import { countOf, deleteLetters, insertLetters, joined, lettersBetween, overlap, placeBehind, placesOf, renamed, type Letters, type Revival } from './letters.ts';
import { isHighSurrogate, isLowSurrogate } from './well-formed.ts';

/** What one person did to a shared text, told by its letters, so that it can be taken back when others have written since. */
export interface WordsEdit {
  readonly inserted: readonly Letters[];
  readonly removed: readonly RemovedWords[];
}

interface RemovedWords {
  readonly text: string;
  readonly letters: readonly Letters[];
  /** All that stood before them: they go back behind the last of these. */
  readonly left: readonly Letters[];
}

/** Makes `shared` read `text`, by one removal and one insertion between the common start and end. */
export function replaceWords(shared: Y.Text, text: string): WordsEdit {
  const current = shared.toString();
  let start = 0;
  while (start < current.length && start < text.length && current[start] === text[start]) start++;
  let end = 0;
  while (end < current.length - start && end < text.length - start && current.at(-1 - end) === text.at(-1 - end)) end++;
  // A surrogate pair (emoji, rare scripts) is one character for people: never cut it in two.
  if (start > 0 && isHighSurrogate(current.charCodeAt(start - 1))) start--;
  if (end > 0 && isLowSurrogate(current.charCodeAt(current.length - end))) end--;
  const removed = cutOut(shared, start, current.length - end);
  return { inserted: insertLetters(shared, start, text.slice(start, text.length - end)), removed: removed ? [removed] : [] };
}

/**
 * Takes an edit back: the letters it put in are gone, those it took out are back in their place; what others wrote stays.
 * @returns the opposite edit, and the new names of letters that are back
 */
export function takeBackWords(shared: Y.Text, edit: WordsEdit): { opposite: WordsEdit; revivals: readonly Revival[] } {
  const removed = placesOf(shared, edit.inserted)
    .reverse()
    .flatMap(({ start, end }) => cutOut(shared, start, end) ?? [])
    .reverse();
  const inserted: Letters[] = [];
  const revivals: Revival[] = [];
  for (const piece of edit.removed) {
    const left = revivals.reduce<readonly Letters[]>(renamed, piece.left);
    const place = left.length === 0 ? 0 : placeBehind(shared, left);
    if (place === undefined) continue; // a colleague made this text anew: nothing in it is as this person left it
    const letters = insertLetters(shared, place, piece.text);
    inserted.push(...letters);
    revivals.push({ from: piece.letters, to: letters });
  }
  return { opposite: { inserted, removed }, revivals };
}

/**
 * Two edits of one gesture, one after the other, as one: a run of typing is a piece of text, not a list of letters.
 * `undefined` where the second took out old letters and new ones in one go.
 */
export function joinWordsEdits(first: WordsEdit, second: WordsEdit): WordsEdit | undefined {
  const kept: RemovedWords[] = [];
  let killed: readonly Letters[] = [];
  for (const piece of second.removed) {
    const typed = countOf(piece.letters.flatMap((run) => first.inserted.flatMap((own) => common(run, own))));
    if (typed === 0) kept.push(piece);
    else if (typed === countOf(piece.letters)) killed = [...killed, ...piece.letters];
    else return undefined;
  }
  const left = first.inserted.flatMap((run) => without(run, killed));
  return { inserted: joined([...left, ...second.inserted]), removed: joinPieces(kept, first.removed) };
}

/** What was taken out last goes back first; neighbours, taken out one after the other by the same key, are one piece. */
function joinPieces(later: readonly RemovedWords[], earlier: readonly RemovedWords[]): RemovedWords[] {
  const [last, ...rest] = [later.at(-1), ...earlier];
  const [next, ...others] = rest;
  const before = later.slice(0, -1);
  if (!last || !next) return [...later, ...earlier];
  if (isEqual(next.left, joined([...last.left, ...last.letters]))) {
    return [...before, { text: last.text + next.text, letters: joined([...last.letters, ...next.letters]), left: last.left }, ...others];
  }
  if (isEqual(next.left, last.left)) {
    return [...before, { text: next.text + last.text, letters: joined([...next.letters, ...last.letters]), left: last.left }, ...others];
  }
  return [...later, ...earlier];
}

function common(run: Letters, other: Letters): Letters[] {
  return overlap(run, other) ? [{ ...run, from: Math.max(run.from, other.from), to: Math.min(run.to, other.to) }] : [];
}

function without(run: Letters, gone: readonly Letters[]): Letters[] {
  return gone
    .filter((other) => overlap(run, other))
    .reduce<Letters[]>(
      (runs, other) =>
        runs.flatMap((part) =>
          overlap(part, other)
            ? [{ ...part, to: Math.min(part.to, other.from) }, { ...part, from: Math.max(part.from, other.to) }].filter(({ from, to }) => from < to)
            : [part],
        ),
      [run],
    );
}

/** The same edit after letters got new names. */
export const renamedEdit = (edit: WordsEdit, revival: Revival): WordsEdit => ({
  inserted: renamed(edit.inserted, revival),
  removed: edit.removed.map(({ text, letters, left }) => ({ text, letters: renamed(letters, revival), left: renamed(left, revival) })),
});

function cutOut(shared: Y.Text, start: number, end: number): RemovedWords | undefined {
  if (start >= end) return undefined;
  const text = shared.toString().slice(start, end);
  const letters = lettersBetween(shared, start, end);
  const left = lettersBetween(shared, 0, start);
  deleteLetters(shared, start, end);
  return { text, letters, left };
}
