import { originsOf } from '../../document/queries/origins-of.ts';
import type { Tables } from '../../document/tables.ts';
import type { SourceFacts } from './piece-facts.ts';

/** The piece this one was made from binds it whole; what came before is bound by that one's licence already. Its id is its title. */
export function originSource(tables: Tables): SourceFacts | undefined {
  const [nearest] = originsOf(tables);
  if (!nearest) return undefined;
  const id = nearest.title === '' ? nearest.address : nearest.title;
  return { id, author: nearest.makers.length > 0 ? nearest.makers.join(', ') : id, licence: nearest.licence, parts: 'all' };
}
