import { isOwn } from '../../document/queries/credits.ts';
import type { Asset } from '../../document/schema/people.ts';
import type { Tables } from '../../document/tables.ts';

/** What is heard or seen in the piece, and whatever is said to be somebody else's. */
export function filesInUse(tables: Tables): readonly Asset[] {
  const used = new Set([...tables.clip.all(), ...tables.picture.all()].map(({ asset }) => asset));
  return tables.asset.all().filter((asset) => used.has(asset.id) || !isOwn(asset));
}
