import { useCallback } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

/** Takes back, or does again, a step of the person who holds the piece, and says which. */
export function useUndo(piece: PieceDoc): { undo: () => void; redo: () => void } {
  const t = useText();
  const toast = useToast();
  const announce = useAnnounce();
  const take = useCallback(
    (direction: 'undo' | 'redo') => {
      const taken = piece.history[direction](piece.person);
      if (taken.ok) announce(t(`transport.${direction}-step`, { step: t(taken.value.id, taken.value.values) }));
      else if (taken.code === 'changed-by-others') toast.show({ sentence: t('transport.changed-by-others') });
    },
    [piece, t, toast, announce],
  );
  return { undo: useCallback(() => take('undo'), [take]), redo: useCallback(() => take('redo'), [take]) };
}
