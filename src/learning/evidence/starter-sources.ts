import type { Tables } from '../../document/tables.ts';
import type { SourceFacts } from './piece-facts.ts';

/** The starter that a piece was made from, as a source: ours, free for anything. */
export function starterSources(tables: Tables): readonly SourceFacts[] {
  const id = tables.meta.get('meta')?.starter ?? '';
  return id === '' ? [] : [{ id, author: 'Integrart Studio', licence: 'CC0-1.0', parts: 'all' }];
}
