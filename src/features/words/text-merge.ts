/** `before` from `from` to `to` became `inserted`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
}

function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let kept = 0;
  while (kept < most - from && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { from, to: before.length - kept, inserted: after.slice(from, after.length - kept) };
}

function placeAfter(place: number, { from, to, inserted }: Change): number {
  if (place <= from) return place;
  return place >= to ? place + inserted.length - (to - from) : from + inserted.length;
}

/** Where a caret stands after someone else has changed the text around it. */
export const movedCaret = (before: string, after: string, caret: number): number => placeAfter(caret, changeBetween(before, after));

/** What one person made of `base`, carried over to what others made of it meanwhile: both stay. */
export function carriedOver(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  const change = changeBetween(base, mine);
  const others = changeBetween(base, theirs);
  const from = placeAfter(change.from, others);
  const to = Math.max(from, placeAfter(change.to, others));
  return theirs.slice(0, from) + change.inserted + theirs.slice(to);
}
