import * as Y from 'yjs';

/** A run of letters of a shared text by their names in Yjs: client, and clocks `from` (included) to `to` (not). */
export interface Letters {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** Letters that were written again get new names: the old ones and, in the same order, the new ones. */
export interface Revival {
  readonly from: readonly Letters[];
  readonly to: readonly Letters[];
}

/** Letters that stand together: `at` is their place in the string that people read, `index` the one that Yjs counts. */
interface Stretch {
  readonly text: string;
  readonly letters: Letters;
  readonly at: number;
  readonly index: number;
}

function stretchesOf(shared: Y.Text): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let index = 0;
  for (let item = shared._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) {
      const { client, clock } = item.id;
      stretches.push({ text: item.content.str, letters: { client, from: clock, to: clock + item.length }, at, index });
      at += item.length;
    }
    index += item.length;
  }
  return stretches;
}

/** The letters that stand between two places of the string. */
export function lettersBetween(shared: Y.Text, start = 0, end = Infinity): Letters[] {
  return joined(
    stretchesOf(shared).flatMap(({ letters: { client, from }, text, at }) => {
      const [first, last] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
      return first < last ? [{ client, from: from + first, to: from + last }] : [];
    }),
  );
}

/** Takes out what stands between two places of the string. */
export function deleteLetters(shared: Y.Text, start: number, end: number): void {
  for (const { text, at, index } of stretchesOf(shared).reverse()) {
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    if (first < last) shared.delete(index + first, last - first);
  }
}

/** Puts words behind the letter that ends at a place of the string. @returns their letters */
export function insertLetters(shared: Y.Text, at: number, text: string): Letters[] {
  const { doc } = shared;
  if (!doc || text === '') return [];
  const before = stretchesOf(shared).findLast((stretch) => stretch.at < at);
  const from = Y.getState(doc.store, doc.clientID);
  shared.insert(before ? before.index + Math.min(at - before.at, before.text.length) : 0, text);
  return [{ client: doc.clientID, from, to: from + text.length }];
}

/** Where these letters stand now, as ranges of the string; letters that are gone have no place. */
export function placesOf(shared: Y.Text, letters: readonly Letters[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { letters: own, at } of stretchesOf(shared)) {
    const here = letters
      .filter(({ client, from, to }) => client === own.client && from < own.to && to > own.from)
      .map(({ from, to }) => ({ start: at + Math.max(from, own.from) - own.from, end: at + Math.min(to, own.to) - own.from }))
      .sort((left, right) => left.start - right.start);
    for (const { start, end } of here) {
      const last = places.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else places.push({ start, end });
    }
  }
  return places;
}

/** The place right behind the last of these letters, gone or not; `undefined` where the text never held any of them. */
export function placeBehind(shared: Y.Text, letters: readonly Letters[]): number | undefined {
  let at = 0;
  let place: number | undefined;
  for (let item = shared._start; item; item = item.right) {
    const { client, clock } = item.id;
    const ends = letters
      .filter((run) => run.client === client && run.from < clock + item.length && run.to > clock)
      .map(({ to }) => Math.min(to, clock + item.length) - clock);
    const isRead = !item.deleted && item.content instanceof Y.ContentString;
    if (ends.length > 0) place = at + (isRead ? Math.max(...ends) : 0);
    if (isRead) at += item.length;
  }
  return place;
}

/** The same letters under their new names. */
export function renamed(letters: readonly Letters[], { from, to }: Revival): readonly Letters[] {
  if (!from.some((old) => letters.some((run) => overlap(run, old)))) return letters;
  const pairs = paired(from, to);
  return joined(
    letters.flatMap((run) => {
      const runs: Letters[] = [];
      let next = run.from;
      for (const { old, now } of pairs.filter((pair) => overlap(run, pair.old)).sort((left, right) => left.old.from - right.old.from)) {
        const [first, last] = [Math.max(next, old.from), Math.min(run.to, old.to)];
        if (next < first) runs.push({ ...run, from: next, to: first });
        runs.push({ client: now.client, from: now.from + first - old.from, to: now.from + last - old.from });
        next = last;
      }
      return next < run.to ? [...runs, { ...run, from: next }] : runs;
    }),
  );
}

/** Old and new names, cut so that each pair is one run on both sides. */
function paired(from: readonly Letters[], to: readonly Letters[]): { old: Letters; now: Letters }[] {
  const pairs: { old: Letters; now: Letters }[] = [];
  const news = [...to];
  for (const run of from) {
    for (let start = run.from; start < run.to; ) {
      const now = news.shift();
      if (!now) return pairs;
      const length = Math.min(run.to - start, now.to - now.from);
      pairs.push({ old: { ...run, from: start, to: start + length }, now: { ...now, to: now.from + length } });
      if (now.from + length < now.to) news.unshift({ ...now, from: now.from + length });
      start += length;
    }
  }
  return pairs;
}

export const overlap = (left: Letters, right: Letters): boolean => left.client === right.client && left.from < right.to && left.to > right.from;

export const countOf = (letters: readonly Letters[]): number => letters.reduce((sum, { from, to }) => sum + to - from, 0);

/** Runs that follow each other become one. */
export function joined(letters: readonly Letters[]): Letters[] {
  const runs: Letters[] = [];
  for (const run of letters) {
    const last = runs.at(-1);
    if (last?.client === run.client && last.to === run.from) runs[runs.length - 1] = { ...last, to: run.to };
    else runs.push(run);
  }
  return runs;
}
