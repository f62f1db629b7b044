import type { PieceDoc } from '../../document/open.ts';
import { KIND_NAMES } from '../../document/schema/kinds.ts';
import type { Tables } from '../../document/tables.ts';
import type { PieceFacts, SourceFacts } from '../../learning/evidence/piece-facts.ts';
import { summarisePiece } from '../../learning/evidence/summarise-piece.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';

/** What the rules ask about the piece, its starter named among the sources. */
export function usePieceFacts(piece: PieceDoc, pieceId: string): PieceFacts {
  return useQuery(piece, KIND_NAMES, (tables) => summarisePiece(tables, pieceId, { sources: starterOf(tables) }), [
    pieceId,
  ]);
}

function starterOf(tables: Tables): readonly SourceFacts[] {
  const id = tables.meta.get('meta')?.starter ?? '';
  return id === '' ? [] : [{ id, author: 'Integrart Studio', licence: 'CC0-1.0', parts: 'all' }];
}
