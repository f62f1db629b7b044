import type { Contents } from '../kind.ts';
import type { picture } from '../schema/pictures.ts';
import type { Tables } from '../tables.ts';
import { picturesOf } from './song.ts';

/** A thing as it can be put on a scene again, of this piece or another: plain values that survive JSON. */
export type PictureCopy = Omit<Contents<typeof picture>, 'scene' | 'order' | 'by'>;

/** Copies of these things, from back to front as they lie on their scenes; those that are gone are left out. */
export function copiesOf(tables: Tables, ids: readonly string[]): PictureCopy[] {
  const wanted = new Set(ids);
  const scenes = [...new Set(ids.flatMap((id) => tables.picture.get(id)?.scene ?? []))];
  return scenes
    .flatMap((scene) => picturesOf(tables, scene))
    .filter(({ id }) => wanted.has(id))
    .map(({ id: _id, scene: _scene, order: _order, by: _by, ...copy }) => copy);
}
