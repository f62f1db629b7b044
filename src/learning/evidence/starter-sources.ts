import type { Tables } from '../../document/tables.ts';
import { originSource } from './origin-source.ts';
import type { SourceFacts } from './piece-facts.ts';

/** What a piece was made from, as sources: a starter (ours, free for anything), and a piece of others. */
export function starterSources(tables: Tables): readonly SourceFacts[] {
  const id = tables.meta.get('meta')?.starter ?? '';
  const starter: SourceFacts = { id, author: 'Integrart Studio', licence: 'CC0-1.0', parts: 'all' };
  return [...(id === '' ? [] : [starter]), ...[originSource(tables) ?? []].flat()];
}
