import type { PieceDoc } from '../open.ts';
import { songEnd } from '../queries/song.ts';
import type { Writer } from '../write.ts';
import { rearrangeClips } from './clips.ts';
import { rearrangeLines } from './lines.ts';
import { rearrangeMarks } from './marks.ts';
import { rearrangeScenes } from './scenes.ts';
import { rearrangeTalk } from './talk.ts';
import { placeStretches, type SongStretch } from './stretches.ts';

/**
 * Makes the song anew out of stretches of itself, in the order in which they will be heard; the last has no end. All goes
 * with the time it stands in: clips (cut where stretches part), tempo, metre, chords, parts, words, scenes, and what was said of it.
 */
export function rearrange(piece: PieceDoc, write: Writer, order: readonly SongStretch[]): void {
  const stretches = placeStretches(order, songEnd(piece.tables));
  const last = stretches.at(-1);
  const length = piece.tables.song.get('song')?.length ?? 0;
  rearrangeMarks(piece.tables, write, stretches);
  rearrangeClips(piece, write, stretches);
  const lines = rearrangeLines(piece, write, stretches);
  rearrangeScenes(piece, write, { stretches, lines });
  rearrangeTalk(piece.tables, write, stretches);
  if (length > 0 && last) write.update('song', 'song', { length: Math.max(1, length + last.at - last.from) });
}
