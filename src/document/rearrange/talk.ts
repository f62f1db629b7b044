import type { Tables } from '../tables.ts';
import type { Writer } from '../write.ts';
import { homeOf, type PlacedStretch } from './stretches.ts';

/** What was said of a place goes with it; where the place is taken out, it is said of the whole piece. */
export function rearrangeTalk(tables: Tables, write: Writer, stretches: readonly PlacedStretch[]): void {
  for (const { id, place } of tables.comment.all()) {
    if (place === null) continue;
    const home = homeOf(stretches, place);
    write.update('comment', id, { place: home ? home.at + place - home.from : null });
  }
}
