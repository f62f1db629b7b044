import { useEffect, useState } from 'react';
import type { Studio } from '../studio.ts';
import { startPieceSession, type PieceSession } from '../session/piece-session.ts';

export type SessionState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly session: PieceSession }
  | { readonly type: 'failed'; readonly code: string };

/** Opens a piece for as long as the screen stands. */
export function useSession(studio: Studio, id: string): SessionState {
  const [state, setState] = useState<SessionState>({ type: 'opening' });
  useEffect(() => {
    let isOver = false;
    let session: PieceSession | undefined;
    const open = async (): Promise<void> => {
      const [keep, people] = await Promise.all([studio.keep, studio.people]);
      const opened = await keep.openPiece(id, people.current().id);
      if (!opened.ok) {
        if (!isOver) setState({ type: 'failed', code: opened.code });
        return;
      }
      const entry = (await keep.pieces()).find((piece) => piece.id === id);
      if (isOver) return void opened.value.close();
      session = startPieceSession({ id, opened: opened.value, keep, people, entry });
      studio.guide.setSession(session);
      setState({ type: 'open', session });
    };
    void open();
    return () => {
      isOver = true;
      if (session && studio.guide.session() === session) studio.guide.setSession(undefined);
      void session?.dispose();
    };
  }, [studio, id]);
  return state;
}
