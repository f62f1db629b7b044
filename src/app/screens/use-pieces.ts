import { useEffect, useState } from 'react';
import type { Keep, PieceEntry } from '../../keep/keep-types.ts';

/** The pieces of this device, read again when they change. */
export function usePieces(opening: Promise<Keep>): { keep: Keep | undefined; pieces: readonly PieceEntry[] | 'loading' } {
  const [keep, setKeep] = useState<Keep | undefined>(undefined);
  const [pieces, setPieces] = useState<readonly PieceEntry[] | 'loading'>('loading');
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    void opening.then((opened) => {
      if (isOver) return;
      const read = () => void opened.pieces().then((found) => !isOver && setPieces(found));
      stop = opened.piecesChanged.listen(read);
      setKeep(opened);
      read();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [opening]);
  return { keep, pieces };
}
