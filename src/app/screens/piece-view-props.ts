import type { PieceSession } from '../session/piece-session.ts';
import type { Studio } from '../studio.ts';

/** What every view of an open piece gets from the app. */
export interface PieceViewProps {
  readonly studio: Studio;
  readonly session: PieceSession;
}
