import { clipsOf, tracksInOrder } from '../../document/queries/song.ts';
import type { Clip } from '../../document/schema/music.ts';
import type { Tables } from '../../document/tables.ts';

/** The voice track of a person that has room at this place; none if she has none or all are taken there. */
export function freeVoiceTrack(tables: Tables, person: string, { start, length }: Pick<Clip, 'start' | 'length'>): string | undefined {
  const isFree = (track: string): boolean =>
    clipsOf(tables, track).every((clip) => clip.start + clip.length <= start || clip.start >= start + length);
  return tracksInOrder(tables).find(
    ({ id, role, instrument, by, name }) => role === 'audio' && instrument === 'voice' && by === person && name === '' && isFree(id),
  )?.id;
}
