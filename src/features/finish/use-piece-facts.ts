import type { PieceDoc } from '../../document/open.ts';
import { KIND_NAMES } from '../../document/schema/kinds.ts';
import type { PieceFacts } from '../../learning/evidence/piece-facts.ts';
import { starterSources } from '../../learning/evidence/starter-sources.ts';
import { summarisePiece } from '../../learning/evidence/summarise-piece.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';

/** What the rules ask about the piece, its starter named among the sources. */
export function usePieceFacts(piece: PieceDoc, pieceId: string): PieceFacts {
  return useQuery(piece, KIND_NAMES, (tables) => summarisePiece(tables, pieceId, { sources: starterSources(tables) }), [
    pieceId,
  ]);
}
