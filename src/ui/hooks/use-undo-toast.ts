import { useCallback } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { useToast } from '../components/ToastProvider.tsx';

/**
 * Tells what was just done to the piece and offers the way back. The offer goes away with the next step of this person:
 * undo would then take back that one and not what the sentence tells of.
 */
export function useUndoToast(piece: PieceDoc): (sentence: string) => void {
  const toast = useToast();
  return useCallback(
    (sentence) => {
      const { history, person } = piece;
      const step = history.state(person).undo;
      if (!step) return void toast.show({ sentence });
      const close = toast.show({ sentence, undo: () => void history.undo(person) });
      const stop = history.changed.listen(() => {
        if (history.state(person).undo === step && piece.person === person) return;
        stop();
        close();
      });
    },
    [piece, toast],
  );
}
