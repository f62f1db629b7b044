import type { PieceDoc } from '../../../src/document/open.ts';

/** Why a piece can only be looked at, as the app says it in English. */
export const WHY = 'Made with a newer studio. You can listen, not change.';

/** A newer studio wrote in it. */
export function becomeNewer(piece: PieceDoc): PieceDoc {
  piece.ydoc.getMap('meta').set('format', 999);
  return piece;
}
