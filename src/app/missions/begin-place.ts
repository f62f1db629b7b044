import type { PieceEntry } from '../../keep/keep-types.ts';
import type { Place } from '../../learning/plan/activity.ts';
import { pieceAddress, ROUTES } from '../routes.ts';

/** The address at which something begins: in the piece worked on last, or where one begins a piece. */
export function beginPlace(place: Place, pieces: readonly PieceEntry[] | 'loading'): string {
  if (place === 'plan') return ROUTES.plan;
  if (place === 'settings') return ROUTES.settings;
  const known = pieces === 'loading' ? [] : pieces;
  const latest = [...known].sort((left, right) => right.changedAt - left.changedAt)[0];
  return latest ? pieceAddress(latest.id, place) : ROUTES.start;
}
